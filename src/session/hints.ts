import { optionLetter } from './option-letter.ts'
import { pointLabel, pointsOf } from './points.ts'
import type { Item } from './types.ts'

/**
 * Hints for an item, gentlest first. Recall: for each point its label, then its first words.
 * Choice: one wrong option after another, until two are left.
 */
export const hintsFor = (item: Item): string[] => (item.form === 'recall' ? recallHints(item) : choiceHints(item))

const recallHints = ({ question }: Item): string[] => {
  const points = pointsOf(question)
  if (question.answer.points.length === 0 || question.answer.numbers) return []
  return [
    ...points.flatMap((point, index) =>
      point.label ? [`Point ${index + 1} of ${points.length} is about: ${point.label}.`] : [],
    ),
    ...points.map(
      (point, index) => `${point.label ? pointLabel(point) : `Point ${index + 1}`} begins: ${beginning(point.text)}`,
    ),
  ]
}

/** Three words, or of a single one, as of a text without blanks, three characters; at most half of a short text. */
const beginning = (text: string): string => {
  const words = text.split(' ')
  const [parts, blank] = words.length > 1 ? [words, ' '] : [[...text], '']
  return `${parts.slice(0, Math.max(1, Math.min(3, Math.floor(parts.length / 2)))).join(blank)}${blank}…`
}

const choiceHints = (item: Item): string[] => {
  if (item.form !== 'choice') return []
  const wrong = item.options.flatMap((option, index) => (option.correct ? [] : [index]))
  return wrong.slice(0, Math.max(0, item.options.length - 2)).map(index => `It is not ${optionLetter(index)}.`)
}
