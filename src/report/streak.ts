import { addDays, daysBetween, isAnyDue } from '../schedule/day.ts'
import type { Scores, SessionScore } from '../scores/scores.ts'

/** Runs of days with at least one answer, days off on which nothing was due left out. */
export type Streak = {
  /** The run that is still alive: it reaches today or yesterday, or nothing has been due since. 0 where there is none. */
  readonly days: number
  readonly longest: number
  readonly practisedToday: boolean
}

/**
 * Counts the days as the person lived them: each answer carries its local day. Days off on which nothing was due break
 * no run and count for nothing. Nor does a day that a flight across the date line cut short.
 */
export function streak(scores: Scores, today: string): Streak {
  const { days, sessions, afterRest, questions } = scores
  const practised = Object.keys(days).sort()
  const excused = new Set([...lostDays(practised, sessions), ...afterRest])
  const runs = practised.map(() => 1)
  for (let index = 1; index < practised.length; index++) {
    const day = practised[index]!
    const follows = daysBetween(practised[index - 1]!, day) === 1 || excused.has(day)
    if (follows) runs[index] = runs[index - 1]! + 1
  }
  const yesterday = addDays(today, -1)
  const current = practised.findLastIndex(day => day <= addDays(today, 1))
  const alive = current >= 0 && (practised[current]! >= yesterday || !isAnyDue(Object.values(questions), yesterday))
  const practisedToday = current >= 0 && practised[current]! >= today
  return { days: alive ? runs[current]! : 0, longest: Math.max(0, ...runs), practisedToday }
}

/** Practised days that follow a skipped calendar day of which a flight left the person little. */
function lostDays(practised: readonly string[], sessions: readonly SessionScore[]): Set<string> {
  const gaps = practised.filter((day, index) => index > 0 && daysBetween(practised[index - 1]!, day) === 2)
  return new Set(gaps.filter(day => wasShort(sessions, addDays(day, -2), day)))
}

function wasShort(sessions: readonly SessionScore[], before: string, after: string): boolean {
  const ends = sessions.filter(({ day }) => day === before).map(({ startedAt, endedAt }) => endedAt ?? startedAt)
  const starts = sessions.filter(({ day }) => day === after).map(({ startedAt }) => startedAt)
  if (ends.length === 0 || starts.length === 0) return false
  const wait = Date.parse(starts.sort()[0]!) - Date.parse(ends.sort().at(-1)!)
  return wait < longestWait
}

/**
 * Someone who practises at the same hour waits 27 hours from Los Angeles to Auckland, the longest common flight that
 * leaves a day out. Someone who skips a day waits 48.
 */
const longestWait = 30 * 60 * 60 * 1000
