import type { Word } from '../words/annotate.ts'
import { keptFor } from '../words/kept-for.ts'
import { stem } from '../words/stem.ts'
import { stemSet } from './claims.ts'

/**
 * A word that relates its two sides: in time (`before`), in a comparison (`beats`, `than`), or as the one that acts and the
 * one that is acted on (`trains`).
 */
export type Relation = {
  /** Index of the word. */
  readonly at: number
  /** Only relations of one kind can be compared. */
  readonly kind: string
  /** Indices of the words on the side that comes first, wins or acts, and of those on the other side. */
  readonly ahead: readonly number[]
  readonly behind: readonly number[]
  /** `Worse than`: the direction is read already. */
  readonly isWorse: boolean
}

type Direction = { readonly kind: string; readonly isAhead: boolean }

/** What stands before a word of the first set comes ahead; what stands before one of the second comes behind. */
const directions: ReadonlyMap<string, Direction> = new Map(
  (
    [
      ['order', true, 'before precede prior then'],
      ['order', false, 'after follow'],
      ['comparison', true, 'than over beat outperform outscore outrank outdo surpass exceed above ahead'],
      ['comparison', false, 'below behind lag trail'],
      ['rate', true, 'per each every'],
    ] as const
  ).flatMap(([kind, isAhead, words]) => [...stemSet(words)].map(word => [word, { kind, isAhead }] as const)),
)
/** Verbs that say something else when their subject and object are exchanged. */
const acting = stemSet(
  `train teach score judge grade evaluate replace contain cover cause produce generate imitate copy mimic
  control choose select retrieve compress gate supply serve predict label reward penalize guide need convert quantize
  extend supervise distill write rewrite criticize follow reduce increase raise lower create give supply shape
  cost save prevent avoid lead improve initialize update freeze quantize quantise keep learn need`,
)
/** Words of order, also where they relate no two sides. */
export const orderWords = stemSet(
  'before prior beforehand earlier precede after afterwards later following follow first then next',
)
const beForms = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being'])
/** How far before `than` what is compared by stands: more accurate than. */
export const degreeWords = 3
/** How far behind `prefer` stands the `to` of what is liked less. */
const preferredWords = 10
const prefer = stem('prefer')
const fronting = stemSet('before after')

/** The relations of a text, each within its sentence. */
export const findRelations = keptFor((words: readonly Word[]): readonly Relation[] =>
  words.flatMap((word, at) => {
    const direction = directionOf(words, at)
    if (direction === undefined) return []
    const [before, after] = word.word === 'first' ? sidesOfFirst(words, at) : sidesOf(words, at, direction.kind)
    const isPassive = isInPassive(words, at)
    const isWorse =
      word.word === 'than' && words.slice(Math.max(0, at - degreeWords), at).some(one => one.word === 'worse')
    const isAhead = direction.isAhead !== (isPassive || isWorse)
    if (before.length === 0 || after.length === 0) return []
    return [{ at, kind: direction.kind, ahead: isAhead ? before : after, behind: isAhead ? after : before, isWorse }]
  }),
)

/** `Trained by`, `are served from`. */
function isInPassive(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.word
  if (!/(?:ed|en)$/.test(words[at]!.word)) return false
  return next === 'by' || (next === 'from' && beForms.has(words[at - 1]?.word ?? ''))
}

/** `Of reduced dimension`: nobody acts. */
function isAdjective(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return words[at]!.word.endsWith('ed') && next !== undefined && !next.stop && next.clause === words[at]!.clause
}

function directionOf(words: readonly Word[], at: number): Direction | undefined {
  const { stem, word, sentence, isLedTo } = words[at]!
  if (isLedTo || (word === 'first' && !qualifies(words, at))) return { kind: 'order', isAhead: true }
  if (fronting.has(stem) && isAdverb(words, at)) return undefined
  // Who prefers one thing to another names both behind the verb.
  // `In place of` and `instead of` set one thing before another.
  if (word === 'of' && /^(?:place|instead)$/.test(words[at - 1]?.word ?? ''))
    return { kind: 'comparison', isAhead: true }
  const isPreferredTo =
    word === 'to' &&
    words.slice(Math.max(0, at - preferredWords), at).some(one => one.stem === prefer && one.sentence === sentence)
  if (isPreferredTo) return { kind: 'comparison', isAhead: true }
  return (
    directions.get(stem) ?? (acting.has(stem) && !isAdjective(words, at) ? { kind: stem, isAhead: true } : undefined)
  )
}

/** `The first step`, `at first`: nothing is put before anything else. */
const qualifies = (words: readonly Word[], at: number) => /^(?:the|at|a|its|from|very)$/.test(words[at - 1]?.word ?? '')

/** `As before`, `what it knew before`: nothing is named that comes later. */
function isAdverb(words: readonly Word[], at: number): boolean {
  const next = words.slice(at + 1).findIndex(word => !word.stop)
  return next < 0 || words[at + 1 + next]!.clause !== words[at]!.clause
}

/** What stands before and behind a word in its sentence. `After SFT, RLHF …` has behind the comma what could stand before `after`. */
function sidesOf(words: readonly Word[], at: number, kind: string): readonly [readonly number[], readonly number[]] {
  const { sentence, clause, isLedTo } = words[at]!
  const before: number[] = []
  const after: number[] = []
  const isNear = (word: Word | undefined) => word?.sentence === sentence && word.clause === clause
  const isFar = (word: Word | undefined) =>
    word?.sentence === sentence && (kind !== 'comparison' || word.clause === clause)
  for (let index = at - 1; isFar(words[index]); index--) before.push(index)
  for (let index = isLedTo ? at : at + 1; isFar(words[index]); index++) after.push(index)
  const isFronted = fronting.has(words[at]!.stem) && before.every(index => words[index]!.stop)
  if (kind === 'rate')
    return [
      nearest(words, before),
      nearest(
        words,
        after.filter(index => isNear(words[index])),
      ),
    ]
  if (!isFronted) return [before, after.filter(index => isNear(words[index]))]
  const end = after.find(index => words[index]!.clause !== words[at]!.clause) ?? endOfName(words, after)
  return [after.filter(index => index >= end), after.filter(index => index < end)]
}

/** Tokens per parameter: the two content words next to it on a side. */
const nearest = (words: readonly Word[], side: readonly number[]) =>
  side.filter(index => !words[index]!.stop).slice(0, 2)

/** What shares the clause of `first`, and what is said after it. */
function sidesOfFirst(words: readonly Word[], at: number): readonly [readonly number[], readonly number[]] {
  const { sentence, clause } = words[at]!
  const here = [...words.keys()].filter(index => words[index]!.sentence === sentence)
  // `A comes first and B last` is one clause.
  const joint =
    here.find(index => index > at && words[index]!.word === 'and' && words[index]!.clause === clause) ?? words.length
  const isLater = (index: number) => words[index]!.clause > clause || index > joint
  return [
    here.filter(index => words[index]!.clause === clause && index < joint),
    here.filter(index => words[index]!.clause >= clause && isLater(index)),
  ]
}

/** `After SFT comes RLHF`: the first content word is all that `after` governs. */
const endOfName = (words: readonly Word[], after: readonly number[]): number =>
  (after.find(index => !words[index]!.stop) ?? 0) + 1
