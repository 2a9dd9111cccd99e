import type { Question } from '../bank/types.ts'
import { pointDrill } from '../report/weak-points.ts'
import type { Scores } from '../scores/scores.ts'
import type { Item } from '../session/types.ts'

/** Where points are drilled, a question is asked with those that were missed and no others. */
export const recallItems = (chosen: readonly Question[], drilled: Scores | undefined): Item[] => {
  if (!drilled) return chosen.map(question => ({ form: 'recall', question }))
  const { points } = pointDrill(chosen, drilled)
  return chosen.map(question => {
    const wanted = question.answer.points.filter(point => points[question.id]?.includes(point.id))
    return { form: 'recall', question: { ...question, answer: { ...question.answer, points: wanted } } }
  })
}
