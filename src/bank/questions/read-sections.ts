import { type Body, firstAsStem, isUntitled } from '../body/body.ts'
import { orNothing } from '../body/read-answer.ts'
import { type BodyRange, splitBody } from '../body/split-body.ts'
import { emptyStem } from '../body/stem-answer.ts'
import { isEntry } from '../candidates/candidate.ts'
import { type FoundAdditions, findAdditions } from '../drafts/additions.ts'
import type { Draft } from '../drafts/draft.ts'
import { asksToWeigh } from '../evidence/asks-to-weigh.ts'
import { pointsBelow } from '../evidence/points-below.ts'
import { questionEvidence } from '../evidence/question-evidence.ts'
import { findMarkers } from '../markers/find-markers.ts'
import { once } from '../once.ts'
import { findEnds } from '../openers/find-ends.ts'
import type { Opener } from '../openers/reach.ts'
import { shapeKey } from '../openers/shapes.ts'
import { splitInlineOptions } from '../options/inline-options.ts'
import { isQuoted, unquoteLine } from '../page/line-shapes.ts'
import { commentLine, type Page } from '../page/page.ts'
import { countParagraphs } from '../page/paragraphs.ts'
import { innerPage } from '../passes/read-page.ts'
import type { SectionNames } from '../topics/name-sections.ts'

/** Questions of the forms that open with a line and go on to the next one: headings, bold lines, list entries, labelled lines. */
export const readSections = (page: Page, openers: readonly Opener[], sections: SectionNames): Draft[] => {
  const endOf = findEnds(page, openers)
  const tasks = once(() => findTasks(page, openers))
  const ranges = openers.map((opener, index): SectionRange => {
    const from = opener.end + 1
    const to = endOf(opener, index)
    return {
      opener,
      from,
      to,
      isTask: () => isTitle(opener) && tasks().has(shapeKey(opener)),
      ...findAdditions(page, from, to),
    }
  })
  const rest = without(
    page,
    ranges.flatMap(range => range.taken),
  )
  return ranges.map(range => readSection(rest, page, range, sections))
}

type SectionRange = FoundAdditions &
  Pick<BodyRange, 'from' | 'to'> & {
    readonly opener: Opener
    readonly isTask: () => boolean
  }

/** A question's first line that asks nothing by itself: `Exercise 2: Rename files`. */
const isTitle = ({ text }: Opener): boolean => !isUntitled(text) && questionEvidence(text) < 1

/** Forms whose questions go on below their first line before most of the answers that are marked. */
const findTasks = (page: Page, openers: readonly Opener[]): ReadonlySet<string> => {
  const shares = new Map<string, { told: number; marked: number }>()
  for (const opener of openers.filter(isTitle)) {
    const marker = findMarkers(page, opener.end + 1, opener.bodyEnd).find(({ kind }) => kind === 'answer')
    if (!marker) continue
    const share = shares.get(shapeKey(opener)) ?? { told: 0, marked: 0 }
    share.told += countParagraphs(page, opener.end + 1, marker.line) > 0 ? 1 : 0
    share.marked += 1
    shares.set(shapeKey(opener), share)
  }
  return new Set([...shares].filter(([, { told, marked }]) => told > 1 && told >= 0.8 * marked).map(([key]) => key))
}

const readSection = (rest: Page, page: Page, range: SectionRange, sections: SectionNames): Draft => {
  const { opener } = range
  const asked = emptyStem(
    opener.text,
    once(() => readBody(rest, range)),
  )
  return {
    page,
    line: opener.line,
    number: opener.number,
    ...(isUntitled(asked.stem) ? firstAsStem(asked.body()) : asked),
    isHeading: opener.dress === 'heading',
    hints: [],
    sections: sections(opener.line),
    ...(range.taken.length === 0 ? {} : { additions: range.additions }),
  }
}

const readBody = (page: Page, { opener, from, to, isTask }: SectionRange): Body => {
  const asked = splitInlineOptions(opener.inline ?? '')
  const hasOptions = asked.before === '' && asked.options.length > 1
  const range = {
    from,
    to,
    isEntry: isEntry(opener),
    marksAnswers: opener.markedShare >= 0.5,
    pointsBelow: pointsBelow(opener.text),
    isUntitled: isUntitled(opener.text),
    weighs: asksToWeigh(opener.text),
    isTask,
  }
  if (hasOptions) return splitWithin(page, [opener.inline as string, ...page.lines.slice(from, to)], range)
  const body = splitBelow(page, opener, range)
  return opener.inline === undefined ? body : { ...body, answer: orNothing(joinAnswer(opener.inline, body)) }
}

/** The body of a question; one in a quotation is read without the quotation's marks. */
const splitBelow = (page: Page, opener: Opener, range: BodyRange): Body => {
  const isWithin = [opener.line, range.from].every(line => isQuoted(page.lines[line] ?? ''))
  if (!isWithin) return splitBody(page, range)
  const lines = page.lines.slice(range.from, range.to).map(unquoteLine)
  return splitWithin(page, lines, range)
}

/** A body whose lines do not stand on the page as they are read. */
const splitWithin = (page: Page, lines: readonly string[], range: BodyRange): Body => {
  const inner = innerPage(page, lines)
  return splitBody(inner, { ...range, from: 0, to: inner.lines.length })
}

/** What stands on the stem's line, and what follows it. */
const joinAnswer = (inline: string, { answer }: Body): string =>
  [inline, answer].filter(Boolean).join(/^[ \t]*(?:[-*+>|#]|\d+[.)])/.test(answer) ? '\n\n' : '\n')

const without = (page: Page, taken: readonly { readonly from: number; readonly to: number }[]): Page => {
  if (taken.length === 0) return page
  const kinds = page.kinds.slice()
  for (const { from, to } of taken) kinds.fill(commentLine, from, to)
  return { ...page, kinds }
}
