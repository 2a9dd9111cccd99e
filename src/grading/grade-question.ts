import type { Question } from '../bank/types.ts'
import { gradePrepared } from './grade-answer.ts'
import { gradeNumber } from './grade-number.ts'
import { preparePoints } from './points/judge-points.ts'
import type { Verdict } from './types.ts'
import { keptFor } from './words/kept-for.ts'
import type { Lexicon } from './words/lexicon.ts'

/** Grades an answer to a question of a bank: a number by its value, words with the misconceptions in view. */
export const gradeQuestion = (question: Question, answer: string, lexicon: Lexicon): Verdict =>
  question.answer.numbers
    ? gradeNumber(question.answer.numbers, question.stemText, answer)
    : gradePrepared(preparerFor(lexicon)(question), answer)

const preparerFor = keptFor((lexicon: Lexicon) =>
  keptFor((question: Question) =>
    preparePoints(
      question.stemText,
      question.answer.points,
      question.misconceptions.map(({ claim }) => claim),
      lexicon,
    ),
  ),
)
