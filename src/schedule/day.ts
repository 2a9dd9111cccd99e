import type { Memory } from './types.ts'

/**
 * The calendar day of an instant where the person is, as `YYYY-MM-DD`. `timeZone` is an IANA name; without it the
 * process's own zone counts.
 */
export function localDay(date: Date, timeZone?: string): string {
  if (!timeZone) return isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate())
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(date)
    .map(({ type, value }) => [type, Number(value)] as const)
  const { year, month, day } = Object.fromEntries(parts) as { year: number; month: number; day: number }
  return isoDay(year, month, day)
}

/** The day on which a question is to be asked again, `YYYY-MM-DD`. */
export function dueDay(memory: Memory): string {
  return memory.due.slice(0, 10)
}

/** The day on which a question was last answered, `YYYY-MM-DD`. */
export function lastDay(memory: Memory): string {
  return memory.lastReview.slice(0, 10)
}

/**
 * `today` is a `localDay`. A question that was answered later than tomorrow was answered under a wrong clock: it is due
 * at once, and its answer sets that right. (Tomorrow is possible: the person has flown west.)
 */
export function isDue(memory: Memory, today: string): boolean {
  return dueDay(memory) <= today || daysBetween(today, lastDay(memory)) > 1
}

/** Whether any of the questions that were not put aside is due on a day. */
export function isAnyDue(
  questions: Iterable<{ readonly memory?: Memory; readonly suspended: boolean }>,
  day: string,
): boolean {
  for (const { memory, suspended } of questions) if (memory && !suspended && isDue(memory, day)) return true
  return false
}

/** `days` may be negative. */
export function addDays(day: string, days: number): string {
  return new Date(noonOf(day).getTime() + days * millisecondsADay).toISOString().slice(0, 10)
}

/** How many days `to` lies after `from`; negative where it lies before. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsADay
}

/** The instant that stands for a day in a `Memory`. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00.000Z`)
}

/** True for a day that the calendar has: `2027-02-29` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const noon = noonOf(text)
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text)
}

/** 24 hours. */
export const millisecondsADay = 24 * 60 * 60 * 1000

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
