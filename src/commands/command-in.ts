import type { Command } from 'commander'
import { CommandGroup } from './command-group.ts'

/** Where the words of a command line lead to. */
type Found = {
  readonly command: Command
  /** Stands where a command does but names none that may stand there; `rest` is what follows it. */
  readonly unknown?: { readonly word: string; readonly rest: readonly string[] }
}

/** Goes down the command tree along the words, from which the options of every command were taken. */
export const commandIn = (words: readonly string[], parent: Command): Found => {
  const [first, ...rest] = words
  const child = parent.commands.find(command => command.name() === first)
  if (child) return commandIn(rest, child)
  if (parent.commands.length === 0) return { command: parent }
  if (first === 'help') return commandIn(rest, parent)
  // The options of a group take no values, so that a word behind them can't be but a subcommand's name.
  const at = words.findIndex(word => !word.startsWith('-'))
  if (at < 0 || (at > 0 && !parent.parent)) return { command: usualOf(parent) }
  return { command: parent, unknown: { word: words[at] ?? '', rest: words.slice(at + 1) } }
}

const usualOf = (command: Command): Command => (command instanceof CommandGroup && command.usual) || command
