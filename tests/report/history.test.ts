import { expect, it } from 'vitest'
import { historySessions } from '../../src/report/history.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import { makeScores, makeSession } from './make-scores.ts'

const head = (id: string, session: string) =>
  ({ v: 1, id, session, at: '2026-01-01T10:01:00.000Z', day: '2026-01-01' }) as const
const answer = (id: string, session: string, questionId: string): JournalRecord => ({
  ...head(id, session),
  kind: 'answer',
  questionId,
  form: 'recall',
  score: 1,
  points: [],
  rating: 'good',
  judge: 'person',
  topics: [],
})

it('puts each answer under its session, and calls a session without an end interrupted', () => {
  const ended = { endedAt: '2026-01-01T10:05:00.000Z', ended: 'stopped' } as const
  const sessions = [
    makeSession('s1', '2026-01-01T10:00:00.000Z', '2026-01-01', ended),
    makeSession('s2', '2026-01-02T10:00:00.000Z', '2026-01-02'),
  ]
  const records = [
    answer('r1', 's1', 'a'),
    { ...head('r2', 's1'), kind: 'mark', questionId: 'a', mark: 'flag' } as const,
    answer('r3', 's1', 'b'),
  ]
  const listed = [...historySessions(makeScores([], { sessions }), records)]
  expect(listed.map(({ id, endedAt, ended }) => [id, endedAt, ended])).toEqual([
    ['s1', '2026-01-01T10:05:00.000Z', 'stopped'],
    ['s2', null, 'interrupted'],
  ])
  expect(listed[0]!.answers).toEqual([
    expect.objectContaining({
      questionId: 'a',
      form: 'recall',
      score: 1,
      points: [],
      rating: 'good',
      at: head('', '').at,
    }),
    expect.objectContaining({ questionId: 'b' }),
  ])
  expect(listed[1]!.answers).toEqual([])
})
