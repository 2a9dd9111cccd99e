import { describe, expect, it } from 'vitest'
import { dueFacts, forecast } from '../../src/report/due.ts'
import { makeQuestion, makeScores } from './make-scores.ts'

/** a is due on the 2nd, b and c on the 4th. */
const scores = makeScores([
  ['a', '2026-01-01', 0],
  ['b', '2026-01-01', 1],
  ['c', '2026-01-01', 1],
])
const questions = ['a', 'b', 'x'].map(id => makeQuestion(id))

describe('what is due', () => {
  it.each([
    ['2026-01-01', 0, { day: '2026-01-02', questions: 1 }],
    ['2026-01-02', 1, { day: '2026-01-04', questions: 2 }],
    ['2026-01-04', 3, null],
    ['2026-02-04', 3, null],
  ])('on %s: %i', (today, due, next) => {
    expect(dueFacts(scores, today)).toEqual({ schema: 'finetune-quiz/due/1', today, due, next })
  })

  it('counts only the questions of the bank where there is one', () => {
    expect(dueFacts(scores, '2026-01-04', questions).due).toBe(2)
  })

  it('leaves out what is suspended', () => {
    const a = { ...scores.questions.a!, suspended: true }
    expect(dueFacts({ ...scores, questions: { a } }, '2026-01-04').due).toBe(0)
  })
})

it('forecasts each day, with what is overdue as today’s', () => {
  expect(forecast(scores, questions, '2026-01-03', 3)).toEqual([
    { day: '2026-01-03', questions: 1 },
    { day: '2026-01-04', questions: 1 },
    { day: '2026-01-05', questions: 0 },
  ])
})
