import type { Word } from '../words/annotate.ts'
import { stemSet } from '../words/stem.ts'
import { isVerb } from './is-verb.ts'

/** Which relation a word stands for, and whether what stands before it comes first, wins or acts. */
export type Direction = { readonly kind: string; readonly isAhead: boolean }

/** What stands before a word of the first set comes ahead; what stands before one of the second comes behind. */
const directions: ReadonlyMap<string, Direction> = new Map(
  (
    [
      ['order', true, 'before precede prior then'],
      ['order', false, 'after follow'],
      ['comparison', true, 'than beat defeat outperform outscore outrank outdo surpass exceed above ahead'],
      ['comparison', false, 'below behind lag trail'],
      ['rate', true, 'per each every'],
      ['target', true, 'into onto'],
      ['cause', false, 'when if once because whenever'],
    ] as const
  ).flatMap(([kind, isAhead, words]) => [...stemSet(words)].map(word => [word, { kind, isAhead }] as const)),
)
/** Words of order, also where they relate no two sides. */
export const orderWords = stemSet(
  'before prior beforehand earlier precede after afterwards later following follow first then next',
)
/** How far behind a word of liking more stands the `to` or `over` of what is liked less. */
const preferredWords = 10
const preferring: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['to', stemSet('prefer')],
  ['over', stemSet('prefer preference favor choose pick select win victory advantage edge priority precedence')],
])
/** What may open a sentence, with its other side behind the comma. */
export const fronting = stemSet('before after when if once because whenever')

/** Undefined for words that relate nothing. */
export function directionOf(words: readonly Word[], at: number): Direction | undefined {
  const { stem, word, isLedTo } = words[at]!
  if (isLedTo || (word === 'first' && !qualifies(words, at))) return { kind: 'order', isAhead: true }
  if (fronting.has(stem) && isAdverb(words, at)) return undefined
  if (countsOrRepeats(words, at)) return undefined
  // `In place of` and `instead of` set one thing before another.
  if (word === 'of' && /^(?:place|instead)$/.test(words[at - 1]?.word ?? ''))
    return { kind: 'comparison', isAhead: true }
  if (/^(?:relative|compared)$/.test(word) && /^(?:to|with)$/.test(words[at + 1]?.word ?? ''))
    return { kind: 'comparison', isAhead: true }
  // Who prefers one thing to another names both behind the verb.
  if (isPreferred(words, at)) return { kind: 'comparison', isAhead: true }
  return directions.get(stem) ?? (isVerb(words, at) ? { kind: stem, isAhead: true } : undefined)
}

function isPreferred(words: readonly Word[], at: number): boolean {
  const liking = preferring.get(words[at]!.word)
  if (liking === undefined) return false
  const before = words.slice(Math.max(0, at - preferredWords), at)
  return before.some(one => one.sentence === words[at]!.sentence && liking.has(one.stem))
}

/** `The first step`, `at first`: nothing is put before anything else. */
const qualifies = (words: readonly Word[], at: number) => /^(?:the|at|a|its|from|very)$/.test(words[at - 1]?.word ?? '')

/** `Over 60 datasets`, `over and over`: nothing is compared. */
const countsOrRepeats = (words: readonly Word[], at: number) =>
  /^(?:over|above|below)$/.test(words[at]!.word) &&
  (words[at + 1]?.value !== undefined || words[at + 1]?.word === 'and')

/** `As before`, `what it knew before`: nothing is named that comes later. */
function isAdverb(words: readonly Word[], at: number): boolean {
  const next = words.slice(at + 1).findIndex(word => !word.stop)
  return next < 0 || words[at + 1 + next]!.clause !== words[at]!.clause
}
