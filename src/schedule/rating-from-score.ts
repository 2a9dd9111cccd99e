import type { Form } from '../session/types.ts'
import type { Rating } from './types.ts'

/**
 * The rating that a score (0–1) leads to: all points Good, at least half of them Hard, else Again. A choice is never
 * above Hard, since recognising an answer shows less than recalling it. Easy is given by hand alone.
 */
export function ratingFromScore(score: number, form: Form): Exclude<Rating, 'easy'> {
  if (score < 0.5) return 'again'
  return score < 1 - rounding || form === 'choice' ? 'hard' : 'good'
}

/** Scores are sums of fractions such as 1/3, which need not add up to 1 exactly. */
const rounding = 1e-9
