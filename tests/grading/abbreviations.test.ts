import { describe, expect, it } from 'vitest'
import { findPoints } from '../support/grader.ts'

const question = 'How do post-training quantisation and quantisation-aware training differ?'
const points = [
  'Post-training quantisation converts a finished model without any further training.',
  'Quantisation-aware training simulates the rounding during training so that the weights adapt to it.',
]

describe('a name of the question or of a point may be abbreviated by its first letters', () => {
  it.each([
    ['PTQ converts the finished model, no more training. QAT simulates the rounding so the weights adapt', true],
    ['QAT converts the finished model, no more training. PTQ simulates the rounding so the weights adapt', false],
  ])('%s', (answer, isFound) => expect(findPoints(points, answer, question)).toEqual([isFound, isFound]))

  it.each([
    ['ICJ in The Hague', 'The International Court of Justice sits in The Hague.', true],
    ['the ICJs seat is The Hague', 'The International Court of Justice sits in The Hague.', true],
    ['the ICC is in The Hague', 'The International Court of Justice sits in The Hague.', false],
    ['icj, in the hague', 'The International Court of Justice sits in The Hague.', true],
  ])('%s', (answer, point, isFound) =>
    expect(findPoints([point, 'The General Assembly has one vote for each member.'], answer)[0]).toBe(isFound),
  )

  it('but not where two names have the same letters', () =>
    expect(
      findPoints(
        ['The rate limiter rejects bursts.', 'The read lock rejects writers.'],
        'RL rejects bursts, RL rejects writers',
        '',
      ),
    ).toEqual([true, true]))
})
