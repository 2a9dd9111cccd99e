import { closeSync, openSync, readFileSync } from 'node:fs'
import { once } from '../bank/once.ts'
import type { Bank, Question } from '../bank/types.ts'
import { QuizError } from '../errors.ts'
import type { Lexicon } from '../grading/words/lexicon.ts'
import { readBytes } from './read-lines.ts'

/**
 * The shipped bank as the build parsed it. What drawing questions takes is a small part of it and read at once; the
 * rest of each question is read when it is first asked for.
 */
export const readShippedBank = async (): Promise<Bank> => {
  const index = readBuilt<BankIndex>('bank-index.json')
  const sources = once(() => readBuilt<Bank['sources']>('bank.json', index.sources))
  return {
    ...index,
    get sources() {
      return sources()
    },
    questions: index.questions.map(({ at, ...known }) => withRest(known, () => readBuilt<Question>('bank.json', at))),
  }
}

export const readLexicon = async (): Promise<Lexicon> => readBuilt('lexicon.json')

/** Where a part of bank.json stands, in bytes. */
type Range = readonly [from: number, to: number]

const restOfQuestion = ['answer', 'misconceptions', 'sources', 'accepted', 'rejected'] as const

type KnownOfQuestion = Omit<Question, (typeof restOfQuestion)[number]>
type BankIndex = Omit<Bank, 'sources' | 'questions'> & {
  readonly sources: Range
  readonly questions: readonly (KnownOfQuestion & { readonly at: Range })[]
}

/** What is read at once, for the build to write. `json` is the bank as bank.json holds it. */
export const indexOf = (bank: Bank, json: string): BankIndex => {
  const bytes = Buffer.from(json)
  const placeOf = (part: unknown): Range => {
    const own = Buffer.from(JSON.stringify(part))
    const from = bytes.indexOf(own)
    if (from < 0)
      throw new QuizError('bank', 'bank.json lacks a part of its bank: write it and its index from the same one.')
    return [from, from + own.length]
  }
  return {
    ...bank,
    sources: placeOf(bank.sources),
    questions: bank.questions.map(question => {
      const { answer, misconceptions, sources, accepted, rejected, ...known } = question
      return { ...known, at: placeOf(question) }
    }),
  }
}

/** Accessors of its own, so that a copy by spread and JSON see every field. */
const withRest = (known: KnownOfQuestion, read: () => Question): Question => {
  const whole = once(read)
  const accessors = restOfQuestion.map(field => [field, { enumerable: true, get: () => whole()[field] }])
  return Object.defineProperties(known, Object.fromEntries(accessors)) as Question
}

/**
 * A file that the build wrote, or a part of it. The bundle lies in dist/, beside them; from sources, dist/ is two
 * folders up.
 */
const readBuilt = <T>(name: string, part?: Range): T => {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/' : './'
  try {
    const url = new URL(folder + name, import.meta.url)
    return JSON.parse(part ? readPart(url, part) : readFileSync(url, 'utf8')) as T
  } catch (cause) {
    const sentence = `The shipped ${name} is missing or damaged: install finetune-quiz again, or run \`npm run build\`.`
    throw new QuizError('bank', sentence, { cause })
  }
}

const readPart = (url: URL, [from, to]: Range): string => {
  const fd = openSync(url, 'r')
  try {
    return readBytes(fd, from, to).toString()
  } finally {
    closeSync(fd)
  }
}
