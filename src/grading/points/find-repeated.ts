import type { Pair } from '../words/align.ts'
import type { Claim } from './claims.ts'
import { bestWindow, fitWindow, type Span, type Window } from './fit-window.ts'

/** A passage this similar to a claim repeats it. */
const repeating = 0.9

export type Repeated = Span & { readonly similarity: number }

/** Where an answer repeats one of the claims, a list of pairs that count for each. */
export function findRepeated(
  claims: readonly Claim[],
  counting: readonly (readonly Pair[])[],
  windows: readonly Window[],
  given: readonly number[],
): readonly Repeated[] {
  const whole = { from: 0, to: given.length }
  return claims.flatMap((claim, at) => {
    if (fitWindow(claim, counting[at]!, whole, given).coverage < repeating) return []
    const [window, { similarity }] = bestWindow(claim, counting[at]!, windows, given)
    return similarity < repeating ? [] : [{ ...window, similarity }]
  })
}

export const overlap = (one: Span, other: Span): boolean => one.to > other.from && one.from < other.to
