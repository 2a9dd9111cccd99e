import { share, sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Claim } from './claims.ts'
import type { Window } from './passages.ts'

/** A passage with this share of the claim in not many more words is the claim nearly as written: one negation more or less decides. */
const copied = { share: 0.7, growth: 1.3 } as const

/** Whether the passage is the claim nearly as written, antonyms in the place of its words included. */
export function isCopy(claim: Claim, pairs: readonly Pair[], window: Window): boolean {
  const matched = weighOnce(claim, pairs)
  const met = share(sum(matched.map(([, weight]) => weight)), claim.total)
  return met >= copied.share && window.to - window.from <= claim.reference.words.length * copied.growth + 2
}

/** Each word of the claim by its first meeting, with what that counts. */
export function weighOnce(claim: Claim, pairs: readonly Pair[]): (readonly [Pair, number])[] {
  const seen = new Set<number>()
  return pairs
    .filter(pair => !seen.has(pair.wanted) && seen.add(pair.wanted))
    .map(pair => [pair, claim.weights[pair.wanted]! * pair.strength] as const)
}
