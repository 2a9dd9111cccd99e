import { type Argument, type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { fitHelp } from '../view/fit-help.ts'

/** Options that every command understands; those of colours and marks the context has read already. */
const commonOptions: Readonly<Record<string, string>> = {
  '--plain': 'draw nothing and ask line by line, for screen readers',
  '--no-color': 'write no colours',
  '--color': 'write colours even into a pipe',
  '--ascii': 'use plain ASCII marks',
  '--quiet': 'say nothing but results and what is wrong',
  '--debug': 'show where an error came from',
}

export const isCommonOption = (word: string): boolean => Object.hasOwn(commonOptions, word)

const commonHeading = 'Options of every command:'

/** Gives a command what all have in common: these options, and how help and errors are written. */
export const adaptCommand = (command: Command, { terminal }: Context): void => {
  for (const [flag, help] of Object.entries(commonOptions))
    command.addOption(new Option(flag, help).helpGroup(commonHeading))
  command.addHelpOption(new Option('-h, --help', 'show help').helpGroup(commonHeading)).showSuggestionAfterError(false)
  if (command.commands.length > 0) command.helpCommand('help [command]', 'show the help of a command')
  const width = () => Math.min(terminal.width, 80)
  const fitted = (text: string) => fitHelp(terminal.unicode ? text : text.replaceAll('…', '...'), width())
  command.exitOverride().configureOutput({
    writeOut: text => terminal.write(fitted(text)),
    writeErr: text => terminal.warn(fitted(text)),
    outputError: () => {}, // arrives as an exception as well
    getOutHelpWidth: width,
    getErrHelpWidth: width,
    getOutHasColors: () => terminal.colour > 0,
    getErrHasColors: () => terminal.colour > 0,
  })
  command.configureHelp({
    // A subcommand's summary heads its own page too.
    commandDescription: described => asSentence(described.description()),
    // Commander would say of every one that it has options.
    subcommandTerm: child => [child.name(), ...child.registeredArguments.map(argumentTerm)].join(' '),
  })
}

const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.?$/, '.')

const argumentTerm = (argument: Argument): string => {
  const name = argument.name() + (argument.variadic ? '...' : '')
  return argument.required ? `<${name}>` : `[${name}]`
}
