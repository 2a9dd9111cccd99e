import type { Bank } from '../bank/types.ts'
import type { Context } from '../context.ts'
import { suspendedIds } from '../report/queue.ts'
import { localDay } from '../schedule/day.ts'
import type { ScoreStore } from '../scores/store.ts'
import { createRandom } from '../selection/random.ts'
import { type Order, selectQuestions } from '../selection/select-questions.ts'
import type { SessionPlan } from '../session/ports.ts'
import { chooseBank, findTopics } from './choose-bank.ts'
import type { QuizOptions } from './options.ts'
import { pickByHistory } from './pick-by-history.ts'
import { sessionArgs } from './session-args.ts'
import { drillItems, recallItems, usualItems } from './session-items.ts'

/** A session that is ready to be held; it has no id before it is recorded. */
export type DrawnSession = {
  readonly plan: Omit<SessionPlan, 'id'>
  readonly bank: Bank
  readonly args: readonly string[]
}

/** Draws the questions that the options ask for. Throws `no` where nothing matches, `bank` where none can be read. */
export const drawSession = async (options: QuizOptions, store: ScoreStore, context: Context): Promise<DrawnSession> => {
  const preferences = await context.openConfig()
  const bank = await chooseBank(options.bank, context)
  if (options.bank) await followHistory(bank, store, context)
  const scores = store.scores()
  const mode = options.points ? 'recall' : (options.mode ?? preferences.get('mode'))
  const seed = options.seed ?? context.newSeed()
  const random = createRandom(seed)
  const topics = await findTopics(options, bank)
  const picked = pickByHistory(options, bank.questions, {
    scores,
    today: localDay(context.now()),
    fresh: options.new ?? preferences.get('new'),
  })
  const choices =
    mode === 'choice' ? (await import('./choice-items.ts')).createChoiceItems(bank.questions, seed) : undefined
  const { chosen } = selectQuestions(
    bank.questions,
    {
      count: options.count ?? preferences.get('count'),
      order: options.order ?? 'random',
      suspended: suspendedIds(bank.questions, scores),
      ...(topics && { topics }),
      ...(options.difficulty && { difficulty: options.difficulty }),
      ...(picked && { picked }),
      ...(choices && { canAsk: choices.canAsk }),
    },
    random,
  )
  const items = options.points
    ? drillItems(chosen, scores)
    : options.mode === 'recall'
      ? recallItems(chosen)
      : (choices?.of(chosen) ?? (await usualItems(chosen, seed)))
  return {
    bank,
    args: sessionArgs(options, bank, seed),
    plan: {
      items,
      earlier: [],
      // A bank's own multiple choice is asked as such where no form is named.
      mode: items.every(({ form }) => form === 'choice') ? 'choice' : mode,
      exam: options.exam ?? false,
      practice: (options.practice || options.points) ?? false,
      confidence: options.confidence ?? false,
      seed,
      bank: bank.title,
      banks: options.bank ?? [],
      pool: bank.questions.length,
      selection: selectionWords(options, topics, bank),
      vocabulary: bank.topics,
      ...(options.timeLimit !== undefined && { deadline: new Date(context.now().getTime() + options.timeLimit) }),
      ...(options.pass !== undefined && { passMark: options.pass }),
    },
  }
}

/** A bank of one's own may have been reworded since it was last practised; the shipped one keeps its ids. */
const followHistory = async (bank: Bank, store: ScoreStore, { terminal }: Context): Promise<void> => {
  const { followBank } = await import('./bank-follow.ts')
  for (const sentence of followBank(bank, store)) terminal.inform(`${sentence}\n`)
}

const selectionWords = (options: QuizOptions, topics: readonly string[] | undefined, bank: Bank): string[] => {
  const names = topics?.map(slug => bank.topics.find(topic => topic.slug === slug)?.name ?? slug) ?? []
  const flags = (['due', 'missed', 'weak', 'points', 'flagged'] as const).flatMap(flag =>
    options[flag] ? [flag === 'points' ? 'missed points' : flag] : [],
  )
  const level = options.difficulty ? [`difficulty ${options.difficulty.join(', ')}`] : []
  const words = [...(names.length > 0 ? [names.join(', ')] : []), ...flags, ...level]
  return words.length > 0 ? words : [orderWords[options.order ?? 'random']]
}

const orderWords: Readonly<Record<Order, string>> = { random: 'random', bank: 'in order', topic: 'by topic' }
