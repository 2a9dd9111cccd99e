import { counted } from '../../selection/counted.ts'
import type { SessionEvent } from '../../session/events.ts'
import { harmless } from '../harmless.ts'
import { wrap } from '../width.ts'
import { gradedView } from './graded-view.ts'
import { optionsView, progressBar, questionView, sessionHeader } from './question-view.ts'
import { revealedView } from './revealed-view.ts'
import { summaryView } from './summary-view.ts'
import { endWords, type MomentPage } from './words.ts'

/** What is written on a screen for each event of a session, an empty line after each block. */
export function screenView(event: SessionEvent, page: MomentPage): string {
  const { theme } = page
  switch (event.event) {
    case 'session':
      return `${sessionHeader(event, page)}\n`
    case 'question':
      return blocks(progressBar(event.n, event.of, page), questionView(event, page), optionsView(event.item, page))
    case 'hint':
      return `${wrap(`${theme.accent('Hint')}  ${harmless(event.text)}`, theme.width).join('\n')}\n`
    case 'notice':
      return `${wrap(theme.dim(harmless(event.text)), theme.width).join('\n')}\n`
    case 'revealed':
      return blocks(revealedView(event, page))
    case 'graded':
      return blocks(gradedView(event, page))
    case 'review': {
      const title = `${endWords[event.reason]}. The review: ${counted(event.of, 'question')}, what was wrong first.`
      return blocks(wrap(theme.heading(title), theme.width).join('\n'))
    }
    case 'summary':
      return summaryView(event.summary, page)
  }
}

const blocks = (...parts: string[]): string => {
  const text = parts.filter(Boolean).join('\n\n')
  return text && `${text}\n`
}
