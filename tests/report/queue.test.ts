import { describe, expect, it } from 'vitest'
import { dueQueue, missedQueue, suspendedIds, weakQueue } from '../../src/report/queue.ts'
import { addDays } from '../../src/schedule/day.ts'
import type { Scores } from '../../src/scores/scores.ts'
import { makeQuestion, makeScores } from './make-scores.ts'

const questions = ['a', 'b', 'c', 'd', 'e', 'f'].map(id => makeQuestion(id))
const today = '2026-03-10'
const ago = (days: number) => addDays(today, -days)

/** b was missed and is long overdue, a is overdue, c is due today, d comes later; e and f are new. */
const scores = makeScores([
  ['a', ago(5), 1],
  ['b', ago(5), 0],
  ['c', ago(3), 1],
  ['d', ago(1), 1],
])

const suspend = (scores: Scores, id: string): Scores => ({
  ...scores,
  questions: { ...scores.questions, [id]: { ...scores.questions[id]!, suspended: true } },
})

describe('what is due', () => {
  it.each([
    [0, ['b', 'a', 'c']],
    [1, ['b', 'a', 'c', 'e']],
    [5, ['b', 'a', 'c', 'e', 'f']],
  ])('comes most urgent first, then at most %i new ones', (fresh, expected) => {
    expect(dueQueue(questions, scores, today, { fresh })).toEqual(expected)
  })

  it('leaves out what is suspended', () => {
    expect(dueQueue(questions, suspend(scores, 'a'), today, { fresh: 0 })).toEqual(['b', 'c'])
  })

  it('finds the history of a question that has a new id', () => {
    const renamed = [makeQuestion('a2', { formerIds: ['a'] })]
    expect(dueQueue(renamed, scores, today, { fresh: 5 })).toEqual(['a2'])
    expect(dueQueue(renamed, scores, ago(5), { fresh: 5 })).toEqual([])
  })

  it('takes a question that was only practised as new', () => {
    const { memory, ...practised } = scores.questions.a!
    expect(memory).toBeDefined()
    expect(dueQueue(questions, { ...scores, questions: { a: practised } }, today, { fresh: 1 })).toEqual(['a'])
  })
})

describe('what was missed at its last asking', () => {
  const later = makeScores([
    ['a', ago(9), 0],
    ['a', ago(8), 1],
    ['b', ago(7), 0.5],
    ['c', ago(6), 0],
    ['d', ago(5), 0.5],
    ['e', ago(4), 1],
  ])
  it('comes poorest first, then oldest', () => {
    expect(missedQueue(questions, later)).toEqual(['c', 'b', 'd'])
  })
  it('leaves out what is suspended', () => {
    expect(missedQueue(questions, suspend(later, 'c'))).toEqual(['b', 'd'])
  })
})

it('orders all answered questions by how likely they are known', () => {
  expect(weakQueue(questions, scores, today)).toEqual(['b', 'a', 'c', 'd'])
})

it('names what is suspended', () => {
  expect(suspendedIds(questions, suspend(scores, 'c'))).toEqual(['c'])
})
