import type { Command } from 'commander'

/** What is typed to run a command: `finetune-quiz bank new`. */
export const callOf = (command: Command): string =>
  command.parent ? `${callOf(command.parent)} ${command.name()}` : command.name()

/** The same without the program's name: `bank new`. */
export const nameOf = (command: Command): string => callOf(command).replace(/^\S+ /, '')

/** What to say after any sentence on how a command is used. */
export const seeHelp = (command: Command): string => `\`${callOf(command)} --help\` shows what there is.`

/** Names of which one is meant: `a`, `a or b`, `a, b or c`. */
export const either = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
