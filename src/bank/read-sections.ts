import { type FoundAdditions, findAdditions } from './additions.ts'
import type { Body } from './body/body.ts'
import { type BodyRange, splitBody } from './body/split-body.ts'
import { readStemKey } from './body/split-choice.ts'
import { type Candidate, headingName } from './candidates.ts'
import { innerPage } from './claim.ts'
import type { Draft } from './draft.ts'
import { isRule } from './line-shapes.ts'
import { isQuoted, type Opener } from './openers/reach.ts'
import { blank, code, comment, type Page, text as textKind } from './page.ts'

/** Questions of the forms that open with a line and go on to the next one: headings, bold lines, list entries, labelled lines. */
export const readSections = (page: Page, openers: readonly Opener[], sections: SectionNames): Draft[] => {
  const separated = usesRules(page, openers)
  const last = answersBeyond(page, openers) ? undefined : openers.at(-1)
  const ranges = openers.map(opener => {
    const from = opener.end + 1
    const to = separated
      ? firstRule(page, from, opener.bodyEnd)
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
  const { opener, from, to } = range
  const body = readBody(rest, opener, {
    from,
    to,
    isEntry: opener.dress === 'bullet' || opener.dress === 'ordered',
    marksAnswers: opener.markedShare >= 0.5,
    pointsBelow: pointsBelow(opener.text),
    isUntitled: untitled.test(opener.text),
  })
  const filled = body.choices.some(choice => choice.correct) ? undefined : readStemKey(opener.text, body.marks ?? [])
  return {
    page,
    line: opener.line,
    ...(opener.number === undefined ? {} : { number: opener.number }),
    ...moveStem({ stem: filled?.stem ?? opener.text, context: body.context, answer: joinAnswer(opener.inline, body) }),
    choices: filled
      ? body.choices.map((choice, index) => ({ ...choice, correct: filled.key.includes(index) }))
      : body.choices,
    ...(body.marks === undefined ? {} : { marks: body.marks }),
    isHeading: opener.dress === 'heading',
    hints: [],
    sections: sections(opener.line),
    ...(range.taken.length === 0 ? {} : { additions: range.additions }),
  }
}

/** The body of a question; one in a quotation is read without the quotation's marks. */
const readBody = (page: Page, opener: Opener, range: BodyRange): Body => {
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

/** No text of its own, or no more than a bracket: `Exercise 1.2 (Warm up)`. */
const untitled = /^(?:\([^()]*\))?$/

/** Under a heading that is only a number or a label the question itself comes first. */
const moveStem = (parts: {
  stem: string
  context: string
  answer: string
}): { stem: string; context: string; answer: string } => {
  if (!untitled.test(parts.stem)) return parts
  const source = parts.context !== '' ? parts.context : parts.answer
  const [first = '', ...rest] = source.split(/\n[ \t]*\n/)
  const below = rest.join('\n\n')
  return parts.context !== ''
    ? { stem: first, context: below, answer: parts.answer }
    : { stem: first, context: '', answer: below }
}

/** The stem asks about something that stands below it. */
const pointsBelow = (stem: string): boolean =>
  /[:：]$/.test(stem) ||
  /\b(?:following|below|this (?:code|snippet|program|function|query|script|example)|these|snippet|the output|the result|logged|printed)\b|下面|以下|下列|次の|다음|아래|следующ|siguiente|suivant|folgend|seguinte|seguente/i.test(
    stem,
  )

/** Authors who draw a rule after every question mean that nothing below it belongs to the question. */
const usesRules = (page: Page, openers: readonly Opener[]): boolean => {
  const ruled = openers.filter(opener => firstRule(page, opener.end + 1, opener.bodyEnd) < opener.bodyEnd)
  return ruled.length * 2 > openers.length
}

/** The first rule after which something other than this answer may follow: one that stands apart, with text before it. */
const firstRule = (page: Page, from: number, to: number): number => {
  let seen = false
  for (let line = from; line < to; line += 1) {
    const kind = page.kinds[line]
    if (kind === blank || kind === comment) continue
    if (kind === textKind && isRule(page.lines[line] as string) && seen) return line
    seen = true
  }
  return to
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
    if (isRule(page.lines[line] as string) && page.kinds[line - 1] === blank) return line
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
