import { statementQuestion, takesSeveral } from '../../session/authors-options.ts'
import type { QuestionShown } from '../../session/events.ts'
import { optionLetter } from '../../session/option-letter.ts'
import type { Item } from '../../session/types.ts'
import { harmless } from '../harmless.ts'
import { severalRight } from './choice-words.ts'
import type { Page } from './words.ts'

export function plainQuestion({ n, of, item, topics, flagged, previous }: QuestionShown, page: Page): string[] {
  const { difficulty } = item.question
  return [
    `Question ${n} of ${of}${flagged ? ', flagged' : ''}.`,
    plainStem(item, page),
    topics.length > 0 ? `Topics: ${topics.map(topic => harmless(topic.name)).join(', ')}.` : '',
    difficulty ? `Difficulty: ${difficulty} of 3.` : '',
    ...optionLines(item, page),
    previous ? `Your answer so far: ${harmless(previous)}` : '',
  ]
}

export const plainStem = ({ question }: Item, { theme, markdown }: Page): string =>
  `${question.number === undefined ? '' : `${question.number}. `}${markdown.renderMarkdown(question.stem, theme)}`

function optionLines(item: Item, { theme, markdown }: Page): string[] {
  if (item.form !== 'choice') return []
  const options = item.options.map(({ text }, index) => `${optionLetter(index)}: ${markdown.renderInline(text, theme)}`)
  return [statementQuestion(item), ...options, takesSeveral(item) ? severalRight : '']
}
