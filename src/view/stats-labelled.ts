import type { StatsFacts } from '../report/stats.ts'
import { counted } from '../selection/counted.ts'
import type { NextCommand } from '../session/events.ts'
import { percent, shortWeekday } from './session/words.ts'
import { sparkline } from './stats-chart.ts'
import type { Theme } from './theme.ts'
import { flow, padEnd, padStart, wrap, wrapBehind } from './width.ts'

/** Cells of a label before its figures, of today's figure, of another day's, and of the days after them together. */
const cells = { label: 12, today: 5, day: 4, later: 8 } as const

/** How many questions come back on each of the next seven days, or as many as fit, and after them in the two weeks. */
export function comesBackLines({ forecast }: StatsFacts, theme: Theme): string[] {
  const isOneBlock = theme.width >= cells.label + cells.today + 6 * cells.day + cells.later
  const room = theme.width - cells.today - cells.later
  const count = Math.min(7, 1 + Math.max(0, Math.floor(room / cells.day)))
  const days = forecast.slice(0, count)
  const later = forecast.slice(count).reduce((sum, { questions }) => sum + questions, 0)
  const names = [
    ...days.map(({ day }, wait) => (wait === 0 ? 'today' : shortWeekday(day))),
    count === 7 ? 'week 2' : 'later',
  ]
  const figures = [...days.map(({ questions }) => String(questions)), String(later)]
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => padStart(text, index === 0 ? cells.today : index === count ? cells.later : cells.day))
      .join('')
  if (theme.plain) {
    const heard = names.map((name, index) => `${figures[index]} ${name.replace('week', 'in week')}`)
    return wrap(`Comes back: ${heard.join(', ')}.`, theme.width)
  }
  const title = theme.heading('Comes back')
  if (!isOneBlock) return [title, theme.dim(line(names)), line(figures)]
  return [padEnd(title, cells.label) + theme.dim(line(names)), padEnd('', cells.label) + line(figures)]
}

/** The scores of the last sessions, the first and the last of them in figures. */
export function trendLines({ trend }: StatsFacts, theme: Theme): string[] {
  if (trend.length < 2) return []
  const scores = trend.map(({ score }) => score)
  const change = `${percent(scores[0]!)} ${theme.plain ? 'to' : theme.mark.arrow} ${percent(scores.at(-1)!)}`
  const drawn = theme.plain ? '' : `${sparkline(scores, theme)}  `
  return labelled('Sessions', [drawn + change, `the last ${trend.length}`], theme)
}

/** How sure against how right, and how often the grader was overruled. */
export function judgementLines({ sureness, grader: { share, proposed } }: StatsFacts, theme: Theme): string[] {
  const { sureRight = 0, sureWrong = 0, unsureRight = 0, unsureWrong = 0 } = sureness ?? {}
  const confidence = [rightOf('sure', sureRight, sureWrong), rightOf('unsure', unsureRight, unsureWrong)]
  const proposals = share === null ? '' : `sure of ${counted(proposed, 'point')}, overruled on ${percent(share)}`
  return [...labelled('Confidence', confidence, theme), ...labelled('Grader', [proposals], theme)]
}

const rightOf = (name: string, right: number, wrong: number): string =>
  right + wrong === 0 ? '' : `${name} ${percent(right / (right + wrong))} of ${right + wrong} right`

/** The command to run next, and what it does. */
export const nextLines = (next: NextCommand | null, theme: Theme): string[] =>
  next ? factLines([`Next: ${theme.accent(next.command)}`, next.why], theme) : []

/** Facts beside each other; as one sentence where they are to be heard. */
export const factLines = (facts: readonly string[], { mark, plain, width }: Theme): string[] =>
  plain ? wrap(`${facts.filter(Boolean).join(', ')}.`, width) : flow(facts, ` ${mark.dot} `, width)

/** Facts behind their label; nothing where there are none. */
function labelled(label: string, facts: readonly string[], theme: Theme): string[] {
  const [first, ...more] = facts.filter(Boolean)
  if (first === undefined) return []
  if (theme.plain) return factLines([`${label}: ${first}`, ...more], theme)
  const text = factLines(facts, { ...theme, width: theme.width - cells.label }).join('\n')
  return wrapBehind(padEnd(theme.heading(label), cells.label), ' '.repeat(cells.label), text, theme.width)
}
