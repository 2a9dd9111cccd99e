import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import { planFacts, typicalSeconds } from '../report/plan.ts'
import { planCommand } from '../report/plan-command.ts'
import { addDays, localDay } from '../schedule/day.ts'
import { planView } from '../view/plan.ts'
import { chooseBank } from './choose-bank.ts'
import { parseWhole } from './option-values.ts'
import { bankOption, jsonOption, type SelectionOptions } from './options.ts'
import { readScores } from './read-scores.ts'
import { writeReport } from './write-report.ts'

type PlanOptions = Pick<SelectionOptions, 'bank'> & {
  readonly by?: string
  readonly minutes: number
  readonly json?: boolean
}

const examples = `
Examples:
  $ finetune-quiz plan --by 2027-01-15
  $ finetune-quiz plan --by +30 --minutes 15   ready in 30 days`

export const makeCommand = (context: Context): Command =>
  new Command('plan')
    .description('What to ask each day so that you know the most on a date, and how much that will be.')
    .addHelpText('after', examples)
    .option('--by <date>', 'the day of the exam: YYYY-MM-DD, or +30 for in 30 days')
    .addOption(new Option('--minutes <number>', 'minutes of practice a day').argParser(parseMinutes).default(20))
    .addOption(bankOption())
    .addOption(jsonOption())
    .action((_: unknown, command: Command) => runPlan(command.optsWithGlobals(), context))

const parseMinutes = (value: string): number => parseWhole('--minutes', value, 1, 1440)

/** `+30` is the day in 30 days; whatever else is left for `planFacts` to judge. */
const dayMeant = (by: string, today: string): string => {
  const [, days] = by.match(/^\+(\d{1,4})d?$/) ?? []
  return days ? addDays(today, Number(days)) : by
}

const runPlan = async (options: PlanOptions, context: Context): Promise<void> => {
  const { by } = options
  if (by === undefined)
    throw new QuizError(
      'usage',
      'Name the day of the exam: `finetune-quiz plan --by 2027-01-15`, or `--by +30` for in 30 days.',
    )
  const [bank, store] = await Promise.all([chooseBank(options.bank, context), readScores(context)])
  const today = localDay(context.now())
  const scores = store.scores()
  const facts = planFacts(bank, scores, {
    today,
    by: dayMeant(by, today),
    minutes: options.minutes,
    secondsEach: typicalSeconds(store.records()),
  })
  const next = planCommand(facts, bank.questions, scores, options.bank ?? [])
  await writeReport(facts, (plan, theme) => planView(plan, bank.questions, next, theme), options, context)
}
