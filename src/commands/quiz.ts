import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import { joined } from '../selection/joined.ts'
import { drawSession } from './draw-session.ts'
import { holdSession } from './hold-session.ts'
import { parseDuration, parsePercent, parseWhole } from './option-values.ts'
import {
  bankOption,
  countOption,
  difficultyOption,
  jsonLinesOption,
  modeOption,
  orderOption,
  type QuizOptions,
  seedOption,
  topicOption,
} from './options.ts'
import { refuseTogether } from './refuse-together.ts'
import { refuseSharedInput, sessionKind } from './session-kind.ts'

/** Options that pick questions by their history, of which one can be given. */
export const picks = ['--due', '--missed', '--weak', '--points', '--flagged'] as const

const examples = `
Examples:
  $ finetune-quiz -t lora -n 3           three questions on LoRA
  $ finetune-quiz --exam --pass 80 -m choice --time-limit 20m
  $ finetune-quiz -b notes.md            your own Markdown, as it is
  $ finetune-quiz --due                  what is about to be forgotten`

export const makeCommand = (context: Context, finish: (code: number) => void): Command =>
  new Command('quiz')
    .description('Ask questions. Every answer is saved at once; stop whenever you like.')
    .addOption(topicOption())
    .addOption(countOption())
    .addOption(modeOption())
    .addOption(difficultyOption())
    .addOption(bankOption())
    .addOption(seedOption())
    .addOption(orderOption())
    .option('--due', 'ask what is due by the schedule, most urgent first')
    .addOption(new Option('--new <number>', 'new questions that --due may add').argParser(parseNew))
    .option('--missed', 'ask what was missed at its last asking')
    .option('--weak', 'ask what is least likely to be remembered')
    .option('--points', 'ask only for key points that were missed')
    .option('--flagged', 'ask flagged questions')
    .option('--practice', 'leave the schedule alone')
    .option('--exam', 'no feedback until the end')
    .addOption(new Option('--time-limit <time>', 'end the exam after 20m, 90s, 1h …').argParser(parseDuration))
    .addOption(new Option('--pass <percent>', 'exit 0 from this score on, else 1').argParser(parsePercent))
    .option('--confidence', 'ask how sure you are')
    .addOption(jsonLinesOption())
    .addHelpText('after', examples)
    .action(async (_: unknown, command: Command) => finish(await runQuiz(command.optsWithGlobals(), context)))

const parseNew = (value: string): number => parseWhole('--new', value, 0, 1_000_000)

/** Runs a session; the exit code is 1 where an exam's pass mark was missed, 4 where answers could not be saved. */
const runQuiz = async (options: QuizOptions, context: Context): Promise<number> => {
  checkOptions(options)
  const store = await context.openScores()
  const drawn = await drawSession(options, store, context)
  refuseSharedInput(drawn.plan.banks, options, context)
  return holdSession(drawn, store, await sessionKind(options, context), context)
}

const checkOptions = (options: QuizOptions): void => {
  refuseTogether(options, picks, ['--plain', '--json'], ['--exam', '--points'])
  if (options.points && options.mode === 'choice')
    throw new QuizError('usage', "--points and --mode choice can't be used together: leave one out.")
  const forExams = [
    ...(options.timeLimit === undefined ? [] : ['--time-limit']),
    ...(options.pass === undefined ? [] : ['--pass']),
  ]
  if (forExams.length > 0 && !options.exam)
    throw new QuizError('usage', `${joined(forExams)} ${forExams.length === 1 ? 'is' : 'are'} for exams: add --exam.`)
  if (options.new !== undefined && !options.due)
    throw new QuizError('usage', '--new says how many new questions --due may add: add --due.')
}
