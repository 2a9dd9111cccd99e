import type { Question } from '../bank/types.ts'
import { gradePrepared } from './grade-answer.ts'
import { gradeNumber } from './grade-number.ts'
import { gradePairs } from './grade-pairs.ts'
import { judgePoints, preparePoints } from './points/judge-points.ts'
import type { Verdict } from './types.ts'
import { keptFor } from './words/kept-for.ts'
import type { Lexicon } from './words/lexicon.ts'

/** Grades an answer to a question of a bank: a number by its value, pairs as such, words with the misconceptions in view. */
export const gradeQuestion = (question: Question, answer: string, lexicon: Lexicon): Verdict => {
  const { points, numbers } = question.answer
  if (numbers) return gradeNumber(numbers, question.stemText, answer)
  const prepared = preparerFor(lexicon)(question)
  const pairs = points.flatMap(({ pair }) => (pair ? [pair] : []))
  return pairs.length > 0 ? gradePairs(pairs, judgePoints(prepared, answer)) : gradePrepared(prepared, answer)
}

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
