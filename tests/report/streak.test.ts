import { describe, expect, it } from 'vitest'
import { streak } from '../../src/report/streak.ts'
import { foldOnto } from '../../src/scores/fold-records.ts'
import { nothingFolded } from '../../src/scores/folded.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import type { SessionScore } from '../../src/scores/scores.ts'
import { scoresOf } from '../../src/scores/scores-of.ts'
import { makeScores, makeSession } from './make-scores.ts'

/** A streak where one question was answered on each of the days, and not at all. */
const count = (days: readonly string[], today: string, sessions: readonly SessionScore[] = []) =>
  streak(
    makeScores(
      days.map(day => ['q', day, 0]),
      { sessions },
    ),
    today,
  )

describe('the streak', () => {
  it.each<[string, string[], string, number, number, boolean]>([
    ['nothing yet', [], '2026-01-01', 0, 0, false],
    ['today alone', ['2026-01-01'], '2026-01-01', 1, 1, true],
    ['alive until the end of the day after', ['2026-01-01'], '2026-01-02', 1, 1, false],
    ['dead a day later', ['2026-01-01'], '2026-01-03', 0, 1, false],
    ['over a leap day', ['2028-02-28', '2028-02-29', '2028-03-01'], '2028-03-01', 3, 3, true],
    ['over the end of a year', ['2026-12-31', '2027-01-01'], '2027-01-01', 2, 2, true],
    ['a gap', ['2026-01-01', '2026-01-02', '2026-01-04'], '2026-01-04', 1, 2, true],
    ['a flight to the west repeats a day', ['2026-01-01', '2026-01-02'], '2026-01-01', 2, 2, true],
    ['a day in a wrong future counts for nothing', ['2026-01-01', '2036-01-01'], '2026-01-01', 1, 1, true],
  ])('%s', (_, days, today, current, longest, practisedToday) => {
    expect(count(days, today)).toEqual({ days: current, longest, practisedToday })
  })
})

describe('a flight over the date line', () => {
  const losAngeles = makeSession('1', '2026-01-06T04:00:00.000Z', '2026-01-05', { endedAt: '2026-01-06T04:20:00.000Z' })
  it('breaks no streak, since less than a day passed', () => {
    const auckland = makeSession('2', '2026-01-06T18:00:00.000Z', '2026-01-07')
    expect(count(['2026-01-05', '2026-01-07'], '2026-01-07', [losAngeles, auckland]).days).toBe(2)
  })

  it.each([
    ['27 hours, at the same hour', '2026-01-07T07:20:00.000Z', 2],
    ['two days', '2026-01-08T04:00:00.000Z', 1],
  ])('with %s between', (_, startedAt, days) => {
    const auckland = makeSession('2', startedAt, '2026-01-07')
    expect(count(['2026-01-05', '2026-01-07'], '2026-01-07', [losAngeles, auckland]).days).toBe(days)
  })

  it('is not to be mixed up with a day that was left out', () => {
    const nextWednesday = makeSession('2', '2026-01-07T18:00:00.000Z', '2026-01-07')
    expect(count(['2026-01-05', '2026-01-07'], '2026-01-07', [losAngeles, nextWednesday]).days).toBe(1)
  })
})

describe('days off', () => {
  type Answer = readonly [question: string, day: string, rating: 'again' | 'good']

  /** The scores that a journal of these answers leads to. */
  const scoresAfter = (...answers: readonly Answer[]) => {
    const records = answers.map(([questionId, day, rating], n): JournalRecord => {
      const head = { v: 1, id: `r${n}`, session: 's', at: `${day}T10:00:0${n}.000Z`, day } as const
      const given = { form: 'recall', score: 1, points: [], judge: 'person', topics: [] } as const
      return { ...head, kind: 'answer', questionId, rating, ...given }
    })
    return scoresOf(foldOnto(nothingFolded, records, { retention: 0.9 })!)
  }
  const [first, second, third] = [
    ['a', '2026-01-01', 'good'],
    ['a', '2026-01-04', 'good'],
    ['a', '2026-01-15', 'good'],
  ] as const

  it.each<[string, ReturnType<typeof scoresAfter>, string, number]>([
    ['before what was answered comes back', scoresAfter(first, second), '2026-01-04', 2],
    ['again and again', scoresAfter(first, second, third), '2026-01-15', 3],
    ['that are not over yet', scoresAfter(first), '2026-01-04', 1],
    ['break it from the day after something was due', scoresAfter(first), '2026-01-05', 0],
    [
      'break it where something else was due',
      scoresAfter(first, ['b', '2026-01-01', 'again'], second),
      '2026-01-04',
      1,
    ],
  ])('%s', (_, scores, today, days) => {
    expect(streak(scores, today).days).toBe(days)
  })
})
