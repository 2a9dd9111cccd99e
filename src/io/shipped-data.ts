import { readFileSync } from 'node:fs'
import type { Bank, Question } from '../bank/types.ts'
import { QuizError } from '../errors.ts'
import type { Lexicon } from '../grading/words/lexicon.ts'

/**
 * The shipped bank as the build parsed it. What drawing questions takes is a small part of it and read at once; the
 * rest is read when the first answer is asked for.
 */
export const readShippedBank = async (): Promise<Bank> => {
  const index = readBuilt<BankIndex>('bank-index.json')
  let bank: Bank | undefined
  const whole = () => {
    bank ??= readBuilt<Bank>('bank.json')
    return bank
  }
  return {
    ...index,
    get sources() {
      return whole().sources
    },
    questions: index.questions.map((known, at) => withRest(known, () => whole().questions[at]!)),
  }
}

export const readLexicon = async (): Promise<Lexicon> => readBuilt('lexicon.json')

const restOfQuestion = ['answer', 'choices', 'misconceptions', 'sources', 'accepted', 'rejected'] as const

type QuestionIndex = Omit<Question, (typeof restOfQuestion)[number]>
export type BankIndex = Omit<Bank, 'sources' | 'questions'> & { readonly questions: readonly QuestionIndex[] }

/** What is read at once, for the build to write. */
export const indexOf = ({ sources: _, questions, ...bank }: Bank): BankIndex => ({
  ...bank,
  questions: questions.map(question => {
    const { answer, choices, misconceptions, sources, accepted, rejected, ...known } = question
    return known
  }),
})

/** Accessors of its own, so that a copy by spread and JSON see every field. */
const withRest = (known: QuestionIndex, whole: () => Question): Question => {
  const accessors = restOfQuestion.map(field => [field, { enumerable: true, get: () => whole()[field] }])
  return Object.defineProperties(known, Object.fromEntries(accessors)) as Question
}

/** The bundle lies in dist/, beside what the build parsed; from sources, dist/ is two folders up. */
const readBuilt = <T>(name: string): T => {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/' : './'
  try {
    return JSON.parse(readFileSync(new URL(folder + name, import.meta.url), 'utf8')) as T
  } catch (cause) {
    const sentence = `The shipped ${name} is missing or damaged: install finetune-quiz again, or run \`npm run build\`.`
    throw new QuizError('bank', sentence, { cause })
  }
}
