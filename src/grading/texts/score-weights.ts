/**
 * How much each measure adds to the score of an answer graded against a whole text. Made by `scripts/fit-grading.ts` from
 * the human-graded development rows, which are not part of this repository; a score of one half is where school science
 * and electronics answers turn from incorrect to correct.
 */
export const scoreWeights = {
  base: 0.13,
  coverage: 0.333,
  letters: 0.194,
  precision: 0.18,
  length: 0.091,
  negation: -0.307,
} as const
