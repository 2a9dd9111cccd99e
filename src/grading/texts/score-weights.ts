/**
 * How much each measure adds to the score of an answer graded against a whole text. Made by `scripts/fit-grading.ts` from
 * the human-graded development rows, which are not part of this repository; a score of one half is where school science
 * and electronics answers turn from incorrect to correct.
 */
export const scoreWeights = {
  base: 0.066,
  coverage: 0.349,
  letters: 0.214,
  precision: 0.151,
  length: 0.069,
  negation: -0.27,
  given: 0.15,
} as const
