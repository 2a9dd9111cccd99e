import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import { findNegations, type Negation } from '../words/find-negations.ts'
import { keptFor } from '../words/kept-for.ts'
import { isWith } from './is-with.ts'

/** Words for what goes along, or is otherwise, which deny nothing of the rest. */
const passing = new Set(['without', 'unlike'])
/** Words that open a clause of what may not be so. */
const conditions = new Set('when where if whenever though although'.split(' '))
/** Words for what holds from something on, and those that say so behind a negation no farther off than this. */
const firsts = new Set('only once after'.split(' '))
const limits = new Set('until unless except before'.split(' '))
const farthest = 30

/**
 * Whether a negation of the answer denies no statement: a condition, a thing that there isn't, or what goes with the rest.
 * `met` are the words of the claim in its scope, `content` all that are met.
 */
export function isPassing(
  negation: Negation,
  wanted: readonly Word[],
  given: readonly Word[],
  met: readonly Pair[],
  content: readonly Pair[],
): boolean {
  if (isAcross(given, negation.at) && !isCondition(wanted) && !met.some(pair => isWith(wanted, pair.wanted)))
    return true
  return (
    (negation.kind === 'thing' && !isPutIn(negation, wanted, given, content)) || isLimited(wanted, given, negation.at)
  )
}

/** Where something isn't so: a condition, or what goes with the rest. */
export const isAcross = (words: readonly Word[], at: number): boolean =>
  passing.has(words[at]!.word) || conditions.has(findOpenings(words)[at]!)

/** A negation says not until it is needed, where the claim says only once it is. */
export function isLimited(wanted: readonly Word[], given: readonly Word[], from: number): boolean {
  if (!wanted.some(({ word }) => firsts.has(word))) return false
  for (let at = from; at - from < farthest && given[at]?.sentence === given[from]!.sentence; at++)
    if (limits.has(given[at]!.word)) return true
  return false
}

/** It can't run without a base: its two negations were taken for none. */
const isCondition = (words: readonly Word[]) =>
  findNegations(words).length === 0 && words.some(({ word }) => word === 'without')

/** Needs no confirmation, for needs confirmation: the claim has what stands before the negation right before what this denies. */
function isPutIn(
  { at, denies }: Negation,
  wanted: readonly Word[],
  given: readonly Word[],
  content: readonly Pair[],
): boolean {
  const find = (place: number | undefined) =>
    content.filter(pair => pair.at === place && pair.strength === 1).map(pair => pair.wanted)
  const before = given[at - 1]?.clause === given[at]!.clause ? find(at - 1) : []
  const denied = find(denies[0])
  const isNext = (one: number, other: number) =>
    one < other && wanted.slice(one + 1, other).every(({ stop, cue }) => stop && !cue)
  return before.some(one => denied.some(other => isNext(one, other)))
}

/** For each word the first one of its clause. */
const findOpenings = keptFor((words: readonly Word[]): readonly string[] => {
  let opening = ''
  return words.map(({ word, clause }, at) => {
    if (clause !== words[at - 1]?.clause) opening = word
    return opening
  })
})
