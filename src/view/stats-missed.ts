import type { Leech } from '../report/leeches.ts'
import type { StatsFacts } from '../report/stats.ts'
import type { WeakPoint } from '../report/weak-points.ts'
import { counted } from '../selection/counted.ts'
import { harmless } from './harmless.ts'
import { quotedBy, type Theme } from './theme.ts'
import { cellWidth, truncate, wrap, wrapBehind } from './width.ts'

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
  const title = theme.plain ? 'Missed most:' : theme.heading('Missed most')
  return rows.length === 0 ? [] : [title, ...rows.slice(0, rowsShown).flat()]
}

/** `question 13: missed α/r scaling 3 of 4 times`, the label cut to the theme's width. */
function row(mark: string, entry: WeakPoint | Leech, theme: Theme): string[] {
  const { missed, asked, pointId, label } = entry
  const times = `${missed} of ${counted(asked, 'time')}`
  const head = pointId === null ? `${placeOf(entry, theme)}: forgotten ` : `${placeOf(entry, theme)}: missed `
  if (pointId === null) return listed(mark, head + times, theme)
  const room = theme.width - 3 - cellWidth(head) - cellWidth(times)
  const name = room < leastLabel ? harmless(label) : truncate(harmless(label), room, theme.mark.ellipsis)
  return listed(mark, `${head}${theme.strong(name)} ${times}`, theme)
}

/** A row behind its mark; a sentence where it is to be heard. */
const listed = (mark: string, text: string, { plain, width }: Theme): string[] =>
  plain
    ? wrap(text.charAt(0).toUpperCase() + text.slice(1).replace(/\.?$/, '.'), width)
    : wrapBehind(`${mark} `, '  ', text, width)

/** What to do about what slips most. */
export function adviceLines({ leeches: [leech] }: StatsFacts, theme: Theme): string[] {
  if (!leech) return []
  const point = leech.pointId === null ? '' : `, ${harmless(leech.label)},`
  const suggestion = quotedBy(theme.mark, harmless(leech.suggestion))
  const text = `${placeOf(leech, theme)}${point} keeps slipping. ${suggestion}`
  return listed(theme.warn('!'), text, theme)
}

/** `question 13`, or the beginning of its stem where questions bear no numbers. */
function placeOf(entry: WeakPoint | Leech, { mark }: Theme): string {
  if (entry.number !== null) return `question ${entry.number}`
  return truncate(harmless('stem' in entry ? entry.stem : entry.label), 28, mark.ellipsis)
}
