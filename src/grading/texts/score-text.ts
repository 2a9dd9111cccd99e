import { clamp } from '../sums.ts'
import type { TextMeasures } from './measure-text.ts'
import { scoreWeights } from './score-weights.ts'

/** What decides over a score besides its measures. */
export type TextSigns = {
  /** The answer is empty, or says back words of the question that the reference doesn't ask for. */
  readonly isNothing: boolean
  /** It holds all of the reference. */
  readonly isWhole: boolean
  /** How far it says the contrary: 0–1. */
  readonly contrary: number
  /** Where a number is asked for, whether it has that. */
  readonly hasResult: boolean | undefined
}

/** What an answer of the contrary sense, or with another choice of yes and no, keeps of its score. */
const contraryShare = 0.4
/** What an answer without the number asked for keeps of its score, and what one that has it gets of the marks it lacks. */
const result = { missed: 0.6, met: 0.3 } as const
/** What an answer keeps that has nothing in common with the reference, and from which coverage or share of letters (its root) on all is kept. */
const stray = { kept: 0.5, from: 0.2 } as const
/** The least for an answer that holds all of the reference, whatever else it says. */
const wholeScore = 0.9

/**
 * Graders give more for the first right words than for the next ones, and full marks before every word is met: away from
 * one half, where answers turn from incorrect to correct, scores are bent upwards by these powers. Chosen from the table
 * that `scripts/fit-grading.ts` prints: higher powers come nearer to the grades of some sets, at the cost of correlation.
 */
export const bends: Bends = { low: 0.8, high: 1.25 }

export type Bends = { readonly low: number; readonly high: number }

/** The score that a human grader would give, 0–1, where the reference is one of so many, 1 or more, and the best of them counts. */
export function scoreText(
  measures: TextMeasures,
  { isNothing, isWhole, contrary, hasResult }: TextSigns,
  alternatives: number,
  weights: ScoreWeights = scoreWeights,
  powers: Bends = bends,
): number {
  if (isNothing) return 0
  const linear = weights.base + weighMeasures(measures, weights) + weights.alternatives * Math.log(alternatives)
  const bent = bend(clamp(linear, 0, 1), powers)
  const score = isWhole ? Math.max(wholeScore, bent) : hasResult === undefined ? bent : countResult(bent, hasResult)
  return score * keepOf(measures) * (1 - contrary * (1 - contraryShare))
}

const keepOf = ({ coverage, letters }: TextMeasures) =>
  stray.kept + (1 - stray.kept) * Math.min(1, Math.max(coverage, letters) / stray.from)

const countResult = (score: number, isMet: boolean) =>
  isMet ? score + result.met * (1 - score) : result.missed * score

const bend = (score: number, { low, high }: Bends) =>
  score < 0.5 ? 0.5 * (2 * score) ** low : 1 - 0.5 * (2 * (1 - score)) ** high

export type ScoreWeights = Readonly<Record<keyof TextMeasures | 'base' | 'alternatives', number>>

export function weighMeasures(measures: TextMeasures, weights: ScoreWeights): number {
  let total = 0
  for (const name of measureNames) total += weights[name] * measures[name]
  return total
}

export const measureNames = [
  'coverage',
  'met',
  'letters',
  'precision',
  'length',
  'negation',
  'given',
  'parts',
  'marks',
] as const satisfies readonly (keyof TextMeasures)[]
