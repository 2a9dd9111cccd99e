import type { Question } from '../bank/types.ts'
import type { QuestionScore, Scores } from '../scores/scores.ts'

/** What the journal says of a question, also where it is filed under an id that the question had before. */
export function scoreOf(
  scores: Scores,
  { id, formerIds }: Pick<Question, 'id' | 'formerIds'>,
): QuestionScore | undefined {
  const known = [id, ...formerIds].find(each => Object.hasOwn(scores.questions, each))
  return known === undefined ? undefined : scores.questions[known]
}
