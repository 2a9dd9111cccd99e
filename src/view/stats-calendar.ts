import type { CalendarDay, StatsFacts } from '../report/stats.ts'
import { addDays, noonOf } from '../schedule/day.ts'
import { shade, shadeLegend } from './stats-chart.ts'
import type { Theme } from './theme.ts'
import { padEnd, wrap } from './width.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Weeks as columns, Monday to Sunday as rows, a month's name above its first whole week; as many weeks as fit. */
export function calendarLines({ from, to, days }: StatsFacts['calendar'], theme: Theme): string[] {
  const answers = new Map(days.map(({ day, answers }: CalendarDay) => [day, answers]))
  const fitting = Math.max(1, Math.floor((theme.width - 3) / 2))
  const mondays = mondaysBetween(from, to).slice(-fitting)
  const rows = weekdays.map((name, weekday) => {
    const cells = mondays.map(monday => {
      const day = addDays(monday, weekday)
      return day < from || day > to ? ' ' : shade(answers.get(day) ?? 0, theme)
    })
    return `${theme.dim(name)} ${cells.join(' ')}`
  })
  return [
    theme.heading('Calendar'),
    monthLine(mondays, theme),
    ...rows,
    ...wrap(theme.dim(shadeLegend(theme)), theme.width),
  ]
}

function mondaysBetween(from: string, to: string): string[] {
  const mondays: string[] = []
  for (let day = mondayOf(from); day <= to; day = addDays(day, 7)) mondays.push(day)
  return mondays
}

function mondayOf(day: string): string {
  return addDays(day, -((noonOf(day).getUTCDay() + 6) % 7))
}

function monthLine(mondays: readonly string[], theme: Theme): string {
  const room = 3 + 2 * mondays.length
  let line = '   '
  for (const [index, monday] of mondays.entries()) {
    const isNew = index === 0 || monday.slice(0, 7) !== mondays[index - 1]!.slice(0, 7)
    const column = 4 + 2 * index
    if (isNew && line.length < column && column + 3 <= room)
      line = padEnd(line, column) + months[Number(monday.slice(5, 7)) - 1]
  }
  return theme.dim(line)
}
