import { Command } from 'commander'
import type { Bank } from '../bank/types.ts'
import type { Context, ScoreStore } from '../context.ts'
import { QuizError } from '../errors.ts'
import type { RecordOf } from '../scores/records.ts'
import type { Item } from '../session/types.ts'
import { jsonOption } from './options.ts'
import { readScores } from './read-scores.ts'
import { sessionKind } from './session-kind.ts'

type ResumeOptions = { readonly plain?: boolean; readonly json?: boolean }

export const makeCommand = (context: Context, finish: (code: number) => void): Command =>
  new Command('resume')
    .description('Go on with the last session that was interrupted or stopped before its end.')
    .option('--plain', 'line by line, for screen readers and pipes')
    .addOption(jsonOption())
    .action(async (_: unknown, command: Command) => finish(await runResume(command.optsWithGlobals(), context)))

const runResume = async (options: ResumeOptions, context: Context): Promise<number> => {
  const store = await readScores(context)
  const { started, done } = findUnfinished(store)
  const bank = await bankOf(started, context)
  const items = await itemsLeft(started, done, bank)
  const { goOn } = await import('./hold-session.ts')
  const plan = {
    id: started.session,
    items,
    alreadyAnswered: done.size,
    mode: started.mode,
    exam: started.exam,
    practice: started.practice,
    confidence: started.args.includes('--confidence'),
    seed: started.seed,
    bank: bank.title,
    pool: bank.questions.length,
    selection: ['resumed'],
    vocabulary: bank.topics,
  }
  return goOn(plan, bank, store, await sessionKind(options, context), context)
}

type Unfinished = { readonly started: RecordOf<'session'>; readonly done: ReadonlySet<string> }

/** The last session with questions left, and the ids it has dealt with. Throws `no` where there is none. */
export const findUnfinished = (store: ScoreStore): Unfinished => {
  const records = [...store.records()]
  const ended = new Set(
    records.flatMap(record => (record.kind === 'end' && isFinal(record.reason) ? record.session : [])),
  )
  for (const started of records.filter(record => record.kind === 'session').reverse()) {
    const own = records.filter(record => record.session === started.session)
    const done = new Set(own.flatMap(record => (isDone(record) ? record.questionId : [])))
    if (!ended.has(started.session) && done.size < started.questions.length) return { started, done }
  }
  throw new QuizError('no', 'No session was interrupted. `finetune-quiz` starts a new one.')
}

const isFinal = (reason: string): boolean => reason === 'finished' || reason === 'timeout'

const isDone = (record: { readonly kind: string }): record is RecordOf<'answer'> =>
  record.kind === 'answer' || (record.kind === 'mark' && 'mark' in record && record.mark === 'skip')

/** Banks are recorded by their absolute paths, so that a session can be resumed from any folder. */
const bankOf = async ({ bank }: RecordOf<'session'>, context: Context): Promise<Bank> => {
  const shipped = await context.shippedBank()
  return bank === shipped.path ? shipped : context.readBank(bank.split('\n'))
}

const itemsLeft = async (
  started: RecordOf<'session'>,
  done: ReadonlySet<string>,
  { questions }: Bank,
): Promise<Item[]> => {
  const left = started.questions.flatMap(id =>
    done.has(id) ? [] : (questions.find(question => question.id === id) ?? []),
  )
  if (left.length === 0)
    throw new QuizError('no', `The questions left of that session are no longer in ${started.bank}.`)
  if (started.mode === 'recall') return left.map(question => ({ form: 'recall', question }))
  const [{ buildChoice }, { createRandom }] = await Promise.all([
    import('../grading/build-choice.ts'),
    import('../selection/random.ts'),
  ])
  const random = createRandom(started.seed)
  return left.flatMap(question => buildChoice(question, questions, random) ?? [])
}
