import type { Claim } from '../points/claims.ts'
import { isInside, type Window } from '../points/passages.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'
import { isHeadMoved } from './is-head-moved.ts'
import { isUndone } from './is-undone.ts'
import { findRelations, isDegreeOf, type Relation } from './relations.ts'
import { isSided, weighSides } from './weigh-sides.ts'

/** Relations that set one side above the other, so that an antonym in them may be due to their being told from the other side. */
export const ranks = ({ kind }: Relation): boolean => kind === 'order' || kind === 'comparison'
const leastExchanged = 0.5
/** A relation of the claim that the answer has too, with the same sides or with its sides exchanged. */
export type Relating = { readonly wanted: Relation; readonly given: Relation; readonly isSwapped: boolean }

/** For each relation of the claim that the window has, the one that tells it best: one with the same sides, if there is one. */
export function relateAlike(
  claim: Claim,
  answer: Answer,
  direct: readonly Pair[],
  opposite: readonly Pair[],
  window: Window,
): readonly Relating[] {
  const relations = findRelations(answer.words).filter(one => isInside(one, window))
  if (relations.length === 0) return []
  return findClaimed(claim.reference.words).flatMap(wanted => {
    const found = relations
      .filter(given => given.kind === wanted.kind)
      .flatMap(given => {
        const isSwapped = compareSides(claim, answer, direct, wanted, given)
        if (isSwapped === undefined) return []
        const isTurned = opposite.some(
          pair => isDegree(pair, wanted, given, answer.words) && !isUndone(pair, claim.reference.words, answer.words),
        )
        return [{ wanted, given, isSwapped: isSwapped !== isTurned }]
      })
    const right = found.find(({ isSwapped }) => !isSwapped)
    return right !== undefined ? [right] : found.slice(0, 1)
  })
}

/** A claim's models follow instructions more often than stages follow each other. */
const findClaimed = keptFor((words: readonly Word[]) =>
  findRelations(words).filter(({ at }) => !/^follows?$/.test(words[at]!.word)),
)

/** Whether an antonym is what two comparisons compare by: cheaper than, more expensive than. Elsewhere it is of a side. */
const isDegree = ({ wanted, at }: Pair, claimed: Relation, given: Relation, words: readonly Word[]): boolean =>
  words[given.at]!.word === 'than' &&
  claimed.kind === 'comparison' &&
  !claimed.isWorse &&
  !given.isWorse &&
  isDegreeOf(claimed, wanted) &&
  isDegreeOf(given, at) &&
  wanted !== claimed.at &&
  at !== given.at

/** Whether the words stand on the other sides; undefined where that can't be told. */
function compareSides(
  claim: Claim,
  answer: Answer,
  direct: readonly Pair[],
  wanted: Relation,
  given: Relation,
): boolean | undefined {
  const isComparison = wanted.kind === 'comparison'
  const { stays, staysBehind, moved, movedAhead } = weighSides(claim, answer, direct, wanted, given)
  const [kept, exchanged] = [stays.weight + staysBehind.weight, moved.weight + movedAhead.weight]
  if (moved.weight > 0 && movedAhead.weight > 0) {
    // The words next to what relates them decide; stages in time are told with many others.
    const isNext = isComparison || (!isSided(wanted) && movedAhead.weight > staysBehind.weight)
    if (isNext || exchanged >= kept) return exchanged > leastExchanged ? true : undefined
  }
  if (isComparison && isHeadMoved(claim, answer, direct, wanted, given)) return true
  // `It beats retrieval`: the one side is a pronoun, the other has been exchanged.
  if (isComparison && kept === 0 && Math.max(moved.weight, movedAhead.weight) > leastExchanged) return true
  return stays.count > 0 && staysBehind.count > 0 ? false : undefined
}
