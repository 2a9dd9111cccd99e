import type { Additions } from './additions.ts'
import type { Page } from './page.ts'
import type { Choice, Difficulty, Source } from './types.ts'

/** A question as a reader cut it out of a page: text in parts, nothing lexed yet. */
export type Draft = {
  readonly page: Page
  /** 0-based index of the question's first line. */
  readonly line: number
  readonly number?: number
  /** Markdown of the first line or paragraph, without label, number and hint. */
  readonly stem: string
  /** Markdown that belongs to the question besides its stem. */
  readonly context: string
  readonly choices: readonly Choice[]
  /** The letters of the choices as written, for a key that stands elsewhere. */
  readonly marks?: readonly string[]
  /** Markdown without labels; empty where the author gives none. */
  readonly answer: string
  /** Statements that the answer consists of, where the form says so (the gaps of a cloze). */
  readonly points?: readonly string[]
  /** A cloze's text with its gaps filled, each marked `==so==`. */
  readonly cloze?: string
  /** The stem is a heading: a bracket at its end may be a hint where no full sentence stands before it. */
  readonly isHeading?: boolean
  /** Topic hints of the stem. */
  readonly hints: readonly string[]
  /** Names of the sections around the question, outermost first. */
  readonly sections: readonly string[]
  readonly additions?: Additions
}

/** A question that was found but not yet read in full: enough to choose by. */
export type Section = {
  readonly id: string
  readonly formerIds: readonly string[]
  readonly topics: readonly string[]
  readonly difficulty?: Difficulty
  readonly related: readonly string[]
  readonly draft: Draft
  readonly sources: ReadonlyMap<string, Source>
}
