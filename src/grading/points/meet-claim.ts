import type { Claim } from './claims.ts'
import { bestWindow, type Fit, findHits, fitWindow, type Hit, mostLikely } from './fit-window.ts'
import type { Passages, Span, Window } from './passages.ts'

/** What of an answer speaks for a claim, and the passage that speaks most. */
export type Met = {
  readonly claim: Claim
  readonly hits: readonly Hit[]
  readonly window: Window
  readonly fit: Fit
}

/** Undefined where no passage can be so similar, which is much cheaper to see than which one is most. */
export function meetClaim(claim: Claim, passages: Passages, similarity = -1): Met | undefined {
  const hits = findHits(claim, passages)
  if (mostLikely(claim, hits) <= similarity) return undefined
  const [window, fit] = bestWindow(claim, hits, passages)
  return { claim, hits, window, fit }
}

/** What is most like the answer comes first. */
export const rank = <One extends Met>(claims: readonly One[]): readonly One[] =>
  claims.toSorted((one, other) => other.fit.similarity - one.fit.similarity)

/** How similar a passage is to the claim that it is most like. `ranked`, as no window is more like a claim than its best one. */
export function mostSimilar<One extends Met>(
  ranked: readonly One[],
  passage: Span,
  passages: Passages,
  counts: (one: One) => boolean = () => true,
): number {
  let most = 0
  for (const one of ranked) {
    if (one.fit.similarity <= most) break
    if (counts(one)) most = Math.max(most, fitWindow(one.claim, one.hits, passage, passages).similarity)
  }
  return most
}
