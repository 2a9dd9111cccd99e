import type { Leech } from '../report/leeches.ts'
import type { StatsFacts } from '../report/stats.ts'
import type { WeakPoint } from '../report/weak-points.ts'
import { counted } from '../selection/counted.ts'
import { harmless } from './harmless.ts'
import type { Theme } from './theme.ts'
import { cellWidth, truncate, wrapBehind } from './width.ts'

/** Rows at most; `--json` has more. */
const rowsShown = 4

/** Fewer cells of a label say nothing: then a row wraps instead. */
const leastLabel = 8

/** What was missed most, a row each; what keeps slipping comes first and is marked. */
export function missedLines({ weakest, leeches }: StatsFacts, theme: Theme): string[] {
  const slipping = new Set(leeches.map(leech => `${leech.questionId} ${leech.pointId}`))
  const rest = weakest.filter(point => !slipping.has(`${point.questionId} ${point.pointId}`))
  const rows = [
    ...leeches.map(leech => row(theme.warn('!'), leech, theme)),
    ...rest.map(point => row(theme.mark.bullet, point, theme)),
  ]
  return rows.length === 0 ? [] : [theme.heading('Missed most'), ...rows.slice(0, rowsShown).flat()]
}

/** `question 13: missed α/r scaling 3 of 4 times`, the label cut to the theme's width. */
function row(mark: string, entry: WeakPoint | Leech, theme: Theme): string[] {
  const { missed, asked, pointId, label } = entry
  const times = `${missed} of ${counted(asked, 'time')}`
  const head = pointId === null ? `${placeOf(entry, theme)}: forgotten ` : `${placeOf(entry, theme)}: missed `
  if (pointId === null) return wrapBehind(`${mark} `, '  ', head + times, theme.width)
  const room = theme.width - 3 - cellWidth(head) - cellWidth(times)
  const name = room < leastLabel ? harmless(label) : truncate(harmless(label), room, theme.mark.ellipsis)
  return wrapBehind(`${mark} `, '  ', `${head}${theme.strong(name)} ${times}`, theme.width)
}

/** What to do about what slips most. */
export function adviceLines({ leeches: [leech] }: StatsFacts, theme: Theme): string[] {
  if (!leech) return []
  const { openQuote, closeQuote } = theme.mark
  const point = leech.pointId === null ? '' : `, ${harmless(leech.label)},`
  const suggestion = harmless(leech.suggestion).replaceAll('“', openQuote).replaceAll('”', closeQuote)
  const text = `${placeOf(leech, theme)}${point} keeps slipping. ${suggestion}`
  return wrapBehind(`${theme.warn('!')} `, '  ', text, theme.width)
}

/** `question 13`, or the beginning of its stem where questions bear no numbers. */
function placeOf(entry: WeakPoint | Leech, { mark }: Theme): string {
  if (entry.number !== null) return `question ${entry.number}`
  return truncate(harmless('stem' in entry ? entry.stem : entry.label), 28, mark.ellipsis)
}
