import type { Question } from '../bank/types.ts'
import { pointDrill } from '../report/weak-points.ts'
import type { Scores } from '../scores/scores.ts'
import { createRandom, type Random } from '../selection/random.ts'
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

/** Chance for the options of a question: the same in every session with this seed, whatever else is asked before it. */
export const optionChance = (seed: string, { id }: Question): Random => createRandom(`${seed} ${id}`)

/**
 * What happens where no form is asked for: from memory, but with its author's options where a question has some with a
 * key, since "Which of these …?" can't be answered without them.
 */
export const usualItems = async (chosen: readonly Question[], seed: string): Promise<Item[]> => {
  if (!chosen.some(hasKey)) return recallItems(chosen)
  const { buildChoice } = await import('../grading/choices/build-choice.ts')
  const asAuthored = (question: Question) => buildChoice(question, [], optionChance(seed, question))
  return chosen.map(question => (hasKey(question) ? asAuthored(question) : undefined) ?? { form: 'recall', question })
}

const hasKey = ({ choices }: Question): boolean => choices.some(choice => choice.correct)
