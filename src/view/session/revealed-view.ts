import type { Question, Source } from '../../bank/types.ts'
import type { Revealed } from '../../session/events.ts'
import { pointsOf } from '../../session/points.ts'
import { harmless } from '../harmless.ts'
import type { Theme } from '../theme.ts'
import { cellWidth, wrapBehind } from '../width.ts'
import { questionTitle } from './question-view.ts'
import { tickListView } from './tick-list-view.ts'
import { type MomentPage, type Page, typist } from './words.ts'

/**
 * The model answer: its lead alone where the key points, ticked below, say the rest; whole where it has more to it.
 * In a review the question and what was typed are shown again, and the ticks where they stand already.
 */
export function revealedView({ item, typed, sure, verdict, covered }: Revealed, page: MomentPage): string {
  const { theme } = page
  const { answer } = item.question
  const shown = saysMoreThanPoints(item.question) ? answer.markdown : answer.lead
  const again = page.review ? [questionTitle(item, page).join('\n')] : []
  const own = page.review && typed ? wrapBehind(`${typist(sure)}: `, '     ', harmless(typed), theme.width) : []
  const none = answer.markdown.trim() ? '' : theme.dim(noAnswer)
  const model = shown.trim() ? page.markdown.renderMarkdown(shown, theme) : none
  const list = { points: pointsOf(item.question), covered: covered ?? [], ...(verdict && { verdict }) }
  const ticks = covered ? [tickListView(list, page, false).join('\n')] : []
  return [...again, own.join('\n'), model, ...ticks].filter(Boolean).join('\n\n')
}

/** Said in the answer's place. */
export const noAnswer = 'This bank gives no answer here.'

/** Code, tables or a good part of its words are in the answer, but neither in its lead nor in its points. */
export function saysMoreThanPoints({ answer }: Question): boolean {
  if (answer.points.length === 0) return true
  if (/^(?:```|~~~|[ \t]*\|.*\|[ \t]*$)/m.test(answer.markdown)) return true
  const words = (text: string) => text.split(/\s+/).filter(Boolean).length
  const shown = answer.points.map(point => `${point.label ?? ''} ${point.text}`).join(' ')
  return words(answer.text) > 1.2 * (words(answer.lead) + words(shown)) + 3
}

/** Where to read on: who, title, address; the addresses on lines of their own where one doesn't fit behind its title. */
export function sourcesView({ sources }: Question, { theme }: Page): string {
  if (sources.length === 0) return ''
  const entries = sources.map(sourceParts)
  const isShort = entries.every(([text, address]) => cellWidth(text) + cellWidth(address) + 4 <= theme.width)
  return ['Sources', ...entries.flatMap(entry => sourceLines(entry, isShort ? '  ' : '\n', theme))].join('\n')
}

const sourceParts = ({ author, year, title, url = '' }: Source): [text: string, address: string] => [
  harmless([[author, year].filter(Boolean).join(' '), title].filter(Boolean).join(', ')),
  harmless(url),
]

const sourceLines = (parts: readonly string[], separator: string, { mark, dim, width }: Theme): string[] =>
  wrapBehind(`${mark.bullet} `, '  ', dim(parts.filter(Boolean).join(separator)), width)
