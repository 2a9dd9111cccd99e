import type { Command } from 'commander'
import { nearNames } from '../bank/text/near-names.ts'
import { QuizError } from '../errors.ts'

/**
 * For the command that a group runs where none is named: a word behind it was meant as another one, and commander would
 * count it as an argument too many. Throws `usage` with the nearest.
 */
export const refuseWord = ({ args: [word], parent }: Command): void => {
  if (word === undefined || !parent) return
  const names = parent.commands.map(command => command.name())
  const [nearest] = nearNames(word.toLowerCase(), names, name => name)
  throw new QuizError(
    'usage',
    `\`${parent.name()}\` has no command \`${word}\`. ${nearest ? `Did you mean \`${nearest}\`? ` : ''}There are: ${names.join(', ')}.`,
  )
}
