import { clamp } from '../sums.ts'
import type { TextMeasures } from './measure-text.ts'
import { scoreWeights } from './score-weights.ts'

/** What an answer of the contrary sense, or with another choice of yes and no, keeps of its score. */
const contraryShare = 0.4

/**
 * Graders give more for the first right words than for the next ones, and full marks before every word is met: away from
 * one half, where answers turn from incorrect to correct, scores are bent upwards by these powers. Chosen from the table
 * that `scripts/fit-grading.ts` prints: higher powers come nearer to the grades of some sets, at the cost of correlation.
 */
export const bends: Bends = { low: 0.6, high: 1.25 }

export type Bends = { readonly low: number; readonly high: number }

/** The score that a human grader would give, 0–1. `contrary`: how far the answer says the contrary, 0–1. */
export function scoreText(
  measures: TextMeasures,
  contrary: number,
  weights: ScoreWeights = scoreWeights,
  powers: Bends = bends,
): number {
  const score = clamp(weights.base + weighMeasures(measures, weights), 0, 1)
  return bend(score, powers) * (1 - contrary * (1 - contraryShare))
}

const bend = (score: number, { low, high }: Bends) =>
  score < 0.5 ? 0.5 * (2 * score) ** low : 1 - 0.5 * (2 * (1 - score)) ** high

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
  'given',
] as const satisfies readonly (keyof TextMeasures)[]
