import type { CalendarDay, StatsFacts } from '../report/stats.ts'
import { addDays, noonOf } from '../schedule/day.ts'
import { shade } from './stats-chart.ts'
import type { Theme } from './theme.ts'
import { padEnd } from './width.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Cells before the weeks. */
const margin = 4

/** Weeks as columns of one cell, Monday to Sunday as rows, months' names above; as many weeks as fit. */
export function calendarLines({ from, to, days }: StatsFacts['calendar'], theme: Theme): string[] {
  const answers = new Map(days.map(({ day, answers }: CalendarDay) => [day, answers]))
  const mondays = mondaysBetween(from, to).slice(-Math.max(1, theme.width - margin))
  const rows = weekdays.map((name, weekday) => {
    const cells = mondays.map(monday => {
      const day = addDays(monday, weekday)
      return day < from || day > to ? ' ' : shade(answers.get(day) ?? 0, theme)
    })
    return `${theme.dim(name)} ${cells.join('')}`.trimEnd()
  })
  return [theme.dim(monthLine(mondays)), ...rows]
}

function mondaysBetween(from: string, to: string): string[] {
  const mondays: string[] = []
  for (let day = mondayOf(from); day <= to; day = addDays(day, 7)) mondays.push(day)
  return mondays
}

function mondayOf(day: string): string {
  return addDays(day, -((noonOf(day).getUTCDay() + 6) % 7))
}

/** A month's name above its first whole week; a month that has no room for its name before the next one goes without. */
function monthLine(mondays: readonly string[]): string {
  const starts = mondays.flatMap((monday, index) => (monthOf(monday) === monthOf(mondays[index - 1]) ? [] : [index]))
  const named = starts.filter((start, index) => (starts[index + 1] ?? mondays.length + 1) - start > 3)
  return named.reduce((line, start) => padEnd(line, margin + start) + months[monthOf(mondays[start])], '')
}

/** 0–11; -1 before the first. */
const monthOf = (day: string | undefined): number => (day === undefined ? -1 : Number(day.slice(5, 7)) - 1)
