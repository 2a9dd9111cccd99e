import { Command } from 'commander'
import type { Bank, Question } from '../bank/types.ts'
import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import type { RecordOf } from '../scores/records.ts'
import type { Scores } from '../scores/scores.ts'
import type { Item } from '../session/types.ts'
import { goOn } from './hold-session.ts'
import { parseDuration, parsePercent } from './option-values.ts'
import { jsonLinesOption } from './options.ts'
import { readScores } from './read-scores.ts'
import { argOf, argsOf } from './session-args.ts'
import { drillItems, recallItems, usualItems } from './session-items.ts'
import { refuseSharedInput, sessionKind } from './session-kind.ts'
import { earlierOf, findUnfinished, timeSpent, type Unfinished } from './unfinished-session.ts'

type ResumeOptions = { readonly plain?: boolean; readonly json?: boolean }

export const makeCommand = (context: Context, finish: (code: number) => void): Command =>
  new Command('resume')
    .description('Go on with the last session that was interrupted or stopped before its end.')
    .addOption(jsonLinesOption())
    .action(async (_: unknown, command: Command) => finish(await runResume(command.optsWithGlobals(), context)))

const runResume = async (options: ResumeOptions, context: Context): Promise<number> => {
  const store = await readScores(context)
  const unfinished = findUnfinished(store)
  const { started, done } = unfinished
  const bank = await bankOf(started, context)
  const left = questionsLeft(unfinished, bank, context)
  refuseSharedInput(argsOf(started.args, '--bank'), options, context)
  const items = await itemsOf(left, started, bank, store.scores())
  const limit = argOf(started.args, '--time-limit')
  const pass = argOf(started.args, '--pass')
  const plan = {
    id: started.session,
    items,
    earlier: earlierOf(done, bank, store.scores()),
    mode: started.mode,
    exam: started.exam,
    practice: started.practice,
    confidence: started.args.includes('--confidence'),
    seed: started.seed,
    bank: bank.title,
    banks: argsOf(started.args, '--bank'),
    pool: bank.questions.length,
    selection: ['resumed'],
    vocabulary: bank.topics,
    ...(limit && { deadline: new Date(context.now().getTime() + parseDuration(limit) - timeSpent(done)) }),
    ...(pass && { passMark: parsePercent(pass) }),
  }
  return goOn(plan, bank, store, await sessionKind(options, context), context)
}

/** Banks are recorded by their absolute paths, so that a session can be resumed from any folder. */
const bankOf = async ({ bank }: RecordOf<'session'>, context: Context): Promise<Bank> => {
  const shipped = await context.shippedBank()
  if (bank.split('\n').includes('-') && context.terminal.inputIsTerminal)
    throw new QuizError(
      'usage',
      'The bank of that session came by standard input: `finetune-quiz resume < FILE` goes on with it.',
    )
  if (bank === shipped.path) return shipped
  return context.readBank(bank.split('\n')).catch((error: unknown) => {
    if (!(error instanceof QuizError)) throw error
    const remedy = 'The session that was interrupted asked it: put it back to go on, or start another one.'
    throw new QuizError(error.code, `${error.message} ${remedy}`, { cause: error })
  })
}

/** What the session has not dealt with. What its bank no longer has is left out, and said. */
const questionsLeft = ({ started, done }: Unfinished, { questions }: Bank, { terminal }: Context): Question[] => {
  const dealtWith = new Set(done.map(({ questionId }) => questionId))
  const ids = started.questions.filter(id => !dealtWith.has(id))
  const now = new Map(questions.flatMap(question => [question.id, ...question.formerIds].map(id => [id, question])))
  const left = ids.flatMap(id => now.get(id) ?? [])
  const gone = ids.length - left.length
  if (left.length === 0)
    throw new QuizError(
      'no',
      `The questions left of that session are no longer in ${started.bank}. \`finetune-quiz\` starts a new one.`,
    )
  if (gone > 0) {
    const what = gone === 1 ? 'One question' : `${gone} questions`
    terminal.warn(`${what} of that session ${gone === 1 ? 'is' : 'are'} no longer in ${started.bank}, and left out.\n`)
  }
  return left
}

const itemsOf = async (
  left: readonly Question[],
  started: RecordOf<'session'>,
  { questions }: Bank,
  scores: Scores,
): Promise<Item[]> => {
  if (started.args.includes('--points')) return drillItems(left, scores)
  if (argOf(started.args, '--mode') === 'recall') return recallItems(left)
  if (started.mode === 'recall') return usualItems(left, started.seed)
  const { createChoiceItems } = await import('./choice-items.ts')
  const choices = createChoiceItems(questions, started.seed)
  return choices.of(left.filter(choices.canAsk))
}
