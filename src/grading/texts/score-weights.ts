/**
 * How much each measure adds to the score of an answer graded against a whole text. Made by `scripts/fit-grading.ts` from
 * the human-graded development rows, which are not part of this repository; a score of one half is where school science
 * and electronics answers turn from incorrect to correct.
 */
export const scoreWeights = {
  base: 0.127,
  coverage: 0.335,
  letters: 0.185,
  precision: 0.183,
  length: 0.092,
  negation: -0.309,
} as const
