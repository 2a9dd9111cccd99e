import type { Question } from '../bank/types.ts'
import type { PlanDay, PlanFacts } from '../report/plan.ts'
import { counted } from '../selection/counted.ts'
import type { NextCommand } from '../session/events.ts'
import { harmless } from './harmless.ts'
import { onDay, percent, shortDate } from './session/words.ts'
import { nextLines } from './stats-labelled.ts'
import type { Theme } from './theme.ts'
import { cellWidth, padEnd, padStart, truncate, wrap } from './width.ts'

/** Days, or stretches of free days, listed one by one; the rest is summed up. */
const rowsShown = 14

/** What to expect of the plan, today's questions by name and what asks them, and how many on the days after. */
export function planView(
  plan: PlanFacts,
  questions: readonly Question[],
  next: NextCommand | null,
  theme: Theme,
): string {
  const [first, ...later] = plan.days
  const blocks = [
    outlook(plan, theme),
    first ? todayBlock(first, questions, plan, theme) : '',
    nextLines(next, theme).join('\n'),
    laterBlock(later, plan, theme),
    wrap(
      theme.dim('Made from how likely you are to recall each question; ask for it again each day.'),
      theme.width,
    ).join('\n'),
  ].filter(Boolean)
  return wrap(blocks.join('\n\n'), theme.width).join('\n')
}

function outlook({ bank, by, today, days, minutes, perDay, expected, questions }: PlanFacts, theme: Theme): string {
  const effort = `${counted(days.length, 'day')} of ${counted(minutes, 'minute')}, up to ${counted(perDay, 'question')} a day`
  const share = `${theme.strong(percent(expected.planned))} of ${counted(questions, 'question')} known then; without practice ${percent(expected.unpractised)}`
  return [theme.heading(`${harmless(bank)}: ready ${onDay(by, today)}`), effort, share]
    .flatMap(line => wrap(line, theme.width))
    .join('\n')
}

function todayBlock(day: PlanDay, questions: readonly Question[], { days }: PlanFacts, theme: Theme): string {
  if (day.questions.length === 0) return `${theme.heading('Today')}\n${wrap(freeDay(days), theme.width).join('\n')}`
  const byId = new Map(questions.map(question => [question.id, question]))
  const numbers = day.questions.map(id => String(byId.get(id)?.number ?? theme.mark.bullet))
  const room = Math.max(...numbers.map(({ length }) => length))
  const lines = day.questions.map((id, index) => {
    const { stemText, number } = byId.get(id) ?? { stemText: id }
    const stem = harmless(stemText)
    if (theme.plain) return number === undefined ? stem : `${number}. ${stem}`
    return `${padStart(numbers[index]!, room)}  ${truncate(stem, theme.width - room - 2, theme.mark.ellipsis)}`
  })
  return [theme.heading(`Today: ${counted(day.questions.length, 'question')}${freshWords(day)}`), ...lines].join('\n')
}

function freeDay(days: readonly PlanDay[]): string {
  const start = days.find(({ questions }) => questions.length > 0)
  if (!start) return 'Nothing: more practice would add next to nothing by then.'
  return `Nothing yet: begin ${onDay(start.day, days[0]!.day)}. Practice before then would add next to nothing.`
}

function laterBlock(days: readonly PlanDay[], { perDay }: PlanFacts, theme: Theme): string {
  const stretches = joinFreeDays(days)
  if (stretches.every(({ questions }) => questions.length === 0)) return ''
  const listed = stretches.slice(0, rowsShown)
  const dates = listed.map(({ day, until }) => (day === until ? shortDate(day) : `until ${shortDate(until)}`))
  const digits = Math.max(...listed.map(({ questions }) => String(questions.length).length))
  const loads = listed.map(load => (load.questions.length === 0 ? 'free' : loadWords(load, digits)))
  const [dateRoom, loadRoom] = [widest(dates), widest(loads)]
  const most = Math.min(20, Math.max(0, theme.width - dateRoom - loadRoom - 4))
  const rows = listed.map(({ questions }, index) => {
    if (theme.plain) return `${dates[index]}: ${loads[index]!.trim()}`
    const bar = theme.good(theme.mark.bar.repeat(Math.ceil((questions.length / perDay) * most)))
    return `${padEnd(dates[index]!, dateRoom)}  ${padEnd(loads[index]!, loadRoom)}  ${bar}`.trimEnd()
  })
  const rest = stretches.slice(rowsShown).filter(({ questions }) => questions.length > 0)
  const total = rest.reduce((sum, { questions }) => sum + questions.length, 0)
  const sum = total > 0 ? [theme.dim(`and ${counted(total, 'question')} on ${counted(rest.length, 'more day')}`)] : []
  return [theme.heading('Then'), ...rows, ...sum].join('\n')
}

type Stretch = PlanDay & { readonly until: string }

/** Free days in a row become one stretch. */
function joinFreeDays(days: readonly PlanDay[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const day of days) {
    const last = stretches.at(-1)
    if (last && last.questions.length === 0 && day.questions.length === 0)
      stretches[stretches.length - 1] = { ...last, until: day.day }
    else stretches.push({ ...day, until: day.day })
  }
  return stretches
}

const widest = (texts: readonly string[]): number => Math.max(...texts.map(cellWidth))

/** `6 (2 new)`, the figure as wide as `digits`. */
function loadWords({ questions, fresh }: PlanDay, digits: number): string {
  return padStart(String(questions.length), digits) + freshWords({ fresh })
}

function freshWords({ fresh }: Pick<PlanDay, 'fresh'>): string {
  return fresh > 0 ? ` (${fresh} new)` : ''
}
