import { Option } from 'commander'
import type { Difficulty } from '../bank/types.ts'
import { QuizError } from '../errors.ts'
import { joined } from '../selection/joined.ts'
import type { Order } from '../selection/select-questions.ts'
import type { Form } from '../session/types.ts'

/** Options that choose questions, shared by quizzes, sheets and lists. */
export type SelectionOptions = {
  readonly topic?: readonly string[]
  readonly count?: number | 'all'
  readonly difficulty?: readonly Difficulty[]
  readonly order?: Order
  readonly bank?: readonly string[]
  readonly seed?: string
}

/** What a quiz takes beside them. */
export type QuizOptions = SelectionOptions & {
  readonly mode?: Form
  readonly exam?: boolean
  readonly timeLimit?: number
  readonly pass?: number
  readonly confidence?: boolean
  readonly due?: boolean
  readonly new?: number
  readonly missed?: boolean
  readonly weak?: boolean
  readonly points?: boolean
  readonly flagged?: boolean
  readonly practice?: boolean
  readonly plain?: boolean
  readonly json?: boolean
}

export const topicOption = () =>
  new Option('-t, --topic <topics>', 'only these topics; commas, names and aliases').argParser(collectTopics)
export const countOption = () => new Option('-n, --count <number>', 'how many questions, or all').argParser(parseCount)
export const bankOption = () =>
  new Option(
    '-b, --bank <paths>',
    'Markdown files or folders instead of the shipped bank; - reads standard input',
  ).argParser(collectPath)
export const seedOption = () => new Option('--seed <text>', 'the same seed draws the same questions')
export const difficultyOption = () =>
  new Option('--difficulty <levels>', 'only these levels: 1, 2, 3, 1-2 …').argParser(parseDifficulty)
export const orderOption = () =>
  new Option('--order <order>', 'how chosen questions are ordered').choices(['random', 'bank', 'topic'])
export const modeOption = () =>
  new Option(
    '-m, --mode <mode>',
    "from memory, or among options; usually from memory but for a bank's own multiple choice",
  ).choices(['recall', 'choice'])
export const jsonOption = () => new Option('--json', 'write JSON')
export const outputOption = () =>
  new Option('-o, --output <file>', 'write to a file; - is standard output').argParser(file =>
    file === '-' ? undefined : file,
  )
export const forceOption = () => new Option('--force', 'overwrite the output file')

/** Comma-separated topics of the repeatable option, trimmed. An empty one would mean all, as from a variable not set. */
const collectTopics = (value: string, before: readonly string[] = []): string[] => {
  const topics = value
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
  if (topics.length > 0) return [...before, ...topics]
  throw new QuizError('usage', `--topic takes topics, such as lora or lora,rlhf; "${value}" names none.`)
}

/** Paths may hold commas, so the option is repeated instead. */
const collectPath = (value: string, before: readonly string[] = []): string[] => [...before, value]

const parseCount = (value: string): number | 'all' =>
  value === 'all' ? 'all' : parseWhole('--count', value, 1, 1_000_000)

/** A whole number of an option; throws `usage` with the range where it is none. */
export const parseWhole = (option: string, value: string, least: number, most: number): number => {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= least && number <= most) return number
  const range = most === 1_000_000 ? `of ${least} or more` : `from ${least} to ${most}`
  throw new QuizError(
    'usage',
    `${option} takes a whole number ${range}${least === 1 && option === '--count' ? ', or all' : ''}; "${value}" is none.`,
  )
}

const parseDifficulty = (value: string): Difficulty[] => {
  const levels = value.split(',').flatMap(part => {
    const [, from, to = from] = part.trim().match(/^([1-3])(?:-([1-3]))?$/) ?? []
    if (!from || !to)
      throw new QuizError('usage', `--difficulty takes levels from 1 to 3, such as 2 or 1-2; "${value}" is none.`)
    return [1, 2, 3].filter(level => level >= Number(from) && level <= Number(to)) as Difficulty[]
  })
  return [...new Set(levels)].sort()
}

/** `20m`, `1h30m`, `90s` or plain minutes, in milliseconds. */
export const parseDuration = (value: string): number => {
  const match = value.trim().match(/^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$|^(\d+)$/)
  const [hours = 0, minutes = 0, seconds = 0, plain = 0] = (match ?? []).slice(1).map(part => Number(part ?? 0))
  const milliseconds = ((hours * 60 + minutes + plain) * 60 + seconds) * 1000
  if (milliseconds > 0) return milliseconds
  throw new QuizError('usage', `--time-limit takes a time such as 20m, 90s or 1h30m; "${value}" is none.`)
}

/** A percentage as a share, 0–1. */
export const parsePercent = (value: string): number => parseWhole('--pass', value.replace(/%$/, ''), 0, 100) / 100

/** Throws `usage` where options of one group are given together, naming them all. */
export const refuseTogether = (
  given: Readonly<Record<string, unknown>>,
  ...groups: readonly (readonly string[])[]
): void => {
  for (const group of groups) {
    const together = group.filter(name => given[camel(name)] !== undefined && given[camel(name)] !== false)
    if (together.length < 2) continue
    const wayOut = together.length === 2 ? 'leave one out' : 'choose one'
    throw new QuizError('usage', `${joined(together)} can't be used together: ${wayOut}.`)
  }
}

const camel = (flag: string): string =>
  flag.replace(/^--/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
