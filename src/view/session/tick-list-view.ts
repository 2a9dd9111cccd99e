import type { KeyPoint } from '../../bank/types.ts'
import { pointLabel } from '../../session/points.ts'
import type { Preview } from '../../session/requests.ts'
import type { PointVerdict, Verdict } from '../../session/types.ts'
import { harmless } from '../harmless.ts'
import type { Theme } from '../theme.ts'
import { cellWidth, flow, truncate, wrapBehind } from '../width.ts'
import { onDay, type Page, ratingWords } from './words.ts'

export type TickList = {
  readonly points: readonly KeyPoint[]
  readonly covered: readonly number[]
  readonly verdict?: Verdict
  /** The row that arrows are on; undefined when the list is final. */
  readonly cursor?: number
}

/** The points with their ticks; each in full, or on one line each where `short`. */
export function tickListView(list: TickList, page: Page, short: boolean): string[] {
  const { theme } = page
  return list.points.flatMap((point, index) => {
    const head = rowHead(list, index, theme)
    const seen = evidence(list.verdict?.points[index], theme)
    if (short) {
      const row = `${head}${theme.strong(harmless(pointLabel(point)))}${seen && `  ${seen}`}`
      return [truncate(row, theme.width, theme.mark.ellipsis)]
    }
    const rest = ' '.repeat(cellWidth(head))
    return [...wrapBehind(head, rest, pointText(point, page), theme.width), ...below(rest, seen, theme)]
  })
}

const below = (indent: string, seen: string, theme: Theme): string[] =>
  seen ? wrapBehind(indent, indent, seen, theme.width) : []

/** `Label: the point itself`. */
export function pointText(point: KeyPoint, { theme, markdown }: Page): string {
  const label = point.label ? `${theme.strong(`${harmless(point.label)}:`)} ` : ''
  return label + markdown.renderInline(codeInline(point.markdown), theme)
}

/** A block of code by its first line: the whole of it stands in the model answer. */
const codeInline = (markdown: string): string => {
  const [, , code] = /^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n?[ \t]*\1[`~]*$/.exec(markdown) ?? []
  const [first, ...more] = (code ?? '').split('\n').filter(line => line.trim() !== '')
  if (first === undefined) return markdown
  const tick = first.includes('`') ? '``' : '`'
  return [tick, first.trim(), tick].join(tick === '`' ? '' : ' ') + (more.length > 0 ? ' …' : '')
}

function rowHead(
  { cursor, covered, points, verdict }: TickList,
  index: number,
  { mark, accent, good, warn }: Theme,
): string {
  const pointer = cursor === index ? accent(mark.pointer) : ' '.repeat(cellWidth(mark.pointer))
  const isUnsure = verdict?.points[index]?.finding === 'unsure'
  const tick = covered.includes(index) ? good(mark.ticked) : isUnsure ? warn(mark.unsure) : mark.blank
  return `${pointer} ${tick} ${String(index + 1).padStart(String(points.length).length)}  `
}

/** The words of the answer that a finding rests on. */
export function evidence(verdict: PointVerdict | undefined, { mark, dim, warn }: Theme): string {
  if (!verdict || verdict.finding === 'not found') return ''
  const quotes = verdict.evidence.map(words => mark.openQuote + harmless(words) + mark.closeQuote).join(' ')
  return verdict.finding === 'unsure' ? warn(`unsure${quotes && `: ${quotes}`}`) : dim(quotes)
}

/** `2 of 4 · Hard · comes back on Tuesday`; a choice has no points to count. */
function previewParts(
  { rating, due }: Omit<Preview, 'score'>,
  ticks: { covered: number; of: number } | undefined,
  { theme, today }: Page,
): string[] {
  return [
    ticks ? theme.strong(`${ticks.covered} of ${ticks.of}`) : '',
    rating ? ratingWords[rating] : ticks ? 'practice' : 'Practice',
    due ? `comes back ${onDay(due, today)}` : '',
  ].filter(Boolean)
}

/** The same on as many lines as it needs. */
export const previewLines = (...args: Parameters<typeof previewParts>): string[] =>
  flow(previewParts(...args), ` ${args[2].theme.mark.dot} `, args[2].theme.width - 1)
