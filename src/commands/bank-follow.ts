import { compareWithHistory } from '../bank/identity/compare-with-history.ts'
import type { Bank } from '../bank/types.ts'
import type { Scores } from '../scores/scores.ts'
import type { ScoreStore } from '../scores/store.ts'
import { knownQuestions } from './bank-known.ts'

/** Telling reworded questions needs the text of all; in a larger bank `bank diff` alone looks for them. */
const mostQuestions = 1_000

/**
 * Lets the history of questions that were lightly reworded, or whose author says what they were, go on under their new
 * ids. To be called before a session is drawn. Returns what is to be said about it, as sentences; nothing is guessed.
 */
export const followBank = (bank: Bank, store: ScoreStore): string[] => {
  if (bank.questions.length > mostQuestions || !mayHaveMoved(bank, store.scores())) return []
  const known = knownQuestions(store.records(), bank)
  const ids = new Set(bank.questions.map(({ id }) => id))
  if (known.every(({ id }) => ids.has(id))) return []
  const { followed, unsure } = compareWithHistory(known, bank.questions)
  for (const { known, question } of followed) store.save({ kind: 'rename', from: known.id, to: question.id })
  return [...followedSentence(followed.length), ...unsureSentence(unsure.length)]
}

const followedSentence = (count: number): string[] =>
  count > 0 ? [`${questions(count)} ${count === 1 ? 'was' : 'were'} reworded; the history goes on.`] : []

const unsureSentence = (count: number): string[] =>
  count > 0 ? [`${questions(count)} you practised may have been reworded: \`finetune-quiz bank diff\` asks.`] : []

/** Only where history has ids that the bank has not, and the bank has ids that history has not. */
const mayHaveMoved = ({ questions }: Bank, scores: Scores): boolean => {
  const ids = new Set(questions.map(({ id }) => id))
  const isKnown = (id: string) => Object.hasOwn(scores.questions, id)
  return Object.keys(scores.questions).some(id => !ids.has(id)) && questions.some(({ id }) => !isKnown(id))
}

const questions = (count: number): string => (count === 1 ? 'One question' : `${count} questions`)
