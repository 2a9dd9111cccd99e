import { takesSeveral } from '../../session/authors-options.ts'
import type { Graded, SessionEvent } from '../../session/events.ts'

/**
 * An event as the JSON protocol shows it; undefined for what only a person needs. Questions come without their answer,
 * so that a program that shows them gives nothing away.
 */
export function jsonEvent(event: SessionEvent): object | undefined {
  switch (event.event) {
    case 'session':
    case 'hint':
    case 'notice':
    case 'review':
      return event
    case 'question':
      return questionEvent(event)
    case 'revealed':
      return undefined
    case 'graded':
      return gradedEvent(event)
    case 'summary':
      return { event: 'summary', ...event.summary }
  }
}

function questionEvent({
  n,
  of,
  item,
  topics,
  flagged,
  previous,
}: Extract<SessionEvent, { event: 'question' }>): object {
  const { question, form } = item
  return {
    event: 'question',
    n,
    of,
    id: question.id,
    ...(question.number !== undefined && { number: question.number }),
    stem: question.stemText,
    markdown: question.stem,
    form,
    ...(item.form === 'choice' && {
      options: item.options.map(option => option.text),
      ...(takesSeveral(item) && { several: true }),
    }),
    topics: topics.map(topic => topic.slug),
    ...(question.difficulty && { difficulty: question.difficulty }),
    flagged,
    ...(previous !== undefined && { previous }),
  }
}

/** In an exam, what became of the answer is told in the review alone. */
function gradedEvent(graded: Graded): object {
  const { n, item, saved } = graded
  const head = { event: 'graded', n, id: item.question.id }
  if (graded.withheld) return { ...head, saved, withheld: true }
  return {
    ...head,
    score: graded.score,
    ...(item.form === 'recall' && { points: graded.points }),
    ...(graded.correct !== undefined && { correct: graded.correct }),
    ...(graded.chosen && { chosen: graded.chosen.map(index => index + 1) }),
    ...(item.form === 'choice' && {
      key: item.options.flatMap((option, index) => (option.correct ? [index + 1] : [])),
      whys: item.options.map(option => option.why),
    }),
    ...(graded.typed !== undefined && { answer: graded.typed }),
    ...(graded.sure !== undefined && { sure: graded.sure }),
    ...(graded.rating && { rating: graded.rating }),
    ...(graded.due && { due: graded.due }),
    saved,
  }
}
