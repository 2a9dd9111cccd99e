import type { TextMeasures } from './measure-text.ts'
import { scoreWeights } from './score-weights.ts'
import { clamp } from './sums.ts'

/** What an answer of the contrary sense, or with another choice of yes and no, keeps of its score. */
export const contraryShare = 0.4

/** The score that a human grader would give, 0–1. */
export function scoreText(measures: TextMeasures, isContrary: boolean): number {
  const score = clamp(weighMeasures(measures), 0, 1)
  return isContrary ? score * contraryShare : score
}

/** The sum before it is held between 0 and 1. */
export function weighMeasures(measures: TextMeasures): number {
  let score = scoreWeights.base
  for (const name of measureNames) score += scoreWeights[name] * measures[name]
  return score
}

export const measureNames = [
  'coverage',
  'letters',
  'precision',
  'length',
  'negation',
  'alternatives',
] as const satisfies readonly (keyof TextMeasures)[]
