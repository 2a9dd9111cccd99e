import type { Question } from '../bank/types.ts'
import type { PlanDay, PlanFacts } from '../report/plan.ts'
import { noonOf } from '../schedule/day.ts'
import { harmless } from './harmless.ts'
import { counted, onDay, percent } from './session/words.ts'
import type { Theme } from './theme.ts'
import { padEnd, padStart, truncate, wrap } from './width.ts'

/** Days listed one by one; the rest is summed up. */
const daysShown = 14

/** What to expect of the plan, today's questions by name, and how many on the days after. */
export function planView(plan: PlanFacts, questions: readonly Question[], theme: Theme): string {
  const [first, ...later] = plan.days
  const blocks = [
    outlook(plan, theme),
    first ? todayBlock(first, questions, plan, theme) : '',
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
    const stem = harmless(byId.get(id)?.stemText ?? id)
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
  if (days.length === 0) return ''
  const rows = days.slice(0, daysShown).map(day => {
    const cells = Math.ceil((day.questions.length / perDay) * Math.min(20, Math.max(0, theme.width - 30)))
    return `${padEnd(dateOf(day.day), 10)}  ${padEnd(load(day), 15)} ${theme.good(theme.mark.bar.repeat(cells))}`.trimEnd()
  })
  const rest = days.slice(daysShown)
  const total = rest.reduce((sum, { questions }) => sum + questions.length, 0)
  const sum =
    rest.length > 0 ? [theme.dim(`and ${counted(rest.length, 'more day')} with ${counted(total, 'question')}`)] : []
  return [theme.heading('Then'), ...rows, ...sum].join('\n')
}

/** `6 (2 new)`. */
function load(day: PlanDay): string {
  return `${day.questions.length}${freshWords(day)}`
}

function freshWords({ fresh }: PlanDay): string {
  return fresh > 0 ? ` (${fresh} new)` : ''
}

function dateOf(day: string): string {
  const form = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat('en-GB', form).format(noonOf(day)).replace(',', '')
}
