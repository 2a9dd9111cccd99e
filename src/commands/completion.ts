import { Argument, Command } from 'commander'
import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import { completionScript, filesReply, type Shell, shells, shownIn } from '../view/completion-script.ts'
import { chooseBank } from './choose-bank.ts'
import { type Candidate, type Place, placeAt } from './words-at-cursor.ts'

const examples = `
Nothing is changed by this: put the script where your shell looks for it.
  bash        ~/.local/share/bash-completion/completions/finetune-quiz
  zsh         _finetune-quiz, in a folder of $fpath
  fish        ~/.config/fish/completions/finetune-quiz.fish
  powershell  $PROFILE

Examples:
  $ eval "$(finetune-quiz completion bash)"    for this shell alone
  $ finetune-quiz completion fish | source`

export const makeCommand = (context: Context): Command =>
  new Command('completion')
    .description('Print a script that has your shell complete commands, options and their values.')
    .addArgument(new Argument('[shell]').choices(shells))
    .addArgument(new Argument('[words...]', 'behind --: what the script asks with, and gets what may stand last'))
    .addHelpText('after', examples)
    .action(async (shell: Shell | undefined, words: string[], _: unknown, { parent }: Command) => {
      if (!shell)
        throw new QuizError(
          'usage',
          `Name your shell: ${shells.join(', ')}. \`finetune-quiz completion --help\` shows where the script goes.`,
        )
      if (words.length === 0 || !parent) return context.terminal.write(completionScript(shell))
      if (!words.at(-1)?.startsWith('.'))
        throw new QuizError('usage', `\`completion ${shell}\` takes no more words, but for those of its script.`)
      context.terminal.write(await replyTo(words, shell, parent, context))
    })

/** The last word has a dot in front, since PowerShell before 7.3 hands no empty word on. */
const replyTo = async (words: readonly string[], shell: Shell, program: Command, context: Context): Promise<string> => {
  // Bash parts words at `=`: what stands behind it is then a word to be completed, as behind a blank.
  const before = words.slice(0, -1).filter(word => shell !== 'bash' || word !== '=')
  const place = placeAt(
    program,
    before.map(word => word.replace(quoting[shell], '$1')),
    words.at(-1)?.slice(1) ?? '',
  )
  if (isPath(place)) return filesReply
  const candidates = [...place.words, ...(await valuesOf(place, context))]
  const fitting = candidates.filter(({ value }) => value.startsWith(place.typed))
  return shownIn(
    shell,
    fitting.map(({ value, about }) => ({ value: place.prefix + value, about })),
  )
}

/** What marks or quotes a character in a word, which all shells but fish hand on as it was typed. */
const quoting: Readonly<Record<Shell, RegExp>> = {
  bash: /\\(.)|["']/gs,
  zsh: /\\(.)|["']/gs,
  fish: /(?!)/g,
  powershell: /`(.)|["']/gs,
}

const isPath = ({ kind = '', so }: Place): boolean =>
  ['file', 'files', 'path', 'paths'].includes(kind) || (kind === 'value' && so.args[0] === 'bank')

/** None where what they are read from can't be read: whoever runs the command then is told. */
const valuesOf = async ({ kind, typed, so }: Place, context: Context): Promise<Candidate[]> => {
  try {
    if (kind === 'topics') return await topicsOf(typed, so.given.get('bank'), context)
    if (kind === 'key')
      return (await context.openConfig()).list().map(({ key, value }) => ({ value: key, about: String(value) }))
    if (kind === 'backup')
      return (await context.openJournal()).listBackups().map(({ name, reason }) => ({ value: name, about: reason }))
    return []
  } catch (error) {
    if (error instanceof QuizError) return []
    throw error
  }
}

/** The topics of the bank that is named so far, behind the last comma. */
const topicsOf = async (
  typed: string,
  paths: readonly string[] | undefined,
  context: Context,
): Promise<Candidate[]> => {
  if (paths?.includes('-')) return []
  const bank = await chooseBank(
    paths?.map(path => path.replace(/^~(?=\/)/, context.env.HOME ?? '~')),
    context,
  )
  const before = typed.slice(0, typed.lastIndexOf(',') + 1)
  const given = before.split(',')
  return bank.topics
    .filter(({ slug }) => !given.includes(slug))
    .map(({ slug, name }) => ({ value: before + slug, about: name }))
}
