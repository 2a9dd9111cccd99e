import { optionLetter } from '../../session/option-letter.ts'
import { pointsOf } from '../../session/points.ts'
import type { Reply, Request } from '../../session/requests.ts'
import { harmless } from '../harmless.ts'
import { wrapBehind } from '../width.ts'
import { pointText, tickListView } from './tick-list-view.ts'
import type { Page } from './words.ts'

/** What stays on the screen of a prompt once it is answered. */
export function replyLine(reply: Reply, request: Request, page: Page, short = false): string {
  const { theme } = page
  const line = (text: string) =>
    `${wrapBehind(`${theme.accent(theme.mark.prompt)} `, '  ', text, theme.width).join('\n')}\n`
  switch (reply.reply) {
    case 'text':
      return line(harmless(reply.text, 'lines'))
    case 'reveal':
      return line(theme.dim('said aloud'))
    case 'option':
      return line(reply.options.map(optionLetter).join(', '))
    case 'note':
      return line(`${theme.dim('Note:')} ${harmless(reply.note)}`)
    case 'skip':
      return line(theme.dim('skipped'))
    case 'ticks': {
      if (request.ask !== 'ticks') return ''
      const points = pointsOf(request.item.question)
      const { verdict } = request
      const list = tickListView({ points, covered: reply.covered, ...(verdict && { verdict }) }, page, short)
      return `${list.join('\n')}\n`
    }
    default:
      return ''
  }
}

/** The points to be ticked, numbered. */
export const pointsView = ({ item }: Extract<Request, { ask: 'ticks' }>, page: Page): string =>
  `${pointsOf(item.question)
    .flatMap((point, index) => {
      const head = `${String(index + 1).padStart(2)}  `
      return wrapBehind(head, '    ', pointText(point, page), page.theme.width)
    })
    .join('\n')}\n`
