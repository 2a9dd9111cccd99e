import { findDenyingClauses, isDenied } from '../denials/find-denials.ts'
import { orderWords } from '../exchanges/directions.ts'
import { measureCrossing } from '../exchanges/find-crossed.ts'
import { type Relating, ranks, relateAlike } from '../exchanges/find-exchanges.ts'
import { hasTurnedRatio } from '../exchanges/has-turned-ratio.ts'
import { isOrderTurned } from '../exchanges/is-order-turned.ts'
import { isRouteTurned } from '../exchanges/is-route-turned.ts'
import { isTransposed } from '../exchanges/is-transposed.ts'
import { isDegreeOf } from '../exchanges/relations.ts'
import { isSided } from '../exchanges/weigh-sides.ts'
import { findOpposites } from '../opposites/find-opposites.ts'
import type { Claim } from '../points/claims.ts'
import type { Topics } from '../points/find-topics.ts'
import type { Window } from '../points/passages.ts'
import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import { hasOtherNumber } from './has-other-number.ts'
import { isJumbled } from './is-jumbled.ts'
import { isMisplaced } from './is-misplaced.ts'

/**
 * Signs that a passage has a claim's words but not its sense:
 * - `denied`: it denies what the claim asserts, or asserts what the claim denies
 * - `opposed`: it has antonyms of the claim's words
 * - `swapped`: what stood on one side of a comparison or a ratio stands on the other, or two words in each other's place
 * - `crossed`: who does what has been exchanged between two parts
 * - `exchanged`: it says so of what another point is about, and of what this one is about it says the other
 * - `number`: it gives another number for the same unit
 * - `jumbled`: it is a bag of keywords
 * - `misplaced`: it says so of another of the things that the question contrasts
 * - `misconception`: it is nearer to a misconception of the question
 */
export type Doubt =
  | 'denied'
  | 'opposed'
  | 'swapped'
  | 'crossed'
  | 'exchanged'
  | 'number'
  | 'jumbled'
  | 'misplaced'
  | 'misconception'

/** Share of the words met from which a statement that is nothing but the exchange says the contrary for certain. */
const mostly = 0.6

/** What there is to doubt in a passage, and whether it tells an order or a comparison of the claim with the same sides. */
export type Sense = { readonly doubts: readonly Doubt[]; readonly agrees: boolean }

export const noSense: Sense = { doubts: [], agrees: false }

/** `pairs` are those inside the window. */
export function findDoubts(
  claim: Claim,
  answer: Answer,
  pairs: readonly Pair[],
  window: Window,
  topics: Topics,
): Sense {
  if (isSame(claim, answer, window)) return noSense
  const direct = pairs.filter(pair => !pair.opposite)
  const denying = findDenyingClauses(claim, answer, direct, window)
  const related = relateAlike(
    claim,
    answer,
    direct,
    pairs.filter(pair => pair.opposite),
    window,
  )
  const agreed = related.filter(({ wanted, isSwapped }) => !isSwapped && ranks(wanted))
  const opposites = findOpposites(claim, answer, pairs, direct).filter(
    pair => !agreed.some(relating => isPartOf(relating, pair, claim)),
  )
  const doubts: Doubt[] = []
  if (isDenied(claim, answer, direct, opposites, denying, window)) doubts.push('denied')
  // Who says that it keeps it without power denies it no more than the claim does.
  const isNegated = claim.reference.words.some(({ cue }) => cue)
  const isOpposed = opposites.some(pair => isNegated || !denying.has(answer.words[pair.at]!.clause))
  if (isOpposed || isLevelled(claim, answer, window)) doubts.push('opposed')
  // Who costs more than another is not cost by it: what agrees in the comparison excuses the verb.
  const isSwapped = related.some(({ wanted, isSwapped }) => isSwapped && (agreed.length === 0 || isSided(wanted)))
  const isExchanged = agreed.length === 0 && opposites.length === 0 && isTransposed(claim, answer, direct, window)
  const isWhole = window.from === 0 && window.to === answer.words.length
  const crossing = agreed.length === 0 ? measureCrossing(claim, answer, direct) : 0
  if (
    isSwapped ||
    isExchanged ||
    (crossing >= mostly && isWhole) ||
    hasTurnedRatio(claim, answer, window) ||
    isRouteTurned(claim, answer, direct, window) ||
    isOrderTurned(claim, direct)
  )
    doubts.push('swapped')
  if (crossing > 0) doubts.push('crossed')
  if (hasOtherNumber(claim, answer, direct, window)) doubts.push('number')
  if (isJumbled(claim, answer, direct, window)) doubts.push('jumbled')
  if (isMisplaced(claim, answer, topics, direct, window)) doubts.push('misplaced')
  return { doubts, agrees: agreed.length > 0 }
}

/** `RLHF comes after SFT` has an antonym of `before` and its sides exchanged: it says the same. */
function isPartOf({ wanted, given }: Relating, pair: Pair, claim: Claim): boolean {
  if (wanted.kind === 'order') return orderWords.has(claim.reference.words[pair.wanted]!.stem)
  return isDegreeOf(wanted, pair.wanted) && isDegreeOf(given, pair.at)
}

/** The claim tells two things apart by degree, the passage says that they are as one: as good as. */
function isLevelled(claim: Claim, answer: Answer, window: Window): boolean {
  if (!claim.reference.words.some(({ word }) => word === 'than')) return false
  const words = answer.words.slice(window.from, window.to)
  if (words.some(({ word }) => word === 'than')) return false
  return words.some(
    ({ word }, at) =>
      word === 'equally' || (word === 'as' && words.slice(at + 2, at + 5).some(later => later.word === 'as')),
  )
}

/** The passage is the claim itself, or a run of its words. */
function isSame(claim: Claim, answer: Answer, window: Window): boolean {
  const { words } = claim.reference
  const { from, to } = window
  const isThere = (start: number) => {
    for (let at = from; at < to; at++) if (words[start + at - from]?.word !== answer.words[at]!.word) return false
    return true
  }
  for (let start = 0; start <= words.length - (to - from); start++) if (isThere(start)) return true
  return false
}
