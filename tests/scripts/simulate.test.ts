import { describe, expect, it } from 'vitest'
import { createLearner } from '../../scripts/simulate/learner.ts'
import { compare } from '../../scripts/simulate.ts'
import { createRandom } from '../../src/selection/random.ts'

describe('the simulated learner', () => {
  const makeLearner = (luck = 0) => createLearner(createRandom('nature'), () => luck)

  it('knows nothing before, all right after, and forgets from there', () => {
    const learner = makeLearner()
    expect(learner.chance('p', 0)).toBe(0)
    learner.attempt('p', 0)
    const chances = [0, 1, 5, 50].map(day => learner.chance('p', day))
    expect(chances[0]).toBe(1)
    expect(chances).toEqual(chances.toSorted((a, b) => b - a))
    expect(chances[3]).toBeLessThan(0.1)
  })

  it('gains more from a recall that was hard than from one that was easy', () => {
    const later = (day: number) => {
      const learner = makeLearner()
      learner.attempt('p', 0)
      expect(learner.attempt('p', day)).toBe(true)
      return learner.chance('p', day + 5)
    }
    expect(later(0)).toBeLessThan(later(2))
    expect(later(2)).toBeLessThan(later(5))
  })

  it('misses what it has forgotten', () => {
    const learner = makeLearner(0.99)
    learner.attempt('p', 0)
    expect(learner.attempt('p', 30)).toBe(false)
  })
})

it('learns more with --due than in random order at equal effort', () => {
  const trials = [0, 1, 2].map(n => compare({ questions: 40, days: 60, perDay: 6, fresh: 3, seed: `test ${n}` }))
  for (const { due, random } of trials) {
    expect(random.asked).toBe(due.asked)
    expect(due.mean - random.mean).toBeGreaterThan(0.05)
    expect(due.last - random.last).toBeGreaterThan(0.05)
  }
})

it('says the same of the same learner', () => {
  const trial = { questions: 10, days: 20, perDay: 3, fresh: 3, seed: 'again' }
  expect(compare(trial)).toEqual(compare(trial))
})
