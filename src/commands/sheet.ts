import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { type Sheet, sheetJson, sheetMarkdown } from '../report/answer-sheet.ts'
import { chooseBank } from './choose-bank.ts'
import { makeSheet, type SheetWish } from './make-sheet.ts'
import {
  bankOption,
  countOption,
  difficultyOption,
  forceOption,
  jsonOption,
  modeOption,
  orderOption,
  outputOption,
  seedOption,
  topicOption,
} from './options.ts'
import { refuseTogether } from './refuse-together.ts'

type SheetOptions = SheetWish & {
  readonly format?: 'terminal' | 'markdown' | 'json'
  readonly json?: boolean
  readonly output?: string
  readonly plain?: boolean
  readonly force?: boolean
}

const examples = `
Examples:
  $ finetune-quiz sheet -t lora                 LoRA, with the answers
  $ finetune-quiz sheet --key end -o sheet.md   for paper, answers at the end
  $ finetune-quiz sheet -m choice --json        multiple choice, for programs`

export const makeCommand = (context: Context): Command =>
  new Command('sheet')
    .description('Print questions with their answers: in the terminal, as Markdown through a pipe, or into a file.')
    .addOption(topicOption())
    .addOption(countOption().default('all'))
    .addOption(modeOption())
    .addOption(difficultyOption())
    .addOption(bankOption())
    .addOption(seedOption())
    .addOption(orderOption().default('bank'))
    .addOption(
      new Option('--format <format>', 'terminal where there is one, else markdown').choices([
        'terminal',
        'markdown',
        'json',
      ]),
    )
    .addOption(jsonOption())
    .addOption(
      new Option('--key <place>', 'where the answers stand').choices(['inline', 'end', 'none']).default('inline'),
    )
    .option('--session <id>', 'the questions of a session, or of the last one')
    .addOption(outputOption())
    .addOption(forceOption())
    .addHelpText('after', examples)
    .action((_: unknown, command: Command) => runSheet(command.optsWithGlobals(), context))

const runSheet = async (options: SheetOptions, context: Context): Promise<void> => {
  refuseTogether(options, ['--json', '--format'], ['--session', '--topic'])
  const bank = await chooseBank(options.bank, context)
  const sheet = await makeSheet(options, bank, context)
  const format = options.json
    ? 'json'
    : (options.format ?? (options.output || !context.terminal.outputIsTerminal ? 'markdown' : 'terminal'))
  const text = await render(sheet, format, options, context)
  if (!options.output) return context.terminal.write(text)
  await context.files.write(options.output, text, { force: options.force ?? false })
  context.terminal.inform(`The sheet is in ${options.output}.\n`)
}

const render = async (
  sheet: Sheet,
  format: 'terminal' | 'markdown' | 'json',
  options: { readonly plain?: boolean },
  context: Context,
): Promise<string> => {
  const { harmless, harmlessJson } = await import('../view/harmless.ts')
  if (format === 'json') return `${harmlessJson(sheetJson(sheet), 2)}\n`
  // A file is shown on terminals too.
  if (format === 'markdown') return harmless(sheetMarkdown(sheet), 'layout')
  const [{ renderMarkdown }, { isPlain, themeFor }] = await Promise.all([
    import('../view/markdown.ts'),
    import('./theme-for.ts'),
  ])
  const theme = themeFor(context, await isPlain(options, context))
  return sheetMarkdown(sheet)
    .split(/\n(?=#{1,2} )/)
    .map(section => renderMarkdown(section, theme))
    .join('\n\n')
    .concat('\n')
}
