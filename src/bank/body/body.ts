import type { Choice } from '../types.ts'

/** The parts of a question under its stem, as the author's Markdown. */
export type Body = {
  /** What belongs to the question besides its stem: code, images, text before the options or the answer. */
  readonly context: string
  readonly choices: readonly Choice[]
  readonly marks?: readonly string[]
  readonly answer: string
  /** The author marked where the answer begins. */
  readonly marked: boolean
}
