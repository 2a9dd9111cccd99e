import { counted } from '../../selection/counted.ts'
import type { Graded } from '../../session/events.ts'
import { optionLetter } from '../../session/option-letter.ts'
import type { ChoiceItem } from '../../session/types.ts'
import { harmless } from '../harmless.ts'
import { verdictWords } from './choice-words.ts'
import { gap, plainBlock } from './plain-layout.ts'
import { plainStem } from './plain-question.ts'
import { type MomentPage, onDay, type Page, ratingWords } from './words.ts'

export function plainGraded(graded: Graded, page: MomentPage): string[] {
  const saved = graded.saved ? '' : 'Not saved: it is kept in memory and tried again at the end.'
  if (graded.withheld) return [saved || 'Saved.']
  const again = page.review && graded.item.form === 'choice' ? [gap, plainStem(graded.item, page)] : []
  return [
    ...again,
    ...(graded.item.form === 'choice' ? choiceLines(graded, graded.item, page) : []),
    ...plainResult(graded, page),
    saved,
  ]
}

function choiceLines(graded: Graded, item: ChoiceItem, page: MomentPage): string[] {
  const { answer } = item.question
  return [
    verdictWords(graded, item),
    ...item.options.flatMap(({ text, correct, why }, index) => {
      const option = page.review ? ` ${page.markdown.renderInline(text, page.theme)}` : ''
      return why || option ? [`${optionLetter(index)}, ${correct ? 'right' : 'wrong'}:${option} ${harmless(why)}`] : []
    }),
    answer.markdown.trim() ? plainBlock('The full answer', answer.markdown, page) : '',
  ]
}

/** Score, rating and day, as they are said again where only these have changed, and the sources. */
export function plainResult({ item, points, rating, due }: Graded, { today }: Page): string[] {
  const covered = points.filter(point => point.covered).length
  const { sources } = item.question
  return [
    item.form === 'recall' ? `Score: ${covered} of ${counted(points.length, 'point')}.` : '',
    rating ? `Rating: ${ratingWords[rating]}.` : '',
    due ? `Comes back: ${onDay(due, today)}.` : '',
    ...sources.map(({ author, year, title, url }) =>
      harmless(`Source: ${[[author, year].filter(Boolean).join(' '), title, url].filter(Boolean).join(', ')}`),
    ),
  ]
}
