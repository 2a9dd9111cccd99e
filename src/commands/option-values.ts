import type { Difficulty } from '../bank/types.ts'
import { QuizError } from '../errors.ts'

// What stands behind an option, read from a word of the command line. All throw `usage` for a word that is none.

/** Comma-separated topics of the repeatable option, trimmed. An empty one would mean all, as from a variable not set. */
export const collectTopics = (value: string, before: readonly string[] = []): string[] => {
  const topics = value
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
  if (topics.length > 0) return [...before, ...topics]
  throw new QuizError('usage', `--topic takes topics, such as lora or lora,rlhf; "${value}" names none.`)
}

/** Paths may hold commas, so the option is repeated instead. */
export const collectPath = (value: string, before: readonly string[] = []): string[] => [...before, value]

export const parseCount = (value: string): number | 'all' =>
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

export const parseDifficulty = (value: string): Difficulty[] => {
  const levels = value.split(',').flatMap(part => {
    const [, from, to = from] = part.trim().match(/^([1-3])(?:-([1-3]))?$/) ?? []
    if (!from || !to || from > to)
      throw new QuizError('usage', `--difficulty takes levels from 1 to 3, such as 2 or 1-2; "${value}" is none.`)
    return [1, 2, 3].filter(level => level >= Number(from) && level <= Number(to)) as Difficulty[]
  })
  return [...new Set(levels)].sort()
}

/** An empty one could not be named again. */
export const parseSeed = (value: string): string => {
  if (value.trim() !== '') return value
  throw new QuizError('usage', `--seed takes a text, such as demo; "${value}" is none.`)
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
