import { align, type Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import { type Answer, type Reference, sharedLetters } from '../words/prepare.ts'
import type { Claim } from './claims.ts'
import { bestWindow, countingPairs, type Fit, fitWindow, leastCoverage, type Window } from './fit-window.ts'

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

/** Whether enough of a claim's words are anywhere in the answer for a passage to be so similar. Much cheaper than to look. */
export function canBeLike({ reference, weights, total }: Claim, answer: Answer, similarity: number): boolean {
  let missing = total * (1 - leastCoverage(similarity))
  for (const [at, word] of reference.words.entries()) {
    if (weights[at] === 0 || isAnywhere(word, answer) || isJoined(reference, at, answer)) continue
    missing -= weights[at]!
    if (missing < 0) return false
  }
  return true
}

const isAnywhere = (word: Word, { byStem, byGroup, byPair, byStart }: Answer): boolean =>
  byStem.has(word.stem) ||
  word.groups.some(group => byGroup.has(group)) ||
  byPair.has(word.stem) ||
  byStart.has(word.stem.slice(0, sharedLetters))

/** Whether the answer has the word as one with a neighbour. */
const isJoined = ({ joined }: Reference, at: number, { byStem }: Answer): boolean =>
  byStem.has(joined[at] ?? '') || byStem.has(joined[at - 1] ?? '')

/** What is most like the answer comes first. */
export const rank = <One extends Met>(claims: readonly One[]): readonly One[] =>
  claims.toSorted((one, other) => other.fit.similarity - one.fit.similarity)

/** How similar a window is to the claim that it is most like. `ranked`, as no window is more like a claim than its best one. */
export function mostSimilar<One extends Met>(
  ranked: readonly One[],
  window: Window,
  given: readonly number[],
  counts: (one: One) => boolean = () => true,
): number {
  let most = 0
  for (const one of ranked) {
    if (one.fit.similarity <= most) break
    if (counts(one)) most = Math.max(most, fitWindow(one.claim, one.counting, window, given).similarity)
  }
  return most
}
