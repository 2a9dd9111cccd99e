import type { Bank, Question } from '../bank/types.ts'
import type { Context, ScoreStore } from '../context.ts'
import { QuizError } from '../errors.ts'
import { buildChoice } from '../grading/build-choice.ts'
import { dueQueue, missedQueue, suspendedIds, weakQueue } from '../report/queue.ts'
import { scoreOf } from '../report/score-of.ts'
import { pointDrill } from '../report/weak-points.ts'
import { localDay } from '../schedule/day.ts'
import type { Scores } from '../scores/scores.ts'
import { createRandom, type Random } from '../selection/random.ts'
import { type Picked, selectQuestions } from '../selection/select-questions.ts'
import type { SessionPlan } from '../session/ports.ts'
import type { Item } from '../session/types.ts'
import { chooseBank, findTopics } from './choose-bank.ts'
import type { QuizOptions } from './options.ts'

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
  const mode = options.mode ?? preferences.get('mode')
  const seed = options.seed ?? context.newSeed()
  const random = createRandom(seed)
  const topics = findTopics(options.topic, bank)
  const picked = pick(options, bank.questions, scores, localDay(context.now()), options.new ?? preferences.get('new'))
  const { chosen } = selectQuestions(
    bank.questions,
    {
      count: mode === 'choice' ? 'all' : (options.count ?? preferences.get('count')),
      order: options.order ?? 'random',
      suspended: suspendedIds(bank.questions, scores),
      ...(topics && { topics }),
      ...(options.difficulty && { difficulty: options.difficulty }),
      ...(picked && { picked }),
    },
    random,
  )
  const count = options.count ?? preferences.get('count')
  const items =
    mode === 'choice' ? choiceItems(chosen, bank.questions, count, random) : recallItems(chosen, options, scores)
  return {
    bank,
    args: sessionArgs(options, bank, seed),
    plan: {
      items,
      alreadyAnswered: 0,
      mode,
      exam: options.exam ?? false,
      practice: (options.practice || options.points) ?? false,
      confidence: options.confidence ?? false,
      seed,
      bank: bank.title,
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
  for (const sentence of followBank(bank, store)) terminal.warn(`${sentence}\n`)
}

const pick = (
  options: QuizOptions,
  questions: readonly Question[],
  scores: Scores,
  today: string,
  fresh: number,
): Picked | undefined => {
  if (options.due) return { option: '--due', ids: dueQueue(questions, scores, today, { fresh }) }
  if (options.missed) return { option: '--missed', ids: missedQueue(questions, scores) }
  if (options.weak) return { option: '--weak', ids: weakQueue(questions, scores, today) }
  if (options.points) return { option: '--points', ids: pointDrill(questions, scores).ids }
  if (!options.flagged) return undefined
  return {
    option: '--flagged',
    ids: questions.filter(question => scoreOf(scores, question)?.flagged).map(({ id }) => id),
  }
}

/** Questions for which no safe options can be found are passed over. */
const choiceItems = (
  chosen: readonly Question[],
  bank: readonly Question[],
  count: number | 'all',
  random: Random,
): Item[] => {
  const items: Item[] = []
  for (const question of chosen) {
    if (items.length === count) break
    const item = buildChoice(question, bank, random)
    if (item) items.push(item)
  }
  if (items.length > 0) return items
  throw new QuizError(
    'no',
    'None of these questions has options, misconceptions or neighbours to choose among: leave out --mode choice and answer from memory.',
  )
}

/** With `--points`, a question is asked with the points that were missed and no others. */
const recallItems = (chosen: readonly Question[], options: QuizOptions, scores: Scores): Item[] => {
  if (!options.points) return chosen.map(question => ({ form: 'recall', question }))
  const { points } = pointDrill(chosen, scores)
  return chosen.map(question => {
    const wanted = question.answer.points.filter(point => points[question.id]?.includes(point.id))
    return { form: 'recall', question: { ...question, answer: { ...question.answer, points: wanted } } }
  })
}

const selectionWords = (options: QuizOptions, topics: readonly string[] | undefined, bank: Bank): string[] => {
  const names = topics?.map(slug => bank.topics.find(topic => topic.slug === slug)?.name ?? slug) ?? []
  const flags = (['due', 'missed', 'weak', 'points', 'flagged', 'practice'] as const).filter(flag => options[flag])
  const level = options.difficulty ? [`difficulty ${options.difficulty.join(', ')}`] : []
  const words = [...(names.length > 0 ? [names.join(', ')] : []), ...flags, ...level]
  return words.length > 0 ? words : [options.order === 'bank' ? 'in order' : 'random']
}

/** The words that would start this session again: recorded, so that history can show them and `resume` repeat them. */
const sessionArgs = (options: QuizOptions, bank: Bank, seed: string): string[] => [
  ...(options.topic ? ['--topic', options.topic.join(',')] : []),
  ...(options.bank ? bank.path.split('\n').flatMap(path => ['--bank', path]) : []),
  ...(options.count === undefined ? [] : ['--count', String(options.count)]),
  ...(options.mode ? ['--mode', options.mode] : []),
  ...(options.difficulty ? ['--difficulty', options.difficulty.join(',')] : []),
  ...(['exam', 'due', 'missed', 'weak', 'points', 'flagged', 'practice', 'confidence'] as const).flatMap(flag =>
    options[flag] ? [`--${flag}`] : [],
  ),
  '--seed',
  seed,
]
