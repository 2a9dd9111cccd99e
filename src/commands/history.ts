import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { CommandGroup } from './command-group.ts'
import { forceOption, jsonOption, outputOption } from './options.ts'

const examples = `
Examples:
  $ finetune-quiz history               the last sessions
  $ finetune-quiz history undo          take back the last answer
  $ finetune-quiz history merge other.jsonl`

/** Each subcommand loads its own module when it runs. */
export const makeCommand = (context: Context, finish: (code: number) => void): Command =>
  new CommandGroup('history')
    .description('Sessions and answers. Nothing is ever erased: an undo is a record of its own.')
    .addHelpText('after', examples)
    .addCommand(
      new Command('list')
        .description('sessions, the latest last (what happens without a subcommand)')
        .option('--all', 'all sessions, not just the last twenty')
        .option('--marks', 'flags, notes and suspended questions instead, with the ids that undo takes')
        .addOption(jsonOption())
        .action(async (_: unknown, command: Command) => {
          const { listHistory } = await import('./history-list.ts')
          return listHistory(command.optsWithGlobals(), context)
        }),
      { isDefault: true },
    )
    .addCommand(
      new Command('undo')
        .description('take back the last answer or mark, or the record with this id; an undo can be undone')
        .argument('[id]')
        .action(async (id: string | undefined) => {
          const { undoRecord } = await import('./history-undo.ts')
          return undoRecord(id, context)
        }),
    )
    .addCommand(
      new Command('merge')
        .description('take in the journals of other machines, or backups; the same file twice changes nothing')
        .argument('<files...>')
        .action(async (files: string[]) => {
          const { mergeHistory } = await import('./history-store.ts')
          return finish(await mergeHistory(files, context))
        }),
    )
    .addCommand(
      new Command('export')
        .description('write all answers as CSV, or all answers, flags and notes as JSON')
        .addOption(new Option('--format <format>', 'csv: answers alone').choices(['json', 'csv']).default('json'))
        .addOption(outputOption())
        .addOption(forceOption())
        .action(async (_: unknown, command: Command) => {
          const { exportHistory } = await import('./history-list.ts')
          return exportHistory(command.optsWithGlobals(), context)
        }),
    )
    .addCommand(
      new Command('restore')
        .description('list the backups, or put one back')
        .argument('[backup]')
        .action(async (name: string | undefined) => {
          const { restoreHistory } = await import('./history-store.ts')
          return finish(await restoreHistory(name, context))
        }),
    )
    .addCommand(
      new Command('path').description('where the journal is kept').action(async () => {
        context.terminal.write(`${(await context.openJournal()).path}\n`)
      }),
    )
