import type { Problem } from '../types.ts'
import type { Block } from './fences.ts'

/** What a line of a page is. Only a line of text can open anything; fences and what they hold are code. */
export const blankLine = 0
export const textLine = 1
export const codeLine = 2
export const commentLine = 3

/** A file of a bank, cut into lines once. Line numbers inside the bank stage are 0-based indexes into `lines`. */
export type Page = {
  readonly path: string
  readonly lines: readonly string[]
  readonly kinds: Uint8Array
  /** The blocks of code, in order; some of them may have been opened since, so that their lines are text. */
  readonly blocks: readonly Block[]
  /** Index of the first line after the front matter. */
  readonly start: number
  readonly meta: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}
