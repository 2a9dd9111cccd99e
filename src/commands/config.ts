import { Command } from 'commander'
import type { Context, Preferences, PreferenceValues } from '../context.ts'
import { QuizError } from '../errors.ts'
import { harmlessJson } from '../view/harmless.ts'
import { CommandGroup } from './command-group.ts'
import { jsonOption } from './options.ts'
import { suggestName } from './suggest-name.ts'

const help = `
Preferences:
  retention   the chance that you still know a question on the day it comes back: 0.7 to 0.97
  count       questions a session
  mode        recall or choice
  new         new questions that --due may add
  bank        files or folders to ask where no --bank is named
  plain       true: draw nothing and ask line by line, as --plain does

Examples:
  $ finetune-quiz config set retention 0.95
  $ finetune-quiz config get count`

export const makeCommand = (context: Context): Command =>
  new CommandGroup('config')
    .description('Read and set preferences.')
    .addHelpText('after', help)
    .addCommand(
      new Command('list')
        .description('all preferences and where each comes from (what happens without a subcommand)')
        .addOption(jsonOption())
        .action((_: unknown, command: Command) => {
          return listPreferences(command.optsWithGlobals(), context)
        }),
      { isDefault: true },
    )
    .addCommand(
      new Command('get')
        .description('one preference')
        .argument('<key>')
        .action(async (word: string) => {
          const preferences = await context.openConfig()
          const value = preferences.get(keyNamed(word, preferences))
          context.terminal.write(`${Array.isArray(value) ? value.join('\n') : value}\n`)
        }),
    )
    .addCommand(
      new Command('set')
        .description('set a preference; several banks as a JSON list of paths, none as ""')
        .argument('<key>')
        .argument('<value>')
        .action(async (word: string, value: string) => {
          const preferences = await context.openConfig()
          const key = keyNamed(word, preferences)
          await preferences.set(key, value)
          const now = shown(preferences.get(key))
          context.terminal.inform(`${key} is ${now} from now on (${preferences.path}).\n`)
        }),
    )
    .addCommand(
      new Command('path').description('where preferences are kept').action(async () => {
        context.terminal.write(`${(await context.openConfig()).path}\n`)
      }),
    )

/** Throws `usage` with the nearest key for one that is unknown. */
const keyNamed = (word: string, preferences: Preferences): keyof PreferenceValues => {
  const keys = preferences.list().map(({ key }) => key)
  const known = keys.find(key => key === word)
  if (known) return known
  throw new QuizError('usage', `There is no preference \`${word}\`. ${suggestName(word, keys)}`)
}

const listPreferences = async ({ json }: { readonly json?: boolean }, context: Context): Promise<void> => {
  const preferences = (await context.openConfig()).list()
  if (json) {
    context.terminal.write(`${harmlessJson({ schema: 'finetune-quiz/config/1', preferences }, 2)}\n`)
    return
  }
  const room = Math.max(...preferences.map(({ value }) => shown(value).length))
  const rows = preferences.map(({ key, value, origin }) => `${key.padEnd(10)}  ${shown(value).padEnd(room)}  ${origin}`)
  context.terminal.write(`${rows.join('\n')}\n`)
}

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') || '(the shipped bank)' : String(value)
