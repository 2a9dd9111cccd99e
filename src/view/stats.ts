import type { Leech } from '../report/leeches.ts'
import type { StatsFacts } from '../report/stats.ts'
import { harmless } from './harmless.ts'
import { counted, onDay, percent } from './session/words.ts'
import { calendarLines } from './stats-calendar.ts'
import { sparkline } from './stats-chart.ts'
import { sideBySide } from './stats-columns.ts'
import type { Theme } from './theme.ts'
import { topicRows } from './topics.ts'
import { padEnd, padStart, truncate, wrap, wrapBehind } from './width.ts'

/** How much of each list is shown; `--json` has more. */
const shown = { topics: 8, forecast: 7, weakest: 5, leeches: 3 } as const

/** What a person knows, what they don't, and what to do today. Blocks that have nothing to say are left out. */
export function statsView(stats: StatsFacts, theme: Theme): string {
  const blocks = [
    overview(stats, theme),
    topicBlock(stats, theme),
    trendBlock(stats, theme),
    stats.answers > 0 ? sideBySide(calendarLines(stats.calendar, theme), forecastLines(stats, theme), theme) : '',
    weakestBlock(stats, theme),
    leechBlock(stats, theme),
    judgementBlock(stats, theme),
    nextBlock(stats, theme),
  ].filter(Boolean)
  return wrap(blocks.join('\n\n'), theme.width).join('\n')
}

function overview(
  { bank, answers, sessions, accuracy, questions, retention, streak }: StatsFacts,
  theme: Theme,
): string {
  const { dot } = theme.mark
  const sentences = (parts: readonly string[]) => wrap(parts.filter(Boolean).join(` ${dot} `), theme.width)
  return [
    ...wrap(theme.heading(harmless(bank)), theme.width),
    ...sentences([
      `${questions.seen} of ${counted(questions.total, 'question')} seen`,
      retention === null ? '' : `${percent(retention)} of them you would recall`,
      theme.strong(`${questions.due} due`),
      questions.suspended > 0 ? `${questions.suspended} suspended` : '',
      questions.flagged > 0 ? `${questions.flagged} flagged` : '',
    ]),
    ...sentences([
      `${counted(answers, 'answer')} in ${counted(sessions, 'session')}`,
      accuracy === null ? '' : `${percent(accuracy)} right`,
      streakWords(streak),
    ]),
  ].join('\n')
}

function streakWords({ days, longest, practisedToday }: StatsFacts['streak']): string {
  if (days === 0) return longest > 0 ? `longest streak ${counted(longest, 'day')}` : ''
  const record = longest > days ? ` (longest ${longest})` : ''
  return `streak ${counted(days, 'day')}${record}${practisedToday ? '' : ', not yet today'}`
}

function topicBlock({ topics }: StatsFacts, theme: Theme): string {
  const seen = topics.filter(({ seen }) => seen > 0).sort((a, b) => a.accuracy! - b.accuracy! || b.due - a.due)
  if (seen.length === 0) return ''
  const more = seen.length - shown.topics
  const unseen = topics.length - seen.length
  const rest = [more > 0 ? `${more} more` : '', unseen > 0 ? `${unseen} not asked yet` : ''].filter(Boolean)
  const hint = rest.length > 0 ? wrap(theme.dim(`${rest.join(', ')}: finetune-quiz topics`), theme.width) : []
  return [theme.heading('Topics, weakest first'), ...topicRows(seen.slice(0, shown.topics), theme), ...hint].join('\n')
}

function trendBlock({ trend }: StatsFacts, theme: Theme): string {
  if (trend.length < 2) return ''
  const [first, last] = [trend[0]!.score, trend.at(-1)!.score]
  const change = `${percent(first)} ${theme.mark.arrow} ${percent(last)}`
  const line = `${sparkline(
    trend.map(({ score }) => score),
    theme,
  )}  ${change}`
  return `${theme.heading(`Last ${trend.length} sessions`)}\n${line}`
}

function forecastLines({ forecast, today }: StatsFacts, theme: Theme): string[] {
  const days = forecast.slice(0, shown.forecast)
  const most = Math.max(1, ...days.map(({ questions }) => questions))
  const cells = Math.min(12, Math.max(0, theme.width - 14))
  const rows = days.map(({ day, questions }) => {
    const name = padEnd(onDay(day, today).replace(/^on /, ''), 9)
    const drawn = theme.good(theme.mark.bar.repeat(Math.ceil((questions / most) * cells)))
    return `${name} ${padStart(String(questions), 3)} ${questions > 0 ? drawn : ''}`.trimEnd()
  })
  const later = forecast.slice(shown.forecast).reduce((sum, { questions }) => sum + questions, 0)
  return [theme.heading('Comes back'), ...rows, theme.dim(`${later} the week after`)]
}

function weakestBlock({ weakest }: StatsFacts, theme: Theme): string {
  if (weakest.length === 0) return ''
  const lines = weakest.slice(0, shown.weakest).flatMap(({ number, stem, label, missed, asked }) => {
    const where = number === null ? truncate(harmless(stem), 28, theme.mark.ellipsis) : `question ${number}`
    const what = `${where}: missed ${theme.strong(harmless(label))} ${missed} of ${counted(asked, 'time')}`
    return wrapBehind(`${theme.mark.bullet} `, '  ', what, theme.width)
  })
  return [theme.heading('Weakest points'), ...lines].join('\n')
}

function leechBlock({ leeches }: StatsFacts, theme: Theme): string {
  if (leeches.length === 0) return ''
  const lines = leeches.slice(0, shown.leeches).flatMap(leech => {
    const what = `${leechWords(leech, theme)} ${harmless(leech.suggestion)}`
    return wrapBehind(`${theme.mark.bullet} `, '  ', what, theme.width)
  })
  return [theme.heading('What keeps slipping'), ...lines].join('\n')
}

function leechWords({ number, label, pointId, missed, asked }: Leech, { strong, mark }: Theme): string {
  const times = `${missed} of ${counted(asked, 'time')}`
  if (pointId !== null)
    return `${number === null ? '' : `question ${number}: `}missed ${strong(harmless(label))} ${times}.`
  const whole = number === null ? truncate(harmless(label), 48, mark.ellipsis) : `question ${number}`
  return `${strong(whole)}: forgotten ${times}.`
}

function judgementBlock({ sureness, grader }: StatsFacts, theme: Theme): string {
  const lines = [...(sureness ? surenessLines(sureness) : []), ...graderLines(grader)]
  if (lines.length === 0) return ''
  return [theme.heading('Your judgement'), ...lines.flatMap(line => wrap(line, theme.width))].join('\n')
}

function surenessLines({
  sureRight,
  sureWrong,
  unsureRight,
  unsureWrong,
}: NonNullable<StatsFacts['sureness']>): string[] {
  const sure = sureRight + sureWrong
  const unsure = unsureRight + unsureWrong
  return [
    ...(sure > 0 ? [`When sure, right ${percent(sureRight / sure)} of ${counted(sure, 'time')}.`] : []),
    ...(unsure > 0 ? [`When not sure, right ${percent(unsureRight / unsure)} of ${counted(unsure, 'time')}.`] : []),
  ]
}

function graderLines({ proposed, overruled, share }: StatsFacts['grader']): string[] {
  if (share === null) return []
  return [`You overruled the grader on ${overruled} of ${counted(proposed, 'point')} (${percent(share)}).`]
}

function nextBlock({ next }: StatsFacts, theme: Theme): string {
  if (!next) return ''
  const command = wrapBehind('Next: ', '      ', theme.accent(next.command), theme.width)
  return [...command, ...wrapBehind('      ', '      ', next.why, theme.width)].join('\n')
}
