import { type FoundAdditions, findAdditions } from './additions.ts'
import { type Body, firstAsStem } from './body/body.ts'
import { type BodyRange, splitBody } from './body/split-body.ts'
import { readStemKey } from './body/split-choice.ts'
import { answerFollows, type Candidate, headingName } from './candidates.ts'
import { innerPage } from './claim.ts'
import type { Draft } from './draft.ts'
import { isRule } from './line-shapes.ts'
import { once } from './once.ts'
import { isQuoted, type Opener } from './openers/reach.ts'
import { blank, code, comment, type Page, text as textKind } from './page.ts'

/** Questions of the forms that open with a line and go on to the next one: headings, bold lines, list entries, labelled lines. */
export const readSections = (page: Page, openers: readonly Opener[], sections: SectionNames): Draft[] => {
  const separated = usesRules(page, openers)
  const last = answersBeyond(page, openers) ? undefined : openers.at(-1)
  const ranges = openers.map(opener => {
    const from = opener.end + 1
    const to = separated
      ? firstRule(page, opener)
      : opener === last
        ? closingRule(page, from, opener.bodyEnd)
        : opener.bodyEnd
    return { opener, from, to, ...findAdditions(page, from, to) }
  })
  const rest = without(
    page,
    ranges.flatMap(range => range.taken),
  )
  return ranges.map(range => readSection(rest, page, range, sections))
}

type SectionRange = FoundAdditions & { readonly opener: Opener; readonly from: number; readonly to: number }

const readSection = (rest: Page, page: Page, range: SectionRange, sections: SectionNames): Draft => {
  const { opener } = range
  const asked = emptyStem(
    opener.text,
    once(() => readBody(rest, range)),
  )
  return {
    page,
    line: opener.line,
    ...(opener.number === undefined ? {} : { number: opener.number }),
    ...(untitled.test(asked.stem) ? firstAsStem(asked.body()) : asked),
    isHeading: opener.dress === 'heading',
    hints: [],
    sections: sections(opener.line),
    ...(range.taken.length === 0 ? {} : { additions: range.additions }),
  }
}

const readBody = (page: Page, { opener, from, to }: SectionRange): Body => {
  const body = splitBelow(page, opener, {
    from,
    to,
    isEntry: opener.dress === 'bullet' || opener.dress === 'ordered',
    marksAnswers: opener.markedShare >= 0.5,
    pointsBelow: pointsBelow(opener.text),
    isUntitled: untitled.test(opener.text),
  })
  return { ...body, answer: joinAnswer(opener.inline, body) }
}

/** The body of a question; one in a quotation is read without the quotation's marks. */
const splitBelow = (page: Page, opener: Opener, range: BodyRange): Body => {
  if (!isQuoted(page, opener.line) || !isQuoted(page, range.from)) return splitBody(page, range)
  const inner = innerPage(
    page,
    page.lines.slice(range.from, range.to).map(line => line.replace(/^[ \t]*>[ \t]?/, '')),
  )
  return splitBody(inner, { ...range, from: 0, to: inner.lines.length })
}

/** What stands on the stem's line, and what follows it. */
const joinAnswer = (inline: string | undefined, body: Body): string =>
  inline === undefined
    ? body.answer
    : [inline, body.answer].filter(Boolean).join(/^[ \t]*(?:[-*+>|#]|\d+[.)])/.test(body.answer) ? '\n\n' : '\n')

/** No text of its own, or no more than a bracket: `Exercise 1.2 (Warm up)`. The question itself comes first below it. */
const untitled = /^(?:\([^()]*\))?$/

/** A stem in which the key was filled in: it is taken out, and marks its options. */
const emptyStem = (text: string, body: () => Body): Pick<Draft, 'stem' | 'body'> => {
  const marks = () => (body().choices.some(({ correct }) => correct) ? [] : (body().marks ?? []))
  const filled = readStemKey(text, marks)
  if (!filled) return { stem: text, body }
  const choices = body().choices.map((choice, index) => ({ ...choice, correct: filled.key.includes(index) }))
  return { stem: filled.stem, body: () => ({ ...body(), choices }) }
}

/** The stem asks about something that stands below it. */
const pointsBelow = (stem: string): boolean =>
  /[:：]$/.test(stem) ||
  /\b(?:following|below|this (?:code|snippet|program|function|query|script|example)|these|snippet|the output|the result|logged|printed)\b|下面|以下|下列|次の|다음|아래|следующ|siguiente|suivant|folgend|seguinte|seguente/i.test(
    stem,
  )

/** Authors who draw a rule after every question mean that nothing below it belongs to the question. */
const usesRules = (page: Page, openers: readonly Opener[]): boolean => {
  const ruled = openers.filter(opener => firstRule(page, opener) < opener.bodyEnd)
  return ruled.length * 2 > openers.length
}

/**
 * The first rule after which something other than this answer may follow: one with text before it, apart from the question itself,
 * and no answer's label behind it.
 */
const firstRule = (page: Page, { end, bodyEnd, text }: Opener): number => {
  let seen = !untitled.test(text)
  let isBelow = false
  for (let line = end + 1; line < bodyEnd; line += 1) {
    const kind = page.kinds[line]
    if (kind === blank || kind === comment) continue
    const isBreak = kind === textKind && isRule(page.lines[line] as string)
    if (isBreak && isBelow && seen && !answerFollows(page, line)) return line
    if (isBreak) seen = true
    else isBelow = true
  }
  return bodyEnd
}

/** On slides a rule parts the question from its answer. */
const answersBeyond = (page: Page, openers: readonly Opener[]): boolean =>
  openers.filter(({ end, bodyEnd }) => {
    const rule = page.lines
      .slice(end + 1, bodyEnd)
      .findIndex((line, at) => page.kinds[end + 1 + at] !== blank && line !== '')
    return rule >= 0 && isRule(page.lines[end + 1 + rule] as string)
  }).length *
    2 >
  openers.length

/** Lines of text after a page's last rule that may be a closing remark. */
const longestRemark = 12

/** The rule before a page's closing remark, which belongs to no answer. */
const closingRule = (page: Page, from: number, to: number): number => {
  let lines = 0
  for (let line = to - 1; line > from && lines <= longestRemark; line -= 1) {
    if (page.kinds[line] === code) return to
    if (page.kinds[line] !== textKind) continue
    if (isRule(page.lines[line] as string) && page.kinds[line - 1] === blank)
      return answerFollows(page, line) ? to : line
    lines += 1
  }
  return to
}

const without = (page: Page, taken: readonly { readonly from: number; readonly to: number }[]): Page => {
  if (taken.length === 0) return page
  const kinds = page.kinds.slice()
  for (const { from, to } of taken) kinds.fill(comment, from, to)
  return { ...page, kinds }
}

export type SectionNames = (line: number) => readonly string[]

/** The names of the headings that stand over a line, outermost first; the page's title is none. */
export const nameSections = (
  candidates: readonly Candidate[],
  openers: ReadonlySet<number>,
  title: Candidate | undefined,
): SectionNames => {
  const headings = candidates.filter(
    candidate =>
      candidate.dress === 'heading' &&
      !openers.has(candidate.line) &&
      candidate !== title &&
      candidate.indent < 2 &&
      candidate.barred !== 'answer',
  )
  let next = 0
  let stack: Candidate[] = []
  return line => {
    for (; next < headings.length && (headings[next] as Candidate).line < line; next += 1) {
      const heading = headings[next] as Candidate
      stack = [...stack.filter(above => above.level < heading.level), heading]
    }
    return stack
      .filter(heading => (heading.barred === false || heading.barred === 'part') && heading.text !== '')
      .map(headingName)
      .filter(Boolean)
  }
}
