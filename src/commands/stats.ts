import { Command } from 'commander'
import type { Context } from '../context.ts'
import { statsFacts } from '../report/stats.ts'
import { localDay } from '../schedule/day.ts'
import { statsView } from '../view/stats.ts'
import { chooseBank } from './choose-bank.ts'
import { bankOption, jsonOption, type SelectionOptions } from './options.ts'
import { readScores } from './read-scores.ts'
import { writeReport } from './write-report.ts'

type StatsOptions = Pick<SelectionOptions, 'bank'> & { readonly json?: boolean }

export const makeCommand = (context: Context): Command =>
  new Command('stats')
    .description('What you know by topic, how it develops, what comes back when, and which points keep being missed.')
    .addOption(bankOption())
    .addOption(jsonOption())
    .action((_: unknown, command: Command) => runStats(command.optsWithGlobals(), context))

const runStats = async (options: StatsOptions, context: Context): Promise<void> => {
  const [bank, store] = await Promise.all([chooseBank(options.bank, context), readScores(context)])
  const recallOf = options.json ? 'seen' : 'not asked today'
  const facts = statsFacts(bank, store.scores(), localDay(context.now()), options.bank, recallOf)
  await writeReport(facts, statsView, options, context)
}
