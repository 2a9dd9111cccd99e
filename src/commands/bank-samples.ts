import type { Bank, Problem, Question } from '../bank/types.ts'
import { gradeQuestion } from '../grading/grade-question.ts'
import type { Lexicon } from '../grading/words/lexicon.ts'
import { halfRight } from '../schedule/rating-from-score.ts'

/** How far the grader agrees with the sample answers of one question. */
export type SampleAgreement = {
  readonly questionId: string
  readonly samples: number
  readonly agreed: number
}

/** Grades the accepted and rejected sample answers of a bank; each that is graded otherwise is a problem. */
export const gradeSamples = (
  bank: Bank,
  lexicon: Lexicon,
): { readonly agreement: readonly SampleAgreement[]; readonly problems: readonly Problem[] } => {
  const graded = bank.questions
    .filter(({ accepted, rejected }) => accepted.length + rejected.length > 0)
    .map(question => ({ question, wrong: disagreements(question, lexicon) }))
  return {
    agreement: graded.map(({ question, wrong }) => {
      const samples = question.accepted.length + question.rejected.length
      return { questionId: question.id, samples, agreed: samples - wrong.length }
    }),
    problems: graded.flatMap(({ wrong }) => wrong),
  }
}

const disagreements = (question: Question, lexicon: Lexicon): Problem[] => {
  const { accepted, rejected } = question
  const scoreOf = (text: string) => gradeQuestion(question, text, lexicon).score
  const judged = [
    ...accepted.map(text => ({ text, wanted: true, score: scoreOf(text) })),
    ...rejected.map(text => ({ text, wanted: false, score: scoreOf(text) })),
  ]
  return judged
    .filter(({ wanted, score }) => score >= halfRight !== wanted)
    .map(({ text, wanted, score }) => disagreement(question, text, wanted, score))
}

const disagreement = ({ file, line }: Question, text: string, wanted: boolean, score: number): Problem => ({
  severity: 'warning',
  code: wanted ? 'bank/accepted-answer-fails' : 'bank/rejected-answer-passes',
  message: `The grader gives ${Math.round(score * 100)} % to the ${wanted ? 'accepted' : 'rejected'} answer “${shorten(text)}”; ${wanted ? 'half' : 'less than half'} was expected.`,
  suggestion: wanted
    ? 'Let the key points use words that a person would, or take the sample out.'
    : 'Say in the key points what tells a right answer from this one.',
  file,
  line,
  column: 1,
})

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
