import { isCommonOption } from './adapt-command.ts'
import { usualCommand } from './usual-command.ts'

/**
 * The command that the arguments name. Options first means `quiz`; so does nothing at all.
 * An unknown word is handed on as it is.
 */
export const commandName = (argv: readonly string[]): string => {
  const words = wordsOf(argv)
  const [first, second = ''] = words
  if (first === undefined) return usualCommand
  if (first === 'help' || (isHelp(first) && !second.startsWith('-'))) return second
  if (isHelp(first) || first === '--version') return ''
  return first.startsWith('-') ? usualCommand : first
}

const isHelp = (word: string): boolean => word === '-h' || word === '--help'

/**
 * The arguments as commander takes them best: `quiz` in front where it is meant, so that its help is shown and not that
 * of the program; `help history undo` and `--help history undo` as `history undo --help`, which commander stops short of.
 */
export const namingTheCommand = (argv: readonly string[], isCommand: (name: string) => boolean): readonly string[] => {
  const wanted = commandName(argv)
  const [first = '', ...rest] = wordsOf(argv)
  if ((first === 'help' || isHelp(first)) && wanted) return isCommand(wanted) ? [...rest, '--help'] : rest
  return wanted === usualCommand && first !== usualCommand ? [usualCommand, ...argv] : argv
}

/** The arguments without the options that every command understands. */
export const wordsOf = (argv: readonly string[]): readonly string[] => argv.filter(word => !isCommonOption(word))
