import type { Bank } from '../bank/types.ts'
import type { QuizOptions } from './options.ts'

/** The words that would start this session again: recorded, so that history can show them and `resume` go by them. */
export const sessionArgs = (options: QuizOptions, bank: Bank, seed: string): string[] => [
  ...(options.topic ? ['--topic', options.topic.join(',')] : []),
  ...(options.bank ? bank.path.split('\n').flatMap(path => ['--bank', path]) : []),
  ...(options.count === undefined ? [] : ['--count', String(options.count)]),
  ...(options.mode ? ['--mode', options.mode] : []),
  ...(options.difficulty ? ['--difficulty', options.difficulty.join(',')] : []),
  ...(options.order ? ['--order', options.order] : []),
  ...(['exam', 'due', 'missed', 'weak', 'points', 'flagged', 'practice', 'confidence'] as const).flatMap(flag =>
    options[flag] ? [`--${flag}`] : [],
  ),
  ...(options.new === undefined ? [] : ['--new', String(options.new)]),
  ...(options.timeLimit === undefined ? [] : ['--time-limit', `${options.timeLimit / 1000}s`]),
  ...(options.pass === undefined ? [] : ['--pass', String(Math.round(options.pass * 100))]),
  '--seed',
  seed,
]

/** The value after an option among recorded words. */
export const argOf = (args: readonly string[], option: string): string | undefined => argsOf(args, option)[0]

/** All values of an option that is repeated. */
export const argsOf = (args: readonly string[], option: string): string[] =>
  args.flatMap((word, index) => (word === option ? (args[index + 1] ?? []) : []))
