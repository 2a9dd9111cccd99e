import type { Question, Source } from '../../bank/types.ts'
import { pointsOf } from '../../session/points.ts'
import type { Revealed } from '../../session/terminal.ts'
import { harmless } from '../harmless.ts'
import type { Theme } from '../theme.ts'
import { cellWidth, truncate, wrapBehind } from '../width.ts'
import { questionTitle } from './question-view.ts'
import { tickListView } from './tick-list-view.ts'
import { type Page, typist } from './words.ts'

/**
 * The model answer: its lead alone where the key points, ticked below, say the rest; whole where it has more to it.
 * In a review the question and what was typed are shown again, and the ticks where they stand already.
 */
export function revealedView(
  { item, typed, sure, verdict, covered }: Revealed,
  page: Page & { readonly review: boolean },
): string {
  const { theme } = page
  const { answer } = item.question
  const shown = saysMoreThanPoints(item.question) ? answer.markdown : answer.lead
  const again = page.review ? [questionTitle(item, page).join('\n')] : []
  const own = page.review && typed ? wrapBehind(`${typist(sure)}: `, '     ', harmless(typed), theme.width) : []
  const none = answer.markdown.trim() ? '' : theme.dim('This bank gives no answer here.')
  const model = shown.trim() ? page.markdown.renderMarkdown(shown, theme) : none
  const list = { points: pointsOf(item.question), covered: covered ?? [], ...(verdict && { verdict }) }
  const ticks = covered ? [tickListView(list, page, false).join('\n')] : []
  return [...again, own.join('\n'), model, ...ticks].filter(Boolean).join('\n\n')
}

/** Code, tables or a good part of its words are in the answer, but neither in its lead nor in its points. */
export function saysMoreThanPoints({ answer }: Question): boolean {
  if (answer.points.length === 0) return true
  if (/^(?:```|~~~|\s*\|.*\|\s*$)/m.test(answer.markdown)) return true
  const words = (text: string) => text.split(/\s+/).filter(Boolean).length
  const shown = answer.points.map(point => `${point.label ?? ''} ${point.text}`).join(' ')
  return words(answer.text) > 1.2 * (words(answer.lead) + words(shown)) + 3
}

/** Where to read on, one source a line where that leaves room for some of its title: who, title, address. */
export function sourcesView({ sources }: Question, { theme }: Page): string {
  if (sources.length === 0) return ''
  return ['Sources', ...sources.flatMap(source => sourceLines(source, theme))].join('\n')
}

const leastTitle = 20

function sourceLines({ author, year, title, url = '' }: Source, theme: Theme): string[] {
  const { mark, dim, width } = theme
  const head = `${mark.bullet} `
  const text = harmless([[author, year].filter(Boolean).join(' '), title].filter(Boolean).join(', '))
  const address = harmless(url)
  const room = width - cellWidth(head) - cellWidth(address) - 2
  if (room < leastTitle) return wrapBehind(head, '  ', dim(`${text} ${address}`), width)
  return [`${head}${dim(`${truncate(text, room, mark.ellipsis)}  ${address}`.trimEnd())}`]
}
