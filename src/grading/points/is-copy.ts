import { share, sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Claim } from './claims.ts'
import type { Window } from './passages.ts'

/** A passage with this share of the claim in not many more words is the claim nearly as written: one negation more or less decides. */
const copied = { share: 0.7, growth: 1.3 } as const

/** Whether the passage is the claim nearly as written, antonyms in the place of its words included. */
export function isCopy(claim: Claim, pairs: readonly Pair[], window: Window): boolean {
  const matched = weighOnce(claim, pairs)
  const met = share(weightOf(matched), claim.total)
  return met >= copied.share && window.to - window.from <= claim.reference.words.length * copied.growth + 2
}

type Weighed = readonly [Pair, number]

const weightOf = (matched: readonly Weighed[]) => sum(matched.map(([, weight]) => weight))

/** How much of what is met is `some` of it, 0–1. */
export const shareOfMet = (some: readonly Weighed[], matched: readonly Weighed[]): number =>
  share(weightOf(some), weightOf(matched))

/** Each word of the claim by its first meeting, with what that counts. */
export function weighOnce(claim: Claim, pairs: readonly Pair[]): Weighed[] {
  const seen = new Set<number>()
  return pairs
    .filter(pair => !seen.has(pair.wanted) && seen.add(pair.wanted))
    .map(pair => [pair, claim.weights[pair.wanted]! * pair.strength] as const)
}
