import { clamp } from '../sums.ts'
import type { TextMeasures } from './measure-text.ts'
import { scoreWeights } from './score-weights.ts'

/** What an answer of the contrary sense, or with another choice of yes and no, keeps of its score. */
const contraryShare = 0.4

/**
 * Graders give more for the first right words than for the next ones, most of all in long answers: below one half a
 * score is bent upwards by this power. One half stays one half. Chosen on the rows that the weights are fitted on.
 */
const bend = 0.7

/** The score that a human grader would give, 0–1. `contrary`: how far the answer says the contrary, 0–1. */
export function scoreText(measures: TextMeasures, contrary: number, weights: ScoreWeights = scoreWeights): number {
  const score = clamp(weights.base + weighMeasures(measures, weights), 0, 1)
  const bent = score < 0.5 ? 0.5 * (2 * score) ** bend : score
  return bent * (1 - contrary * (1 - contraryShare))
}

export type ScoreWeights = Readonly<Record<keyof TextMeasures | 'base', number>>

export function weighMeasures(measures: TextMeasures, weights: ScoreWeights): number {
  let total = 0
  for (const name of measureNames) total += weights[name] * measures[name]
  return total
}

export const measureNames = [
  'coverage',
  'letters',
  'precision',
  'length',
  'negation',
] as const satisfies readonly (keyof TextMeasures)[]
