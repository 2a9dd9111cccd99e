import { daysBetween } from '../schedule/day.ts'

/** What is known of a backup: its name, and its time as UTC ISO text. */
export type Dated = { readonly name: string; readonly at: string }

/** Backups kept beyond those of today and yesterday, as Anki keeps them: the last of a day, of a week, of a month. */
export const kept = { days: 12, weeks: 10, months: 9 } as const

/**
 * The names of the backups that may go. Each period keeps its last one, counted back over periods that have any. What
 * is dated later than tomorrow was made by a clock that was ahead: it stays, and takes no other's place.
 */
export function thinBackups(backups: readonly Dated[], now: Date): readonly string[] {
  const latestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : -1))
  const stay = new Set(latestFirst.filter(backup => daysAgo(backup, now) < 2).map(({ name }) => name))
  const past = latestFirst.filter(backup => daysAgo(backup, now) >= -1)
  for (const name of lastOfEach(past, kept.days, dayOf)) stay.add(name)
  for (const name of lastOfEach(past, kept.weeks, weekOf)) stay.add(name)
  for (const name of lastOfEach(past, kept.months, monthOf)) stay.add(name)
  return latestFirst.map(({ name }) => name).filter(name => !stay.has(name))
}

function daysAgo(backup: Dated, now: Date): number {
  return daysBetween(dayOf(backup), now.toISOString().slice(0, 10))
}

function lastOfEach(latestFirst: readonly Dated[], count: number, period: (backup: Dated) => string): Iterable<string> {
  const last = new Map<string, string>()
  for (const backup of latestFirst) if (!last.has(period(backup))) last.set(period(backup), backup.name)
  return [...last.values()].slice(0, count)
}

const dayOf = ({ at }: Dated): string => at.slice(0, 10)
const monthOf = ({ at }: Dated): string => at.slice(0, 7)

/** Weeks begin on Monday; 1970-01-05 was one. */
const weekOf = (backup: Dated): string => String(Math.floor(daysBetween('1970-01-05', dayOf(backup)) / 7))
