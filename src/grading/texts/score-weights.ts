/**
 * How much each measure adds to the score of an answer graded against a whole text. Made by `scripts/fit-grading.ts` from
 * the human-graded development rows, which are not part of this repository; a score of one half is where school science
 * and electronics answers turn from incorrect to correct.
 */
export const scoreWeights = {
  base: 0.109,
  coverage: 0.356,
  met: 0.089,
  letters: 0.198,
  precision: 0.074,
  length: 0.051,
  negation: -0.283,
  given: 0.352,
  parts: -0.051,
  marks: 0.071,
} as const
