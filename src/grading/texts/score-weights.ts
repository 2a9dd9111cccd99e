/**
 * How much each measure adds to the score of an answer graded against a whole text. Made by `scripts/fit-grading.ts` from
 * the human-graded development rows, which are not part of this repository; a score of one half is where school science
 * and electronics answers turn from incorrect to correct.
 */
export const scoreWeights = {
  base: 0.081,
  coverage: 0.355,
  letters: 0.198,
  precision: 0.151,
  length: 0.07,
  negation: -0.311,
  given: 0.144,
} as const
