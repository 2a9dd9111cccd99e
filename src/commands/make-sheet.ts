import type { Bank } from '../bank/types.ts'
import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import type { KeyPlace, Sheet } from '../report/answer-sheet.ts'
import { createRandom } from '../selection/random.ts'
import { type Picked, selectQuestions } from '../selection/select-questions.ts'
import type { Form } from '../session/types.ts'
import { createChoiceItems } from './choice-items.ts'
import { findTopics } from './choose-bank.ts'
import type { SelectionOptions } from './options.ts'
import { readScores } from './read-scores.ts'
import { recallItems, usualItems } from './session-items.ts'

/** What a sheet is made of. `session` is the beginning of a session's id, or `last`. */
export type SheetWish = SelectionOptions & {
  readonly mode?: Form
  readonly key: KeyPlace
  readonly session?: string
}

/** Draws the questions of a sheet as a quiz with this seed draws them. Throws `no` where nothing matches. */
export const makeSheet = async (options: SheetWish, bank: Bank, context: Context): Promise<Sheet> => {
  const seed = options.seed ?? context.newSeed()
  const random = createRandom(seed)
  const topics = await findTopics(options, bank)
  const choices = options.mode === 'choice' ? createChoiceItems(bank.questions, seed) : undefined
  const criteria = {
    count: options.count ?? 'all',
    order: options.order ?? 'bank',
    ...(topics && { topics }),
    ...(options.difficulty && { difficulty: options.difficulty }),
    ...(options.session && { picked: await pickedIn(options.session, bank, context) }),
    ...(choices && { canAsk: choices.canAsk }),
  }
  const { chosen } = selectQuestions(bank.questions, criteria, random)
  const items =
    options.mode === 'recall' ? recallItems(chosen) : (choices?.of(chosen) ?? (await usualItems(chosen, seed)))
  return { title: bank.title, seed, key: options.key, mode: options.mode ?? 'recall', items }
}

const pickedIn = async (session: string, { questions }: Bank, context: Context): Promise<Picked> => {
  const here = new Set(questions.map(({ id }) => id))
  const ids = (await sessionQuestions(session, context)).filter(id => here.has(id))
  return { option: '--session', ids, none: 'none of its questions is in this bank' }
}

/** Ids of the questions of a session, named by the start of its id or as `last`. Throws `no` where there is none. */
const sessionQuestions = async (wanted: string, context: Context): Promise<string[]> => {
  const store = await readScores(context)
  const started = [...store.records()].filter(record => record.kind === 'session')
  const found = wanted === 'last' ? started.at(-1) : started.find(record => record.id.startsWith(wanted))
  if (found) return [...found.questions]
  throw new QuizError('no', `There is no session "${wanted}". \`finetune-quiz history\` lists sessions.`)
}
