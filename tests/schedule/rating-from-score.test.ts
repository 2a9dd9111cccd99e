import { expect, it } from 'vitest'
import { ratingFromScore } from '../../src/schedule/rating-from-score.ts'

it.each([
  [1, 'good', 'good'],
  [1 / 3 + 1 / 3 + 1 / 3, 'good', 'good'],
  [0.1 * 3 + 0.7, 'good', 'good'],
  [0.99, 'good', 'hard'],
  [0.5, 'good', 'hard'],
  [0.49, 'good', 'again'],
  [0, 'good', 'again'],
  [1, 'hard', 'hard'],
  [0, 'hard', 'again'],
] as const)('%d of at best %s is %s', (score, best, rating) => {
  expect(ratingFromScore(score, best)).toBe(rating)
})
