import { counted } from '../../selection/counted.ts'
import type { Revealed, SessionEvent, SessionOpened } from '../../session/events.ts'
import { harmless } from '../harmless.ts'
import { wrap } from '../width.ts'
import { plainGraded } from './plain-graded.ts'
import { gap, plainBlock } from './plain-layout.ts'
import { plainPoints } from './plain-points.ts'
import { plainQuestion, plainStem } from './plain-question.ts'
import { plainSummary } from './plain-summary.ts'
import { noAnswer, saysMoreThanPoints } from './revealed-view.ts'
import { endWords, type MomentPage, typist } from './words.ts'

/** An event for reading aloud: `label: value` lines in the order one wants to hear them, nothing drawn. */
export function plainView(event: SessionEvent, page: MomentPage): string {
  const unwrapped = { ...page, theme: { ...page.theme, width: Number.POSITIVE_INFINITY } }
  return plainLines(event, unwrapped)
    .filter(line => line !== '')
    .flatMap(line => (line === gap ? [''] : line.split('\n').flatMap(part => wrap(part, page.theme.width))))
    .join('\n')
}

function plainLines(event: SessionEvent, page: MomentPage): string[] {
  switch (event.event) {
    case 'session':
      return [opening(event)]
    case 'question':
      return [gap, ...plainQuestion(event, page)]
    case 'hint':
      return [`Hint: ${harmless(event.text)}`]
    case 'notice':
      return [harmless(event.text)]
    case 'revealed':
      return revealedLines(event, page)
    case 'graded':
      return plainGraded(event, page)
    case 'review':
      return [gap, `${endWords[event.reason]}. The review: ${counted(event.of, 'question')}, what was wrong first.`]
    case 'summary':
      return [gap, ...plainSummary(event.summary, page)]
  }
}

function opening({ of, pool, selection, exam, practice, seed, unwritable }: SessionOpened): string {
  return [
    `finetune-quiz: ${of} of ${counted(pool, 'question')}.`,
    selection.length > 0 ? `Selection: ${selection.map(word => harmless(word)).join(', ')}.` : '',
    exam ? 'This is an exam: no feedback until the end.' : '',
    practice ? 'Practice: the schedule stays as it is.' : '',
    `Seed: ${harmless(seed)}.`,
    unwritable ? harmless(unwritable) : '',
    'Type ? for the commands.',
  ]
    .filter(Boolean)
    .join(' ')
}

function revealedLines({ item, typed, sure, verdict, covered }: Revealed, page: MomentPage): string[] {
  const { answer } = item.question
  const shown = saysMoreThanPoints(item.question) ? answer.markdown : answer.lead
  return [
    ...(page.review ? [gap, plainStem(item, page), typed ? `${typist(sure)}: ${harmless(typed)}` : ''] : []),
    shown.trim() ? plainBlock('Model answer', shown, page) : '',
    answer.markdown.trim() ? '' : noAnswer,
    ...(covered ? plainPoints({ item, ...(verdict && { verdict }) }, covered, page) : []),
  ]
}
