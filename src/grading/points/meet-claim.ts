import { align, type Pair } from '../words/align.ts'
import type { Answer } from '../words/prepare.ts'
import type { Claim } from './claims.ts'
import { bestWindow, countingPairs, type Fit, fitWindow, type Window } from './fit-window.ts'

/** What of an answer speaks for a claim, and the passage that speaks most. */
export type Met = {
  readonly claim: Claim
  readonly pairs: readonly Pair[]
  readonly counting: readonly Pair[]
  readonly window: Window
  readonly fit: Fit
}

/** `given` are the weights of the answer's words. */
export function meetClaim(claim: Claim, answer: Answer, windows: readonly Window[], given: readonly number[]): Met {
  const pairs = align(claim.reference, answer)
  const counting = countingPairs(claim, answer, pairs)
  const [window, fit] = bestWindow(claim, counting, windows, given)
  return { claim, pairs, counting, window, fit }
}

/** What is most like the answer comes first. */
export const rank = (claims: readonly Met[]): readonly Met[] =>
  claims.toSorted((one, other) => other.fit.similarity - one.fit.similarity)

/** How similar a window is to the claim that it is most like. `ranked`, as no window is more like a claim than its best one. */
export function mostSimilar(
  ranked: readonly Met[],
  window: Window,
  given: readonly number[],
  counts: (one: Met) => boolean = () => true,
): number {
  let most = 0
  for (const one of ranked) {
    if (one.fit.similarity <= most) break
    if (counts(one)) most = Math.max(most, fitWindow(one.claim, one.counting, window, given).similarity)
  }
  return most
}
