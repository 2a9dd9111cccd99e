import { counted } from '../../selection/counted.ts'
import type { Summary } from '../../session/events.ts'
import { harmless } from '../harmless.ts'
import { cellWidth, flow, padEnd, padStart, truncate, wrap, wrapBehind } from '../width.ts'
import { endWords, onDay, type Page, percent } from './words.ts'

/** The end of a session: score, topics, what was missed, what comes back when, what to do next. */
export function summaryView(summary: Summary, page: Page): string {
  const { theme } = page
  return [
    theme.dim(theme.mark.done.repeat(theme.width)),
    [...scoreLines(summary, page), ...passLines(summary, page)].join('\n'),
    topicBars(summary, page),
    missedList(summary, page),
    comingBack(summary, page),
    nextStep(summary, page),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function scoreLines(summary: Summary, { theme }: Page): string[] {
  const { answered, of, skipped, score, unsaved } = summary
  const facts = [
    theme.strong(score === null ? endWords[summary.reason] : `${endWords[summary.reason]}: ${percent(score)}`),
    `${answered} of ${of} answered`,
    skipped > 0 ? `${skipped} skipped` : '',
    againstLastTime(summary, theme.mark),
  ].filter(Boolean)
  const lost = unsaved > 0 ? wrap(theme.bad(`${counted(unsaved, 'answer')} could not be saved.`), theme.width) : []
  return [...flow(facts, ` ${theme.mark.dot} `, theme.width), ...lost]
}

function againstLastTime({ score, before }: Summary, mark: { up: string; down: string }): string {
  if (score === null || before === undefined) return ''
  const change = Math.round(score * 100) - Math.round(before * 100)
  if (change === 0) return `as last time`
  return `last time ${percent(before)} (${change > 0 ? `${mark.up} ` : `${mark.down} `}${Math.abs(change)})`
}

function passLines({ pass, score }: Summary, { theme }: Page): string[] {
  if (!pass) return []
  const text = `${percent(score ?? 0)} reached, ${percent(pass.mark)} needed.`
  return wrap(
    pass.passed
      ? theme.good(`${theme.mark.right} Passed: ${text}`)
      : theme.bad(`${theme.mark.wrong} Not passed: ${text}`),
    theme.width,
  )
}

function topicBars({ byTopic }: Summary, { theme }: Page): string {
  const { mark, good, dim, width } = theme
  const names = byTopic.map(({ name }) => harmless(name))
  const nameRoom = Math.min(Math.max(...names.map(cellWidth), 0), Math.floor(width * 0.4))
  const barRoom = Math.min(24, width - nameRoom - 18)
  return byTopic
    .map(({ score, answered }, index) => {
      const full = Math.round(score * barRoom)
      const bar = barRoom < 5 ? '' : `${good(mark.bar.repeat(full))}${dim(mark.barRest.repeat(barRoom - full))}  `
      const name = padEnd(truncate(names[index]!, nameRoom, mark.ellipsis), nameRoom)
      return `${name}  ${bar}${padStart(percent(score), 4)}  ${dim(`of ${answered}`)}`
    })
    .join('\n')
}

function missedList({ missed }: Summary, { theme }: Page): string {
  if (missed.length === 0) return ''
  const digits = Math.max(...missed.map(({ n }) => String(n).length))
  const lines = missed.flatMap(({ n, stem, answered, points }) => {
    const indent = ' '.repeat(digits + 2)
    const labels = answered ? points.map(point => harmless(point)).join(` ${theme.mark.dot} `) : 'not answered'
    const title = wrapBehind(`${String(n).padStart(digits)}  `, indent, harmless(stem), theme.width)
    return [...title, ...(labels ? wrapBehind(indent, indent, theme.warn(labels), theme.width) : [])]
  })
  return [theme.heading('Missed'), ...lines].join('\n')
}

function comingBack({ comesBack }: Summary, { theme, today }: Page): string {
  if (comesBack.length === 0) return ''
  const days = comesBack.map(({ day, questions }) => `${questions} ${onDay(day, today)}`)
  return wrapBehind('Comes back: ', '', days.join(', '), theme.width).join('\n')
}

function nextStep({ next, seed }: Summary, { theme }: Page): string {
  const again = wrap(theme.dim(`The same questions again: --seed ${harmless(seed)}`), theme.width)
  if (!next) return again.join('\n')
  const command = wrapBehind('Next: ', '      ', theme.accent(harmless(next.command)), theme.width)
  return [...command, ...wrapBehind('      ', '      ', harmless(next.why), theme.width), ...again].join('\n')
}
