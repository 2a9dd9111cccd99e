import type { Question } from '../bank/types.ts'
import type { QuestionScore, Scores } from '../scores/scores.ts'

/** What the journal says of a question, also where it is filed under an id that the question had before. */
export function scoreOf(scores: Scores, question: Pick<Question, 'id' | 'formerIds'>): QuestionScore | undefined {
  const isKnown = (id: string) => Object.hasOwn(scores.questions, id)
  // Former ids are told by more of the question, and asked for only where they are needed.
  const known = isKnown(question.id) ? question.id : question.formerIds.find(isKnown)
  return known === undefined ? undefined : scores.questions[known]
}
