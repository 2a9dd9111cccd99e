/**
 * How much each measure adds to the score of an answer graded against a whole text. Made by `scripts/fit-grading.ts` from
 * the human-graded development rows, which are not part of this repository; a score of one half is where school science
 * and electronics answers turn from incorrect to correct.
 */
export const scoreWeights = {
  base: 0.111,
  coverage: 0.353,
  met: 0.088,
  letters: 0.196,
  precision: 0.079,
  length: 0.052,
  negation: -0.291,
  given: 0.347,
  parts: -0.051,
  marks: 0.071,
} as const
