import type { Argument, Command, Option } from 'commander'
import { CommandGroup } from './command-group.ts'

/** A word that may stand at the cursor, and what it means. */
export type Candidate = { readonly value: string; readonly about: string }

/** What the words of a command line leave open at the cursor. */
export type Place = {
  /** Words of the command tree: commands, options, an option's fixed values. */
  readonly words: readonly Candidate[]
  /** What kind of value may stand here, by the placeholder that the help shows for it, such as `topics`. */
  readonly kind?: string
  /** The part of the last word that the value stands behind, such as `--topic=`, and what is typed of the value. */
  readonly prefix: string
  readonly typed: string
  readonly so: Walked
}

type Walked = {
  readonly command: Command
  /** Values of the options given so far, by their long names. */
  readonly given: ReadonlyMap<string, readonly string[]>
  readonly args: readonly string[]
  /** The option whose value comes next. */
  readonly awaits?: Option
  /** False behind `--`. */
  readonly takesOptions: boolean
}

/** Goes down the command tree along `before` and looks what may follow; `last` is the word under the cursor. */
export const placeAt = (program: Command, before: readonly string[], last: string): Place => {
  const start: Walked = { command: program, given: new Map(), args: [], takesOptions: true }
  const so = before.reduce(step, start)
  const [, name = '', value = ''] = so.takesOptions ? (/^(--[^=]+=)(.*)$/s.exec(last) ?? []) : []
  const option = so.awaits ?? optionNamed(so.command, name.slice(0, -1))
  if (option?.required) return { ...choicesOf(option), prefix: name, typed: name ? value : last, so }
  const whole = { prefix: '', typed: last, so }
  if (so.takesOptions && last.startsWith('-')) return { words: optionsOf(so.command).flatMap(namesOf), ...whole }
  const commands = so.args.length === 0 ? commandsOf(so.command) : []
  const argument = argumentAt(so)
  if (!argument) return { words: commands, ...whole }
  const { words, ...rest } = choicesOf(argument)
  return { words: [...commands, ...words], ...rest, ...whole }
}

const step = (so: Walked, word: string): Walked => {
  if (so.awaits) return withValue(so, so.awaits, word)
  if (so.takesOptions && word === '--') return { ...so, takesOptions: false }
  if (so.takesOptions && word.startsWith('-') && word !== '-') return withOption(so, word)
  if (so.args.length > 0) return { ...so, args: [...so.args, word] }
  const child = so.command.commands.find(command => command.name() === word)
  if (child) return { ...so, command: child }
  return word === 'help' && so.command.commands.length > 0 ? so : { ...so, args: [word] }
}

const withOption = (so: Walked, word: string): Walked => {
  const [, name = word, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? /^(-[^-])(.+)$/s.exec(word) ?? []
  const option = optionNamed(so.command, name)
  // An option of the usual command names it.
  const command = usualOf(so.command)
  const found = command && !so.command.options.some(isNamed(name)) ? { ...so, command } : so
  if (!option?.required) return found
  return value === undefined ? { ...found, awaits: option } : withValue(found, option, value)
}

const withValue = ({ awaits: _, ...so }: Walked, option: Option, value: string): Walked => {
  const before = so.given.get(option.name()) ?? []
  return { ...so, given: new Map([...so.given, [option.name(), [...before, value]]]) }
}

const usualOf = (command: Command): Command | undefined => (command instanceof CommandGroup ? command.usual : undefined)

/** With those of the command that is meant where none is named. */
const optionsOf = (command: Command): readonly Option[] => {
  const own = command.createHelp().visibleOptions(command)
  const usual = usualOf(command)
  const more = usual ? optionsOf(usual).filter(({ long }) => !own.some(option => option.long === long)) : []
  return [...more, ...own]
}

const optionNamed = (command: Command, name: string): Option | undefined => optionsOf(command).find(isNamed(name))

const isNamed =
  (name: string) =>
  ({ short, long }: Option): boolean =>
    short === name || long === name

const namesOf = ({ short, long, description }: Option): Candidate[] =>
  [long, short].flatMap(value => (value ? { value, about: description } : []))

const commandsOf = (command: Command): Candidate[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .map(child => ({ value: child.name(), about: child.summary() || child.description() }))

const argumentAt = ({ command, args }: Walked): Argument | undefined => {
  const last = command.registeredArguments.at(-1)
  return command.registeredArguments[args.length] ?? (last?.variadic ? last : undefined)
}

const choicesOf = (taker: Option | Argument): Pick<Place, 'words' | 'kind'> => {
  if (taker.argChoices) return { words: taker.argChoices.map(value => ({ value, about: '' })) }
  const kind = 'flags' in taker ? /<([\w-]+)/.exec(taker.flags)?.[1] : taker.name()
  return { words: [], ...(kind && { kind }) }
}
