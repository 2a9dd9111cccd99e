import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { CommandGroup } from './command-group.ts'
import { parseWhole } from './option-values.ts'
import { forceOption, jsonOption } from './options.ts'

const examples = `
Examples:
  $ finetune-quiz bank                      the banks you have
  $ finetune-quiz bank show notes/          what is found in a folder of notes
  $ finetune-quiz bank check questions.md   what is wrong, and what to do
  $ finetune-quiz bank new questions.md     a small bank to start from`

/** Each subcommand loads its own module when it runs. */
export const makeCommand = (context: Context, finish: (code: number) => void): Command =>
  new CommandGroup('bank')
    .description('Banks are Markdown files or folders of them; - is standard input. No bank is ever written to.')
    .addHelpText('after', examples)
    .addCommand(listCommand(context), { isDefault: true })
    .addCommand(showCommand(context))
    .addCommand(checkCommand(context, finish))
    .addCommand(diffCommand(context, finish))
    .addCommand(newCommand(context))

const listCommand = (context: Context): Command =>
  new Command('list')
    .description('the shipped bank, your preferred one and those you practised (what happens without a subcommand)')
    .addOption(jsonOption())
    .action(async (_: unknown, command: Command) => {
      const { listBanks } = await import('./bank-list.ts')
      return listBanks(command.optsWithGlobals(), context)
    })

const showCommand = (context: Context): Command =>
  new Command('show')
    .description('the questions of a bank, with their topics, points and places')
    .argument('[paths...]', 'files, folders or -; else the preferred bank')
    .addOption(jsonOption())
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { showBank } = await import('./bank-show.ts')
      return showBank(paths, command.optsWithGlobals(), context)
    })

const checkCommand = (context: Context, finish: (code: number) => void): Command =>
  new Command('check')
    .description('what is wrong with a bank; exit 1 where there is an error')
    .argument('[paths...]', 'files, folders or -; else the preferred bank')
    .addOption(
      new Option('--format <format>', 'github writes workflow annotations').choices(['text', 'json', 'github']),
    )
    .addOption(jsonOption())
    .addOption(
      new Option('--most <number>', 'list at most so many problems as text')
        .argParser(value => parseWhole('--most', value, 1, 1_000_000))
        .default(50),
    )
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { runCheck } = await import('./bank-check.ts')
      return finish(await runCheck(paths, command.optsWithGlobals(), context))
    })

const diffCommand = (context: Context, finish: (code: number) => void): Command =>
  new Command('diff')
    .description(
      'what became of the questions you practised: the same, changed, reworded, gone; asks where it is not clear, exit 1 where that stays so',
    )
    .argument('[paths...]', 'files, folders or -; else the preferred bank')
    .addOption(
      new Option('--follow <old=new>', 'the history of one id goes on under another; may be repeated').argParser(
        (value: string, before: readonly string[] = []) => [...before, value],
      ),
    )
    .option('--all', 'list the questions not asked yet, however many')
    .option('--dry-run', 'record nothing')
    .addOption(jsonOption())
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { runDiff } = await import('./bank-diff.ts')
      return finish(await runDiff(paths, command.optsWithGlobals(), context))
    })

const newCommand = (context: Context): Command =>
  new Command('new')
    .description('write a small bank to start from')
    .argument('<file>')
    .addOption(forceOption())
    .action(async (file: string, _: unknown, command: Command) => {
      const { newBank } = await import('./bank-new.ts')
      return newBank(file, command.optsWithGlobals(), context)
    })
