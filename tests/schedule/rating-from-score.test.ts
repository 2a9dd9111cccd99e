import { expect, it } from 'vitest'
import { ratingFromScore } from '../../src/schedule/rating-from-score.ts'

it.each([
  [1, 'recall', 'good'],
  [1 / 3 + 1 / 3 + 1 / 3, 'recall', 'good'],
  [0.1 * 3 + 0.7, 'recall', 'good'],
  [0.99, 'recall', 'hard'],
  [0.5, 'recall', 'hard'],
  [0.49, 'recall', 'again'],
  [0, 'recall', 'again'],
  [1, 'choice', 'hard'],
  [0, 'choice', 'again'],
] as const)('%d in %s is %s', (score, form, rating) => {
  expect(ratingFromScore(score, form)).toBe(rating)
})
