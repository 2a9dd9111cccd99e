import { topicLookup } from '../bank/topics/topic-lookup.ts'
import type { Bank } from '../bank/types.ts'
import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import { quizCommand, shellWord } from '../selection/quiz-command.ts'
import type { SelectionOptions } from './options.ts'

/** The bank that was asked for: named paths, else the preferred ones, else the shipped bank. */
export const chooseBank = async (paths: readonly string[] | undefined, context: Context): Promise<Bank> => {
  const named = paths ?? (await context.openConfig()).get('bank')
  if (named.length === 0) return context.shippedBank()
  return readAsked(named, context).catch((error: unknown) => {
    throw paths === undefined ? namingPreference(error) : error
  })
}

/** Throws `bank` where it can't be read or holds no question. */
const readAsked = async (named: readonly string[], context: Context): Promise<Bank> => {
  const bank = await context.readBank(named)
  if (bank.questions.length > 0) return bank
  const found = bank.problems[0]
  const where = named.join(', ')
  throw new QuizError(
    'bank',
    `There is no question in ${where}.${found ? ` ${found.message}` : ''} \`finetune-quiz bank check ${named.map(shellWord).join(' ')}\` says more.`,
  )
}

/** Nobody named this bank now, so that it is said where it was named. */
const namingPreference = (error: unknown): unknown =>
  error instanceof QuizError
    ? new QuizError(
        error.code,
        `${error.message} It is the preferred bank: \`finetune-quiz config set bank ""\` goes back to the shipped one.`,
        { cause: error },
      )
    : error

/** Slugs for the topics as people write them, where any are. Throws `no` with the nearest topics for one that is unknown. */
export const findTopics = async (
  { topic: words, bank: banks = [] }: Pick<SelectionOptions, 'topic' | 'bank'>,
  { topics }: Bank,
): Promise<string[] | undefined> => {
  if (!words) return undefined
  const topicOf = topicLookup(topics)
  const unknown = words.find(word => !topicOf(word))
  if (unknown === undefined) return words.flatMap(word => topicOf(word)?.slug ?? [])
  const { nearestTopics } = await import('../bank/topics/nearest-topics.ts')
  const nearest = nearestTopics(topics, unknown).join(', ')
  throw new QuizError(
    'no',
    `There is no topic "${unknown}".${nearest && ` Did you mean: ${nearest}?`} \`${quizCommand('topics', banks)}\` lists all.`,
  )
}
