import type { Command } from 'commander'
import { QuizError } from '../errors.ts'
import { suggestName } from './suggest-name.ts'

/**
 * For the command that a group runs where none is named: a word behind it was meant as another one, and commander would
 * count it as an argument too many. Throws `usage` with the nearest.
 */
export const refuseWord = ({ args: [word], parent }: Command): void => {
  if (word === undefined || !parent) return
  const names = parent.commands.map(command => command.name())
  throw new QuizError('usage', `\`${parent.name()}\` has no command \`${word}\`. ${suggestName(word, names)}`)
}
