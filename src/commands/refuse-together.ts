import { QuizError } from '../errors.ts'
import { joined } from '../selection/joined.ts'

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
