import type { StatsFacts } from '../report/stats.ts'
import { counted } from '../selection/counted.ts'
import { harmless } from './harmless.ts'
import { percent } from './session/words.ts'
import { calendarLines } from './stats-calendar.ts'
import { shadeLegend, shortLegend } from './stats-chart.ts'
import { beside, widthOf } from './stats-columns.ts'
import { comesBackLines, factLines, judgementLines, nextLines, trendLines } from './stats-labelled.ts'
import { adviceLines, missedLines } from './stats-missed.ts'
import type { Theme } from './theme.ts'
import { topicRows } from './topics.ts'
import { wrap } from './width.ts'

/** Lines of a screen of usual height, less the one that the shell's prompt takes. */
const screen = 23

/** Columns from which on blocks stand beside each other, and cells between them. */
const roomForTwo = 72
const gap = 3

/** Topics listed: on a wide screen as many as the other lines leave room for, within these bounds. */
const topicsShown = { narrow: 5, least: 2, most: 8 } as const

/**
 * What a person knows, what they don't, and what to do today: on one screen where it is wide, else these three first.
 * Blocks that have nothing to say are left out.
 */
export function statsView(stats: StatsFacts, theme: Theme): string {
  const top = [...overview(stats, theme), ...nextLines(stats.next, theme)]
  if (stats.answers === 0) return stacked([top], theme)
  return theme.plain || theme.width < roomForTwo ? narrow(stats, top, theme) : wide(stats, top, theme)
}

function narrow(stats: StatsFacts, top: readonly string[], theme: Theme): string {
  const blocks = [
    top,
    topicLines(stats, topicsShown.narrow, theme),
    [...missedLines(stats, theme), ...adviceLines(stats, theme)],
    comesBackLines(stats, theme),
    [...trendLines(stats, theme), ...judgementLines(stats, theme)],
    theme.plain ? [] : [...calendarLines(stats.calendar, theme), ...wrap(theme.dim(shadeLegend(theme)), theme.width)],
  ]
  return stacked(blocks, theme)
}

function wide(stats: StatsFacts, top: readonly string[], theme: Theme): string {
  const calendar = [...calendarLines(stats.calendar, theme), theme.dim(shortLegend(theme))]
  const right = { ...theme, width: theme.width - widthOf(calendar) - gap }
  const below = [...comesBackLines(stats, right), ...trendLines(stats, right), ...judgementLines(stats, right)]
  const missed = missedLines(stats, right).slice(0, calendar.length - below.length)
  const space = new Array<string>(calendar.length - below.length - missed.length).fill('')
  const bottom = [...beside(calendar, [...missed, ...space, ...below], gap), ...adviceLines(stats, theme)]
  const topics = topicLines(stats, screen - top.length - bottom.length - 4, theme)
  return stacked([top, topics, bottom], theme)
}

/** Blocks that have something to say, an empty line between them. */
function stacked(blocks: readonly (readonly string[])[], { width }: Theme): string {
  const texts = blocks.filter(block => block.length > 0).map(block => block.join('\n'))
  return wrap(texts.join('\n\n'), width).join('\n')
}

function overview({ bank, answers, sessions, accuracy, questions, retention, streak }: StatsFacts, theme: Theme) {
  const facts = (...parts: readonly string[]) => factLines(parts, theme)
  return [
    ...wrap(theme.heading(harmless(bank)), theme.width),
    ...facts(
      `${questions.seen} of ${counted(questions.total, 'question')} seen`,
      retention === null ? '' : `you recall ${percent(retention)} of those not asked today`,
      theme.strong(`${questions.due} due`),
      questions.suspended > 0 ? `${questions.suspended} suspended` : '',
      questions.flagged > 0 ? `${questions.flagged} flagged` : '',
    ),
    ...facts(
      `${answers > questions.answers ? 'All banks: ' : ''}${counted(answers, 'answer')} in ${counted(sessions, 'session')}`,
      accuracy === null ? '' : `${percent(accuracy)} right`,
      streakWords(streak),
    ),
  ]
}

function streakWords({ days, longest, practisedToday }: StatsFacts['streak']): string {
  if (days === 0) return longest > 0 ? `longest streak ${counted(longest, 'day')}` : ''
  const record = longest > days ? ` (longest ${longest})` : ''
  return `streak ${counted(days, 'day')}${record}${practisedToday ? '' : ', not yet today'}`
}

/** The weakest topics, `room` of them, below a head and above a line on the others. */
function topicLines({ topics }: StatsFacts, room: number, theme: Theme): string[] {
  const count = Math.min(topicsShown.most, Math.max(topicsShown.least, room))
  const seen = topics.filter(({ seen }) => seen > 0).sort((a, b) => a.accuracy! - b.accuracy! || b.due - a.due)
  if (seen.length === 0) return []
  const more = seen.length - count
  const unseen = topics.length - seen.length
  const rest = [more > 0 ? `${more} more` : '', unseen > 0 ? `${unseen} not asked yet` : ''].filter(Boolean)
  const hint = rest.length > 0 ? wrap(theme.dim(`${rest.join(', ')}: finetune-quiz topics`), theme.width) : []
  return [...topicRows(seen.slice(0, count), theme, 'Weakest topics'), ...hint]
}
