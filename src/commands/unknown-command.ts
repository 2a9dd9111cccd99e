import type { Command } from 'commander'
import { nearNames } from '../bank/text/near-names.ts'
import { topicLookup } from '../bank/topics/topic-lookup.ts'
import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import { shellWord } from '../selection/quiz-command.ts'
import { callOf, either, nameOf, seeHelp } from './command-words.ts'
import { suggestName } from './suggest-name.ts'
import { usualCommand } from './usual-command.ts'

/** The error for a word that stands where a command does, behind those that lead to `parent`. `rest` stands behind it. */
export const unknownCommand = async (
  word: string,
  rest: readonly string[],
  parent: Command,
  context: Context,
): Promise<QuizError> => {
  if (word === '') return new QuizError('usage', `An empty word names no command. ${seeHelp(parent)}`)
  const sentences = parent.parent ? inGroup(word, parent, context) : atTop(word, rest, parent, context)
  return new QuizError('usage', (await sentences).join(' '))
}

const inGroup = async (word: string, group: Command, { files }: Context): Promise<string[]> => {
  const names = group.commands.map(command => command.name())
  if (names.includes(word)) return [`\`${word}\` comes right behind \`${group.name()}\`: \`${callOf(group)} ${word}\`.`]
  const what = `\`${group.name()}\` has no command \`${word}\`.`
  if (names.includes('show') && (await files.exists(word)))
    return [what, `\`${callOf(group)} show ${shellWord(word)}\` shows what is in that bank.`]
  return [what, suggestName(word, names)]
}

const atTop = async (word: string, rest: readonly string[], program: Command, context: Context): Promise<string[]> => {
  const what = `There is no command \`${word}\`.`
  if (await context.files.exists(word))
    return [what, `A bank comes behind --bank: \`${askingBanks([word, ...rest])}\`.`]
  const option = optionCalled(word, program)
  if (option) return [what, `Did you mean \`finetune-quiz ${option}\`?`, seeHelp(program)]
  const nearest = nearNames(word.toLowerCase(), callable(program), command => command.name())
  const calls = nearest.map(command => `\`${nameOf(command)}\``)
  if (calls.length > 0) return [what, `Did you mean ${either(calls.slice(0, mostNear))}?`, seeHelp(program)]
  return [what, await behindAnOption(word, context), seeHelp(program)]
}

const mostNear = 3

/** The option that a person left the dashes of, of the program or of the command that is meant where none is named. */
const optionCalled = (word: string, program: Command): string | undefined =>
  [program, ...program.commands.filter(command => command.name() === usualCommand)]
    .flatMap(({ options }) => options)
    .find(({ long, required }) => long === `--${word}` && !required)?.long

/** Commands that can be run, those of groups too. */
const callable = (program: Command): readonly Command[] =>
  program.commands.flatMap(command => [command, ...command.commands])

/** The quiz that was meant by `a.md b.md --exam`. */
const askingBanks = (words: readonly string[]): string => {
  const kept = words.filter(word => word !== '-h' && word !== '--help')
  const options = kept.findIndex(word => word.startsWith('-'))
  const paths = kept.slice(0, options < 0 ? undefined : options)
  const asked = [...paths.flatMap(path => ['--bank', path]), ...kept.slice(paths.length)]
  return ['finetune-quiz', ...asked.map(shellWord)].join(' ')
}

/** A word that may well be a path or a topic is of use behind an option. */
const behindAnOption = async (word: string, context: Context): Promise<string> => {
  if (/[./\\]/.test(word)) return `There is no such file either; a bank comes behind --bank, as in \`--bank notes.md\`.`
  const isTopic = topicLookup((await context.shippedBank()).topics)(word) !== undefined
  return `Topics come behind --topic${isTopic ? `: \`finetune-quiz --topic ${shellWord(word)}\`` : ', as in `--topic lora`'}.`
}
