import type { Question } from '../bank/types.ts'
import { gradePrepared } from './grade-answer.ts'
import { preparePoints } from './points/judge-points.ts'
import type { Verdict } from './types.ts'
import { keptFor } from './words/kept-for.ts'
import type { Lexicon } from './words/lexicon.ts'

/** Grades an answer to a question of a bank, its misconceptions in view. */
export const gradeQuestion = (question: Question, answer: string, lexicon: Lexicon): Verdict =>
  gradePrepared(preparerFor(lexicon)(question), answer)

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
