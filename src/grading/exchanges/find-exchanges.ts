import type { Claim } from '../points/claims.ts'
import { isInside, type Window } from '../points/passages.ts'
import { sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'
import { isUndone } from './is-undone.ts'
import { findRelations, isDegreeOf, type Relation } from './relations.ts'

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
  // `It beats retrieval`: the one side is a pronoun, the other has been exchanged.
  if (isComparison && kept === 0 && Math.max(moved.weight, movedAhead.weight) > leastExchanged) return true
  return stays.count > 0 && staysBehind.count > 0 ? false : undefined
}

/** Words of a side of the claim that stand on a side of the passage. */
type Side = { readonly count: number; readonly weight: number }
type Sides = Readonly<Record<'stays' | 'staysBehind' | 'moved' | 'movedAhead', Side>>

/** What stands on its own side, and what on the other one. What stands on both is no sign. */
function weighSides(claim: Claim, answer: Answer, direct: readonly Pair[], wanted: Relation, given: Relation): Sides {
  const pairs = pairsOf(answer, direct, wanted, given)
  const ahead = stemsOf(claim, wanted.ahead)
  const both = new Set(stemsOf(claim, wanted.behind).filter(stem => ahead.includes(stem)))
  // Of a word that is met twice the first meeting is the closest.
  const meet = (side: readonly number[], there: readonly number[]) =>
    new Map(
      pairs
        .filter(pair => side.includes(pair.wanted) && there.includes(pair.at))
        .filter(pair => !both.has(claim.reference.words[pair.wanted]!.stem))
        .reverse()
        .map(pair => [pair.wanted, pair]),
    )
  const weigh = (found: ReadonlyMap<number, Pair>, but?: ReadonlyMap<number, Pair>): Side => ({
    count: found.size,
    weight: sum([...found.values()].map(pair => (but?.has(pair.wanted) ? 0 : weighSide(claim, pair, wanted.kind)))),
  })
  const [kept, keptBehind] = [meet(wanted.ahead, given.ahead), meet(wanted.behind, given.behind)]
  return {
    stays: weigh(kept),
    staysBehind: weigh(keptBehind),
    moved: weigh(meet(wanted.ahead, given.behind), kept),
    movedAhead: weigh(meet(wanted.behind, given.ahead), keptBehind),
  }
}

/** The pairs by which sides are compared: who acts is told in the clause of the verb, in the same words. */
function pairsOf(answer: Answer, direct: readonly Pair[], wanted: Relation, given: Relation): readonly Pair[] {
  const { clause } = answer.words[given.at]!
  const isOfClause = (at: number) => answer.words[at]!.clause === clause || (at < given.at && hasPronoun(answer, given))
  const exact = direct.filter(pair => pair.strength === 1)
  if (!isSided(wanted)) return exact.filter(({ at }) => isOfClause(at))
  const taken = new Set(exact.map(pair => pair.at))
  const sides = new Set([...given.ahead, ...given.behind])
  const known = new Set(exact.filter(pair => sides.has(pair.at)).map(pair => pair.wanted))
  return direct.filter(({ wanted, at, strength }) => strength === 1 || (!taken.has(at) && !known.has(wanted)))
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
