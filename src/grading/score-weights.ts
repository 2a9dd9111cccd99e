import type { TextMeasures } from './measure-text.ts'

/**
 * How much each measure adds to the score of an answer graded against a whole text. Made by `scripts/fit-grading.ts` from
 * the human-graded development rows, which are not part of this repository; a score of one half is where school science
 * and electronics answers turn from incorrect to correct.
 */
export const scoreWeights: Readonly<Record<keyof TextMeasures | 'base', number>> = {
  base: 0.182,
  coverage: 0.345,
  letters: 0.246,
  precision: 0.166,
  length: 0.087,
  negation: -0.071,
  alternatives: -0.138,
}
