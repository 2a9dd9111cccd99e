import type { Claim } from '../points/claims.ts'
import { isInside, type Window } from '../points/passages.ts'
import { sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'
import { isUndone } from './is-undone.ts'
import { degreeWords, findRelations, type Relation } from './relations.ts'

/** Relations whose sides may be told by other words and in other clauses. */
const sided = new Set(['order', 'comparison', 'cause'])
export const isSided = ({ kind }: Relation): boolean => sided.has(kind)
/** Relations that set one side above the other, so that an antonym in them may be due to their being told from the other side. */
export const ranks = ({ kind }: Relation): boolean => kind === 'order' || kind === 'comparison'
const leastExchanged = 0.5
/** What a common word counts on a side; any other counts one, also where all claims have it: it may be what they are about. */
const common = 0.4
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
          pair => isDegree(pair, wanted, given) && !isUndone(pair, claim.reference.words, answer.words),
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

/** Whether an antonym is what two comparisons compare by: cheaper than, more expensive than. */
const isDegree = ({ wanted, at }: Pair, claimed: Relation, given: Relation): boolean =>
  claimed.kind === 'comparison' &&
  !claimed.isWorse &&
  !given.isWorse &&
  isJustBefore(wanted, claimed.at) &&
  isJustBefore(at, given.at)

const isJustBefore = (at: number, end: number) => at < end && at >= end - degreeWords

/** Whether the words stand on the other sides; undefined where that can't be told. */
function compareSides(
  claim: Claim,
  answer: Answer,
  direct: readonly Pair[],
  wanted: Relation,
  given: Relation,
): boolean | undefined {
  const isAction = !isSided(wanted)
  const { clause } = answer.words[given.at]!
  const isOfClause = (at: number) => answer.words[at]!.clause === clause || (at < given.at && hasPronoun(answer, given))
  const exact = direct.filter(pair => pair.strength === 1)
  const taken = new Set(exact.map(pair => pair.at))
  const sides = new Set([...given.ahead, ...given.behind])
  const known = new Set(exact.filter(pair => sides.has(pair.at)).map(pair => pair.wanted))
  const pairs = direct.filter(({ wanted, at, strength }) => {
    const isItself = strength === 1 || (!taken.has(at) && !known.has(wanted))
    return isItself && (!isAction || (strength === 1 && isOfClause(at)))
  })
  const behind = stemsOf(claim, wanted.behind)
  const both = new Set(stemsOf(claim, wanted.ahead).filter(stem => behind.includes(stem)))
  // Of a word that is met twice the first meeting is the closest; one on both sides of the claim tells nothing.
  const met = (side: readonly number[], there: readonly number[]) =>
    new Map(
      pairs
        .filter(pair => side.includes(pair.wanted) && there.includes(pair.at))
        .filter(pair => !both.has(claim.reference.words[pair.wanted]!.stem))
        .reverse()
        .map(pair => [pair.wanted, pair]),
    )
  const weigh = (found: ReadonlyMap<number, Pair>, but?: ReadonlyMap<number, Pair>) =>
    sum([...found.values()].map(pair => (but?.has(pair.wanted) ? 0 : weighSide(claim, pair, wanted.kind))))
  const [kept, keptBehind] = [met(wanted.ahead, given.ahead), met(wanted.behind, given.behind)]
  // What stands on both sides of the answer is no sign.
  const moved = weigh(met(wanted.ahead, given.behind), kept)
  const movedAhead = weigh(met(wanted.behind, given.ahead), keptBehind)
  const [stays, staysBehind] = [weigh(kept), weigh(keptBehind)]
  const isMutual = moved > 0 && movedAhead > 0
  // The words next to what relates them decide; stages in time are told with many others.
  if (
    isMutual &&
    (wanted.kind === 'comparison' ||
      (isAction && movedAhead > staysBehind) ||
      moved + movedAhead >= stays + staysBehind)
  ) {
    return moved + movedAhead > leastExchanged ? true : undefined
  }
  // `It beats retrieval`: the one side is a pronoun, the other has been exchanged.
  const isAlone = wanted.kind === 'comparison' && stays + staysBehind === 0
  if (isAlone && Math.max(moved, movedAhead) > leastExchanged) return true
  return kept.size > 0 && keptBehind.size > 0 ? false : undefined
}

const pronouns = new Set(['this', 'that', 'which', 'it', 'they', 'these'])

/** `It loses skills, which makes …`: who acts was named in the clause before. */
const hasPronoun = ({ words }: Answer, { at }: Relation): boolean =>
  words[at - 1]?.clause === words[at]!.clause && pronouns.has(words[at - 1]!.word)

const stemsOf = (claim: Claim, side: readonly number[]) => side.map(at => claim.reference.words[at]!.stem)

function weighSide({ reference }: Claim, { wanted, strength }: Pair, kind: string): number {
  const word = reference.words[wanted]!
  const isCommon = reference.asked.lexicon.weak.has(word.stem)
  if (word.stop || (kind === 'order' && isCommon)) return 0
  return isCommon ? strength * common : strength
}
