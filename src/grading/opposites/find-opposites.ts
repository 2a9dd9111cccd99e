import type { Claim } from '../points/claims.ts'
import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import { findAntonyms } from './find-antonyms.ts'
import { findLessened } from './find-lessened.ts'
import { findOutdone } from './find-outdone.ts'
import { findQuantified } from './find-quantified.ts'

/** Words of the passage that say the opposite of words of the claim; `direct` are the pairs that say the same. */
export const findOpposites = (
  claim: Claim,
  answer: Answer,
  pairs: readonly Pair[],
  direct: readonly Pair[],
): readonly Pair[] => [
  ...findAntonyms(claim, answer, pairs, direct),
  ...findQuantified(claim, answer, direct),
  ...findOutdone(claim, answer, direct),
  ...findLessened(claim, answer, direct),
]
