import { Command } from 'commander'
import type { Context } from '../context.ts'
import { topicsFacts } from '../report/topics.ts'
import { localDay } from '../schedule/day.ts'
import { topicsView } from '../view/topics.ts'
import { chooseBank } from './choose-bank.ts'
import { bankOption, jsonOption, type SelectionOptions } from './options.ts'
import { readScores } from './read-scores.ts'
import { writeReport } from './write-report.ts'

type TopicsOptions = Pick<SelectionOptions, 'bank'> & { readonly json?: boolean }

export const makeCommand = (context: Context): Command =>
  new Command('topics')
    .description('List the topics: how many questions, how many seen, how well known, how many due.')
    .addOption(bankOption())
    .addOption(jsonOption())
    .action((_: unknown, command: Command) => runTopics(command.optsWithGlobals(), context))

const runTopics = async (options: TopicsOptions, context: Context): Promise<void> => {
  const [bank, store] = await Promise.all([chooseBank(options.bank, context), readScores(context)])
  await writeReport(
    topicsFacts(bank, store.scores(), localDay(context.now()), options.json ? 'seen' : 'not asked today'),
    (facts, theme) => topicsView(facts, theme, options.bank),
    options,
    context,
  )
}
