import type { Rating } from './types.ts'

/** A score, 0–1, from which on an answer counts as right: it is not asked Again. */
export const halfRight = 0.5

/** The rating that a score (0–1) leads to: `best` for a full one, Hard from a half on, else Again. */
export function ratingFromScore(score: number, best: 'good' | 'hard'): Exclude<Rating, 'easy'> {
  if (score < halfRight) return 'again'
  return score < 1 - rounding ? 'hard' : best
}

/** Scores are sums of fractions such as 1/3, which need not add up to 1 exactly. */
const rounding = 1e-9
