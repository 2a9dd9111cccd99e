import { describe, expect, it } from 'vitest'
import { streak } from '../../src/report/streak.ts'
import type { SessionScore } from '../../src/scores/scores.ts'
import { makeSession } from './make-scores.ts'

const daysOf = (days: readonly string[]) => Object.fromEntries(days.map(day => [day, [1, 1] as const]))
const count = (days: readonly string[], today: string, sessions: readonly SessionScore[] = []) =>
  streak({ days: daysOf(days), sessions }, today)

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

  it('is not to be mixed up with a day that was left out', () => {
    const nextWednesday = makeSession('2', '2026-01-07T18:00:00.000Z', '2026-01-07')
    expect(count(['2026-01-05', '2026-01-07'], '2026-01-07', [losAngeles, nextWednesday]).days).toBe(1)
  })
})
