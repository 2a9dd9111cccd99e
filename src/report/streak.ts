import { addDays, daysBetween } from '../schedule/day.ts'
import type { Scores, SessionScore } from '../scores/scores.ts'

/** Runs of days with at least one answer. */
export type Streak = {
  /** The run that is still alive: it reaches today or yesterday. 0 where there is none. */
  readonly days: number
  readonly longest: number
  readonly practisedToday: boolean
}

/**
 * Counts the days as the person lived them: each answer carries its local day. A day that a flight across the date
 * line left out breaks no run, where the sessions around it lie less than 24 hours apart.
 */
export function streak({ days, sessions }: Pick<Scores, 'days' | 'sessions'>, today: string): Streak {
  const practised = Object.keys(days).sort()
  const flights = lostDays(practised, sessions)
  const runs = practised.map(() => 1)
  for (let index = 1; index < practised.length; index++) {
    const day = practised[index]!
    const follows = daysBetween(practised[index - 1]!, day) === 1 || flights.has(day)
    if (follows) runs[index] = runs[index - 1]! + 1
  }
  const current = practised.findLastIndex(day => day <= addDays(today, 1))
  const alive = current >= 0 && practised[current]! >= addDays(today, -1)
  const practisedToday = current >= 0 && practised[current]! >= today
  return { days: alive ? runs[current]! : 0, longest: Math.max(0, ...runs), practisedToday }
}

/** Practised days that follow a skipped calendar day which lasted no full day for the person. */
function lostDays(practised: readonly string[], sessions: readonly SessionScore[]): Set<string> {
  const gaps = practised.filter((day, index) => index > 0 && daysBetween(practised[index - 1]!, day) === 2)
  return new Set(gaps.filter(day => wasShort(sessions, addDays(day, -2), day)))
}

function wasShort(sessions: readonly SessionScore[], before: string, after: string): boolean {
  const ends = sessions.filter(({ day }) => day === before).map(({ startedAt, endedAt }) => endedAt ?? startedAt)
  const starts = sessions.filter(({ day }) => day === after).map(({ startedAt }) => startedAt)
  if (ends.length === 0 || starts.length === 0) return false
  const wait = Date.parse(starts.sort()[0]!) - Date.parse(ends.sort().at(-1)!)
  return wait < 24 * 60 * 60 * 1000
}
