import type { Bank } from '../bank/types.ts'
import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import type { Scores } from '../scores/scores.ts'
import { bankList, type ListedBank } from '../view/bank-list.ts'
import { harmlessJson } from '../view/harmless.ts'
import { themeFor } from './theme-for.ts'

/**
 * Lists the shipped bank, the preferred one and those of past sessions, each once and with where it was found. A session
 * without an answer counts for nothing, as in `stats`.
 */
export const listBanks = async ({ json }: { readonly json?: boolean }, context: Context): Promise<void> => {
  const [store, preferences, shipped] = await Promise.all([
    context.openScores(),
    context.openConfig(),
    context.shippedBank(),
  ])
  const scores = store.scores()
  const preferred = preferences.get('bank')
  const own = preferred.length > 0 ? [await readBank(preferred, 'preferences', scores, context)] : []
  const known = new Set([shipped.path, '-', ...own.map(({ path }) => path)])
  const practised = scores.sessions.filter(({ answered }) => answered > 0)
  const past = [...new Set(practised.map(({ bank }) => bank))].filter(path => path !== '' && !known.has(path))
  const banks: ListedBank[] = [listed(shipped, 'shipped', scores), ...own]
  for (const path of past.sort()) banks.push(await readBank(path.split('\n'), 'history', scores, context))
  const used = banks.map((bank, index) => ({ ...bank, default: index === (own.length > 0 ? 1 : 0) }))
  const text = json
    ? harmlessJson({ schema: 'finetune-quiz/bank-list/1', banks: used }, 2)
    : bankList(used, themeFor(context))
  context.terminal.write(`${text}\n`)
}

/** A bank that can't be read is listed with the reason. */
const readBank = async (
  paths: readonly string[],
  from: ListedBank['from'],
  scores: Scores,
  context: Context,
): Promise<ListedBank> => {
  try {
    return listed(await context.readBank(paths), from, scores)
  } catch (error) {
    if (!(error instanceof QuizError)) throw error
    const path = paths.join('\n')
    const { title, questions, answered, ...history } = listed({ ...nothing, path }, from, scores)
    return { ...history, title: null, questions: null, answered: null, problem: error.message }
  }
}

const nothing: Bank = { title: '', path: '', topics: [], sources: [], questions: [], problems: [] }

const listed = ({ title, path, questions }: Bank, from: ListedBank['from'], scores: Scores): ListedBank => {
  const sessions = scores.sessions.filter(({ bank, answered }) => bank === path && answered > 0)
  return {
    title,
    path,
    from,
    default: false,
    questions: questions.length,
    answered: questions.filter(({ id }) => (scores.questions[id]?.answers ?? 0) > 0).length,
    sessions: sessions.length,
    last: sessions.at(-1)?.day ?? null,
    problem: null,
  }
}
