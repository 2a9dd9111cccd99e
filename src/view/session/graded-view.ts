import type { Graded } from '../../session/events.ts'
import { optionLetter } from '../../session/option-letter.ts'
import type { ChoiceItem } from '../../session/types.ts'
import { harmless } from '../harmless.ts'
import type { Theme } from '../theme.ts'
import { wrap, wrapBehind } from '../width.ts'
import { verdictWords } from './choice-words.ts'
import { optionText, questionTitle } from './question-view.ts'
import { sourcesView } from './revealed-view.ts'
import { previewLines } from './tick-list-view.ts'
import type { MomentPage, Page } from './words.ts'

/** What became of an answer. In an exam only that it is saved; the review shows question and options again. */
export function gradedView(graded: Graded, page: MomentPage): string {
  const { theme } = page
  if (graded.withheld) return savedLine(graded, theme) || theme.dim('Saved.')
  const { item } = graded
  const blocks =
    item.form === 'choice'
      ? choiceResult(graded, item, page)
      : [resultView(graded, page), sourcesView(item.question, page)]
  const again = page.review && item.form === 'choice' ? [questionTitle(item, page).join('\n')] : []
  return [...again, ...blocks, savedLine(graded, theme)].filter(Boolean).join('\n\n')
}

/** What matters most comes last, next to the keys: on a small screen the full answer scrolls away. */
function choiceResult(graded: Graded, item: ChoiceItem, page: MomentPage): string[] {
  const { theme } = page
  const answer = item.question.answer.markdown.trim()
  return [
    answer ? `${theme.heading('The full answer')}\n\n${page.markdown.renderMarkdown(answer, theme)}` : '',
    sourcesView(item.question, page),
    verdictLine(graded, item, theme),
    whysView(graded, item, page),
    graded.chosen?.length === 0 ? '' : resultView(graded, page),
  ]
}

function verdictLine(graded: Graded, item: ChoiceItem, { mark, good, bad, width }: Theme): string {
  const words = verdictWords(graded, item)
  if (!graded.chosen?.length) return wrap(words, width).join('\n')
  return wrap(graded.correct ? good(`${mark.right} ${words}`) : bad(`${mark.wrong} ${words}`), width).join('\n')
}

/** Each option again, under it why it is right or wrong. */
function whysView({ chosen = [] }: Graded, item: ChoiceItem, page: MomentPage): string {
  const { mark, good, bad, dim, width } = page.theme
  return item.options
    .flatMap(({ text, correct, why }, index) => {
      const sign = correct ? good(mark.right) : chosen.includes(index) ? bad(mark.wrong) : ' '
      const option = wrapBehind(`${sign} ${optionLetter(index)}  `, '     ', optionText(text, page), width)
      const reason = why ? wrapBehind(`     ${dim(mark.arrow)} `, '       ', harmless(why), width) : []
      return [...option, ...reason]
    })
    .join('\n')
}

/** Points, rating and the day it comes back; alone where only the rating was changed. */
export function resultView({ item, points, rating, due }: Graded, page: Page): string {
  const ticks =
    item.form === 'recall' ? { covered: points.filter(point => point.covered).length, of: points.length } : undefined
  const preview = { ...(rating && { rating }), ...(due && { due }) }
  return previewLines(preview, ticks, page).join('\n')
}

const savedLine = ({ saved }: Graded, { warn, width }: Theme): string =>
  saved ? '' : wrap(warn('Not saved: it is kept in memory and tried again at the end.'), width).join('\n')
