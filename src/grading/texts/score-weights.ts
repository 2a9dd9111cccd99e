/**
 * How much each measure adds to the score of an answer graded against a whole text. Made by `scripts/fit-grading.ts` from
 * the human-graded development rows, which are not part of this repository; a score of one half is where school science
 * and electronics answers turn from incorrect to correct.
 */
export const scoreWeights = {
  base: 0.12,
  /** Of the natural logarithm of how many references there are: the best of several is like an answer by chance more often than the only one is. */
  alternatives: -0.09,
  coverage: 0.345,
  met: 0.107,
  letters: 0.197,
  precision: 0.084,
  length: 0.049,
  negation: -0.299,
  given: 0.353,
  parts: -0.052,
  marks: 0.069,
} as const
