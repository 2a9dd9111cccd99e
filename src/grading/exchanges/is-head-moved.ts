import { areOpposite } from '../denials/find-contrary.ts'
import type { Claim } from '../points/claims.ts'
import { type Pair, synonym } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import type { Relation } from './relations.ts'
import { findBoth } from './weigh-sides.ts'

/** How many content words next to a comparison name a side. */
const headWords = 2

/**
 * What the passage names right behind its comparison is what the claim has on the other side, and none of what it has there:
 * it came out ahead of PPO, for PPO came out ahead of DPO.
 */
export function isHeadMoved(
  claim: Claim,
  answer: Answer,
  direct: readonly Pair[],
  wanted: Relation,
  given: Relation,
): boolean {
  const { words } = claim.reference
  const isAhead = (given.ahead[0] ?? 0) > given.at
  const [own, other] = isAhead ? [wanted.ahead, wanted.behind] : [wanted.behind, wanted.ahead]
  const both = findBoth(claim, wanted)
  const named = headOf(answer.words, isAhead ? given.ahead : given.behind)
  // A larger one: the set is the noun of both sides, small is not.
  const isOpposed = (at: number) => own.some(there => areOpposite(claim, at, there))
  const isTelling = isPronoun(words, own) ? isOpposed : () => true
  const isMet = (side: readonly number[], least: number) =>
    direct.some(
      ({ wanted, at, strength }) =>
        strength >= least &&
        named.includes(at) &&
        side.includes(wanted) &&
        isTelling(wanted) &&
        !both.has(words[wanted]!.stem),
    )
  return !isMet(own, synonym) && isMet(other, 1)
}

const headOf = (words: readonly Word[], side: readonly number[]) =>
  side.filter(at => !words[at]!.stop).slice(0, headWords)

/** A larger one: its noun stands on the other side. */
const isPronoun = (words: readonly Word[], side: readonly number[]) =>
  headOf(words, side).some(at => words[at]!.value === 1)
