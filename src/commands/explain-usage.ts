import { type Argument, type Command, CommanderError, type Option } from 'commander'
import { nearNames } from '../bank/text/near-names.ts'
import { topicLookup } from '../bank/topics/topic-lookup.ts'
import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import { joined } from '../selection/joined.ts'
import { shellWord } from '../selection/quiz-command.ts'
import { callOf, either, nameOf, seeHelp } from './command-words.ts'
import { withOneDash } from './one-dash.ts'
import { usualCommand } from './usual-command.ts'

/** The error that a command ended with; one of the command line as a sentence that says what is wrong with it. */
export const explainUsage = async (
  error: unknown,
  words: readonly string[],
  command: Command,
  context: Context,
): Promise<unknown> => {
  const isCommanders = error instanceof CommanderError
  if (!isCommanders && !(error instanceof QuizError && ['usage', 'no'].includes(error.code))) return error
  const dashed = withOneDash(words, command)
  if (dashed) return new QuizError('usage', `\`${dashed}\` takes two dashes: \`-${dashed}\`.`)
  return isCommanders
    ? new QuizError('usage', `${await sentenceFor(error, command, context)} ${seeHelp(command)}`)
    : error
}

/** What commander says of a command's words, in a sentence like ours. */
const sentenceFor = (
  { code, message }: CommanderError,
  command: Command,
  context: Context,
): string | Promise<string> => {
  const [, first = '', second = ''] = /'(.*?)'(?:.*?'(.*)')?/s.exec(message) ?? []
  const sentences: Readonly<Record<string, () => string | Promise<string>>> = {
    'commander.unknownOption': () => unknownOption(message.replace(/^.*?'(.*)'$/s, '$1'), command),
    'commander.optionMissingArgument': () => valueMissing(first, command),
    'commander.invalidArgument': () => valueUnknown(first, second, command),
    'commander.missingArgument': () => argumentMissing(first, command),
    'commander.excessArguments': () => tooManyWords(command, context),
  }
  return sentences[code]?.() ?? message
}

const unknownOption = (word: string, command: Command): string => {
  const [, name = word, value] = /^(--[^=]+)(=.*)$/s.exec(word) ?? []
  const names = longOptions(command)
  if (value !== undefined && names.includes(name)) return `${name} takes no value: leave out \`${value}\`.`
  const meant = optionsMeant(name.replace(/^-+/, '').toLowerCase(), names)
  return `\`${nameOf(command)}\` has no option \`${name}\`.${meant.length > 0 ? ` Did you mean ${either(meant)}?` : ''}`
}

/** With those that stand before a subcommand, such as --version. */
const longOptions = (command: Command): string[] => [
  ...command.options.flatMap(({ long }) => long ?? []),
  ...(command.parent ? longOptions(command.parent) : []),
]

/** Of a letter all that begin with it. */
const optionsMeant = (word: string, names: readonly string[]): readonly string[] =>
  word.length === 1
    ? [...new Set(names.filter(long => long.startsWith(`--${word}`)))]
    : nearNames(word, names, long => long.slice(2)).slice(0, 1)

const optionOf = (flags: string, command: Command): Option | undefined =>
  command.options.find(option => option.flags === flags)

const valueMissing = (flags: string, command: Command): string => {
  const option = optionOf(flags, command)
  const placeholder = /<.*>/.exec(flags)?.[0]
  const takes = option?.argChoices ? either(option.argChoices) : `\`${option?.long} ${placeholder}\``
  return `${option?.long} needs a value behind it: ${takes}.`
}

/** Options come by their flags, arguments by their names behind their value. */
const valueUnknown = (first: string, second: string, command: Command): string => {
  const option = optionOf(first, command)
  const argument = command.registeredArguments.find(each => each.name() === second)
  const [taker, value] = option ? [option, second] : [argument, first]
  const choices = taker?.argChoices ?? []
  const [nearest] = nearNames(value.toLowerCase(), choices, choice => choice)
  const takes = `${option?.long ?? `\`${nameOf(command)}\``} takes ${either(choices)}; "${value}" is none.`
  return nearest ? `${takes} Did you mean ${nearest}?` : takes
}

const argumentMissing = (name: string, command: Command): string =>
  `\`${nameOf(command)}\` needs <${name}>: \`${[callOf(command), ...command.registeredArguments.map(termOf)].join(' ')}\`.`

const termOf = (argument: Argument): string => `<${argument.name()}${argument.variadic ? '...' : ''}>`

/** A word too many may be of use behind an option. */
const tooManyWords = async (command: Command, { files, shippedBank }: Context): Promise<string> => {
  const [word = ''] = command.args.slice(command.registeredArguments.length)
  const takes = (option: string) => command.options.some(({ long }) => long === option)
  const behind = (option: string) => `\`${callOf(command)} ${option} ${shellWord(word)}\``
  if (takes('--bank') && (word === '-' || (await files.exists(word))))
    return `Banks come behind --bank, one each time: ${behind('--bank')}.`
  if (takes('--topic') && topicLookup((await shippedBank()).topics)(word))
    return `Topics come behind --topic: ${behind('--topic')}.`
  if (command.name() === usualCommand)
    return `Leave out \`${word}\`: a command comes first, as in \`finetune-quiz stats\`.`
  const expected = command.registeredArguments.map(termOf)
  return `\`${nameOf(command)}\` takes ${expected.length > 0 ? `${joined(expected)} alone` : 'options alone'}: leave out \`${word}\`.`
}
