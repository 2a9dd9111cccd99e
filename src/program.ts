import { Command, CommanderError } from 'commander'
import { adaptCommand } from './commands/adapt-command.ts'
import { CommandGroup } from './commands/command-group.ts'
import { commandIn } from './commands/command-in.ts'
import { commandName, namingTheCommand, wordsOf } from './commands/command-name.ts'
import { usualCommand } from './commands/usual-command.ts'
import type { Context } from './context.ts'
import { exitCodes } from './errors.ts'

/** A command's module, loaded only when the command is used. */
export type CommandModule = {
  /** `finish` takes the exit code; a command that never calls it ends with 0. */
  makeCommand(context: Context, finish: (code: number) => void): Command
}

/** The command tree: one line a command. */
const commands: readonly (readonly [name: string, summary: string, load: () => Promise<CommandModule>])[] = [
  ['quiz', 'ask questions (what happens without a command)', () => import('./commands/quiz.ts')],
  ['resume', 'go on with the session that was interrupted', () => import('./commands/resume.ts')],
  ['sheet', 'print questions with their answers', () => import('./commands/sheet.ts')],
  ['grade', 'grade typed answers that come as JSON lines', () => import('./commands/grade.ts')],
  ['topics', 'list the topics and what is due in them', () => import('./commands/topics.ts')],
  ['stats', 'what you know, by topic, and what comes next', () => import('./commands/stats.ts')],
  ['plan', 'what to ask each day until an exam', () => import('./commands/plan.ts')],
  ['due', 'one line for a shell prompt; exit 0 if anything is due', () => import('./commands/due.ts')],
  ['history', 'list, undo, merge, export and restore what you answered', () => import('./commands/history.ts')],
  ['bank', 'list, show, check, compare and start banks', () => import('./commands/bank.ts')],
  ['config', 'read and set preferences', () => import('./commands/config.ts')],
  ['completion', 'print a script that completes words in your shell', () => import('./commands/completion.ts')],
  ['doctor', 'check the stored answers and say what to do', () => import('./commands/doctor.ts')],
]

const isCommand = (name: string): boolean => commands.some(([known]) => known === name)

const examples = `
Examples:
  $ finetune-quiz                        ten random questions
  $ finetune-quiz --topic lora,rlhf      only those topics
  $ finetune-quiz --mode choice          choose among four options
  $ finetune-quiz sheet --topic lora     questions with their answers
  $ finetune-quiz stats                  what you know and what is due

The options of a quiz are listed by: finetune-quiz quiz --help
Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 a bank can't be read, 4 scores can't be read or saved, 130/143/129/131 ended by a signal.
Documentation: README.md and docs/ in the package's folder.`

/** Runs the command that the arguments name and returns its exit code. Throws what the command throws. */
export const runProgram = async (argv: readonly string[], context: Context, version: string): Promise<number> => {
  let code: number = exitCodes.done
  const program = await makeProgram(argv, context, version, value => {
    code = value
  })
  const words = namingTheCommand(argv, isCommand)
  const { command, unknown } = commandIn(wordsOf(words), program)
  if (unknown) {
    const { unknownCommand } = await import('./commands/unknown-command.ts')
    throw await unknownCommand(unknown.word, unknown.rest, command, context)
  }
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done
    const { explainUsage } = await import('./commands/explain-usage.ts')
    throw await explainUsage(error, words, command, context)
  }
  return code
}

const makeProgram = async (
  argv: readonly string[],
  context: Context,
  version: string,
  finish: (code: number) => void,
): Promise<Command> => {
  const program = new CommandGroup('finetune-quiz')
    .description('Practise questions on LLM fine-tuning: answer from memory, compare point by point.')
    .version(`finetune-quiz ${version}`, '--version', 'print the version')
    .addHelpText('after', examples)
  const wanted = commandName(argv)
  // What completes words looks over all commands, and into the one whose words it completes.
  const isCompleting = wanted === 'completion' && argv.includes('--')
  const completed = isCompleting ? commandName(argv.slice(argv.indexOf('--') + 1, -1)) : wanted
  const found = isCompleting ? [] : commands.filter(([name]) => name === wanted)
  const isUnknown = !['', 'help'].includes(wanted) && !isCompleting && found.length === 0
  // Alone where it is known: the others are for help, and for the nearest ones of a word that is unknown, down to
  // subcommands.
  for (const [name, summary, load] of found.length > 0 ? found : commands) {
    const isUsed = isUnknown || name === wanted || name === completed
    const command = isUsed ? (await load()).makeCommand(context, finish) : new Command(name)
    program.addCommand(command.summary(summary))
    if (name === usualCommand) program.usual = command
  }
  for (const command of [program, ...program.commands.flatMap(child => [child, ...child.commands])])
    adaptCommand(command, context)
  return program
}
