import { Option } from 'commander'
import type { Difficulty } from '../bank/types.ts'
import type { Order } from '../selection/select-questions.ts'
import type { Form } from '../session/types.ts'
import { collectPath, collectTopics, parseCount, parseDifficulty, parseSeed } from './option-values.ts'

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
  /** Of an exam, in milliseconds. */
  readonly timeLimit?: number
  /** Pass mark of an exam, 0–1. */
  readonly pass?: number
  readonly confidence?: boolean
  readonly due?: boolean
  /** New questions that `due` may add. */
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
  new Option('-t, --topic <topics>', 'only these topics, by name or alias, parted by commas').argParser(collectTopics)
export const countOption = () => new Option('-n, --count <number>', 'how many questions, or all').argParser(parseCount)
export const bankOption = () =>
  new Option(
    '-b, --bank <path>',
    'a Markdown file or folder instead of the shipped bank; may be repeated; - reads standard input',
  ).argParser(collectPath)
export const seedOption = () =>
  new Option('--seed <text>', 'the same seed draws the same questions').argParser(parseSeed)
export const difficultyOption = () =>
  new Option('--difficulty <levels>', 'only these levels: 1, 2, 3, 1-2 …').argParser(parseDifficulty)
export const orderOption = () =>
  new Option('--order <order>', 'how chosen questions are ordered').choices(['random', 'bank', 'topic'])
export const modeOption = () =>
  new Option(
    '-m, --mode <mode>',
    "from memory, or among options; usually from memory but for a bank's own multiple choice",
  ).choices(['recall', 'choice'])
export const jsonOption = (help = 'write JSON') => new Option('--json', help)
/** For the commands that hold a session. */
export const jsonLinesOption = () => jsonOption('hold the session by JSON lines, for programs')
export const outputOption = () =>
  new Option('-o, --output <file>', 'write to a file; - is standard output').argParser(file =>
    file === '-' ? undefined : file,
  )
export const forceOption = () => new Option('--force', 'overwrite the output file')
