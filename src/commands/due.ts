import { Command } from 'commander'
import type { Context } from '../context.ts'
import { exitCodes } from '../errors.ts'
import { dueFacts } from '../report/due.ts'
import { localDay } from '../schedule/day.ts'
import { dueView } from '../view/due.ts'
import { jsonOption } from './options.ts'
import { readScores } from './read-scores.ts'
import { writeReport } from './write-report.ts'

export const makeCommand = (context: Context, finish: (code: number) => void): Command =>
  new Command('due')
    .description('One line for a shell prompt or a cron job. Exit 0 if anything is due, 1 if not.')
    .addOption(jsonOption())
    .action(async (_: unknown, command: Command) => finish(await runDue(command.optsWithGlobals(), context)))

/** Counts every question ever answered: no bank is read, so that a shell prompt need not wait. */
const runDue = async (options: { readonly json?: boolean }, context: Context): Promise<number> => {
  const store = await readScores(context)
  const facts = dueFacts(store.scores(), localDay(context.now()))
  await writeReport(facts, dueView, options, context)
  return facts.due > 0 ? exitCodes.done : exitCodes.no
}
