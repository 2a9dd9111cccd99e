import type { Candidate } from '../candidates/candidate.ts'
import { headingName } from '../candidates/heading-name.ts'
import { endsAsking } from '../evidence/ends-asking.ts'
import { shareOf } from '../share-of.ts'
import { areAlike } from './are-alike.ts'
import type { KeyBlock } from './read-blocks.ts'

/** Fewer questions are no count that could come back. */
const leastCount = 3
/** So many names of sections are remembered. */
const mostNames = 100

/** What a page has counted since its last key. */
export type Counted = {
  readonly numbers: Set<number>
  /** Those of the last count. */
  readonly run: Candidate[]
  readonly names: string[]
  asked: number
  asking: number
}

export const countNothing = (): Counted => ({ numbers: new Set(), run: [], names: [], asked: 0, asking: 0 })

/** Adds a candidate to what was counted before it. */
export const countOn = (counted: Counted, candidate: Candidate): void => {
  const { dress, barred, number, evidence } = candidate
  if (dress === 'heading') counted.names.push(headingName(candidate))
  if (counted.names.length > mostNames) counted.names.shift()
  if (number === undefined || barred || dress === 'list-heading') return
  if (number === 1) counted.run.length = 0
  counted.run.push(candidate)
  counted.numbers.add(number)
  counted.asked += 1
  if (evidence >= 0.5) counted.asking += 1
}

/**
 * What stands below a heading answers the questions before it, whatever the heading says: it counts them again, and asks nothing. Its
 * sections are called like theirs, or its entries are letters of options (some of them, where it answers nearly all), or there are as many as in the last count of questions that
 * have nothing below them.
 */
export const echoes = (blocks: readonly KeyBlock[], counted: Counted, within: readonly Candidate[]): boolean => {
  const texts = blocks.flatMap(({ entries }) => [...entries.values()])
  if (texts.length < leastCount || counted.asking * 3 < counted.asked || areAsking(within)) return false
  if (!blocks.every(({ entries }) => [...entries.keys()].every(number => counted.numbers.has(number)))) return false
  const marks = texts.filter(isMark).length
  const areMarks = marks >= 0.8 * texts.length || (marks >= 0.3 * texts.length && texts.length >= 0.8 * counted.asked)
  return areMarks || areNamedAlike(blocks, counted.names) || isRecount(blocks, counted.run)
}

/** One with a question mark at its end, or several that may ask. */
const areAsking = (within: readonly Candidate[]): boolean =>
  within.some(({ text }) => endsAsking(text)) ||
  shareOf(within, ({ evidence, label }) => evidence >= 0.5 && label !== 'question') > 1 / 3

/** `c`, `(b) – because …`, `**D**` */
const isMark = (text: string): boolean =>
  /^[\s*_(（[]*[\p{L}①-⑳](?![\p{L}\p{M}])[\s*_)）\].]*(?:$|\n|[:：,;–—-])/u.test(text)

/** All of at least two blocks. */
const areNamedAlike = (blocks: readonly KeyBlock[], names: readonly string[]): boolean =>
  blocks.length > 1 && blocks.every(({ name }) => names.some(each => areAlike(each, name)))

/** The same numbers as the last count before it, none of whose questions has text of its own. */
const isRecount = ([block, ...others]: readonly KeyBlock[], run: readonly Candidate[]): boolean => {
  if (others.length > 0 || block?.entries.size !== run.length || run.length < leastCount) return false
  const areBare = run.every(({ line }, index) => index === 0 || line - (run[index - 1] as Candidate).end <= 2)
  const asking = run.filter(({ evidence }) => evidence >= 0.5).length
  return areBare && (run.length > leastCount ? asking * 2 >= run.length : asking === run.length)
}
