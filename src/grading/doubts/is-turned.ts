import { isDeniedDirectly } from '../denials/find-denials.ts'
import type { Claim } from '../points/claims.ts'
import type { Fit } from '../points/fit-window.ts'
import { isCopy } from '../points/is-copy.ts'
import type { Window } from '../points/passages.ts'
import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import type { Doubt } from './find-doubts.ts'

/** Share of a point from which one negation in a passage of its length decides; an exchange of words is told from less. */
const nearlyWhole = 0.85
const isOfWords = (doubt: Doubt) => doubt !== 'denied'

/** Whether a passage says the contrary of a claim for certain, by what there is to doubt. `pairs` are those inside the window. */
export function isTurned(
  claim: Claim,
  answer: Answer,
  pairs: readonly Pair[],
  window: Window,
  { coverage }: Fit,
  doubts: readonly Doubt[],
): boolean {
  if (doubts.length === 0) return false
  if (doubts.includes('number') || doubts.includes('swapped')) return true
  // Each alone may come of its words: what is frozen and what is trained are exchanged in both.
  if (doubts.includes('opposed') && doubts.includes('crossed')) return true
  if (doubts.includes('denied') && isDeniedDirectly(claim, answer, pairs, window)) return true
  return isCopy(claim, pairs, window) && (coverage >= nearlyWhole || doubts.some(isOfWords))
}
