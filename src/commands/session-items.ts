import type { Question } from '../bank/types.ts'
import { pointDrill } from '../report/weak-points.ts'
import type { Scores } from '../scores/scores.ts'
import type { Random } from '../selection/random.ts'
import type { Item } from '../session/types.ts'

/** Every question from memory. */
export const recallItems = (chosen: readonly Question[]): Item[] =>
  chosen.map(question => ({ form: 'recall', question }))

/** Where points are drilled, a question is asked with those that were missed and no others. */
export const drillItems = (chosen: readonly Question[], scores: Scores): Item[] => {
  const { points } = pointDrill(chosen, scores)
  return chosen.map(question => {
    const wanted = question.answer.points.filter(point => points[question.id]?.includes(point.id))
    return { form: 'recall', question: { ...question, answer: { ...question.answer, points: wanted } } }
  })
}

/**
 * What happens where no form is asked for: from memory, but with its author's options where a question has some with a
 * key, since "Which of these …?" can't be answered without them.
 */
export const usualItems = async (chosen: readonly Question[], random: Random): Promise<Item[]> => {
  if (!chosen.some(hasKey)) return recallItems(chosen)
  const { buildChoice } = await import('../grading/choices/build-choice.ts')
  return chosen.map(
    question => (hasKey(question) ? buildChoice(question, [], random) : undefined) ?? { form: 'recall', question },
  )
}

const hasKey = ({ choices }: Question): boolean => choices.some(choice => choice.correct)
