import type { Claim } from './claims.ts'
import { bestWindow, type Fit, fitWindow, type Hit } from './fit-window.ts'
import type { Passages, Span, Window } from './passages.ts'

/** What of an answer speaks for a claim, and the passage that speaks most. */
export type Met = {
  readonly claim: Claim
  readonly hits: readonly Hit[]
  readonly window: Window
  readonly fit: Fit
}

export function meetClaim(claim: Claim, hits: readonly Hit[], passages: Passages): Met {
  const [window, fit] = bestWindow(claim, hits, passages)
  return { claim, hits, window, fit }
}

/** What is most like the answer comes first. */
export const rank = (claims: readonly Met[]): Met[] =>
  claims.toSorted((one, other) => other.fit.similarity - one.fit.similarity)

/** How similar a passage is to the claim that it is most like. `ranked`, as no window is more like a claim than its best one. */
export function mostSimilar(ranked: readonly Met[], passage: Span, passages: Passages): number {
  let most = 0
  for (const { claim, hits, fit } of ranked) {
    if (fit.similarity <= most) break
    most = Math.max(most, fitWindow(claim, hits, passage, passages).similarity)
  }
  return most
}
