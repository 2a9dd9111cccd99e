import type { Question } from '../bank/types.ts'
import type { Scores } from '../scores/scores.ts'
import { scoreOf } from './score-of.ts'
import { factsOf } from './topics.ts'

/** Questions of a bank. */
export type QuestionCounts = {
  readonly total: number
  readonly seen: number
  /** Answers that were given to them; `answers` of the top object counts those of other banks as well. */
  readonly answers: number
  readonly due: number
  readonly suspended: number
  readonly flagged: number
}

export function countQuestions(questions: readonly Question[], scores: Scores, today: string): QuestionCounts {
  const known = questions.flatMap(question => scoreOf(scores, question) ?? [])
  const { seen, due } = factsOf(questions, scores, today)
  const suspended = known.filter(score => score.suspended).length
  const flagged = known.filter(score => score.flagged).length
  const answers = known.reduce((sum, score) => sum + score.answers, 0)
  return { total: questions.length, seen, answers, due, suspended, flagged }
}
