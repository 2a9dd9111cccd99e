import type { Question } from '../bank/types.ts'
import { gradeAnswer } from './grade-answer.ts'
import type { Verdict } from './types.ts'
import type { Lexicon } from './words/lexicon.ts'

/** Grades an answer to a question of a bank, its misconceptions in view. */
export const gradeQuestion = (question: Question, answer: string, lexicon: Lexicon): Verdict =>
  gradeAnswer(
    {
      question: question.stemText,
      points: question.answer.points,
      misconceptions: question.misconceptions.map(({ claim }) => claim),
      answer,
    },
    lexicon,
  )
