import { Command, Option } from 'commander'
import type { Bank } from '../bank/types.ts'
import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import { type KeyPlace, type Sheet, sheetJson, sheetMarkdown } from '../report/answer-sheet.ts'
import { createRandom } from '../selection/random.ts'
import { selectQuestions } from '../selection/select-questions.ts'
import type { Form } from '../session/types.ts'
import { createChoiceItems } from './choice-items.ts'
import { chooseBank, findTopics } from './choose-bank.ts'
import {
  bankOption,
  countOption,
  difficultyOption,
  forceOption,
  jsonOption,
  modeOption,
  orderOption,
  outputOption,
  type SelectionOptions,
  seedOption,
  topicOption,
} from './options.ts'
import { readScores } from './read-scores.ts'
import { refuseTogether } from './refuse-together.ts'
import { recallItems, usualItems } from './session-items.ts'

export type SheetOptions = SelectionOptions & {
  readonly mode?: Form
  readonly format?: 'terminal' | 'markdown' | 'json'
  readonly json?: boolean
  readonly key: KeyPlace
  readonly session?: string
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

const makeSheet = async (options: SheetOptions, bank: Bank, context: Context): Promise<Sheet> => {
  const seed = options.seed ?? context.newSeed()
  const random = createRandom(seed)
  const topics = await findTopics(options, bank)
  const choices = options.mode === 'choice' ? createChoiceItems(bank.questions, seed) : undefined
  const criteria = {
    count: options.count ?? 'all',
    order: options.order ?? 'bank',
    ...(topics && { topics }),
    ...(options.difficulty && { difficulty: options.difficulty }),
    ...(options.session && { picked: { option: '--session', ids: await sessionQuestions(options.session, context) } }),
    ...(choices && { canAsk: choices.canAsk }),
  }
  const { chosen } = selectQuestions(bank.questions, criteria, random)
  const items =
    options.mode === 'recall' ? recallItems(chosen) : (choices?.of(chosen) ?? (await usualItems(chosen, seed)))
  return { title: bank.title, seed, key: options.key, mode: options.mode ?? 'recall', items }
}

/** Ids of the questions of a session, named by the start of its id or as `last`. Throws `no` where there is none. */
const sessionQuestions = async (wanted: string, context: Context): Promise<string[]> => {
  const store = await readScores(context)
  const started = [...store.records()].filter(record => record.kind === 'session')
  const found = wanted === 'last' ? started.at(-1) : started.find(record => record.id.startsWith(wanted))
  if (found) return [...found.questions]
  throw new QuizError('no', `There is no session "${wanted}". \`finetune-quiz history\` lists sessions.`)
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
