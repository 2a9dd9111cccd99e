import type { Body } from '../body/body.ts'
import type { Page } from '../page/page.ts'
import type { Difficulty, NumberRange, Pair, Source } from '../types.ts'
import type { Additions } from './additions.ts'

/** A question as a reader found it on a page: nothing is lexed yet, and what stands below the stem not even parted. */
export type Draft = {
  readonly page: Page
  /** 0-based index of the question's first line. */
  readonly line: number
  readonly number?: number | undefined
  /** Markdown of the first line or paragraph, without label, number and hint. */
  readonly stem: string
  /** What stands below the stem, parted when it is first asked for: a bank is indexed without it. */
  readonly body: () => Body
  /** Statements that the answer consists of, where the form says so (the gaps of a cloze). */
  readonly points?: readonly string[]
  /** Other texts that are right instead of the first of these. */
  readonly alternatives?: readonly string[]
  /** What is to be matched with what, in the order of the statements, as Markdown. */
  readonly pairs?: readonly Pair[]
  /** The numbers that are right, where the answer is one. */
  readonly numbers?: readonly NumberRange[]
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
  /** Told by the body as well, thus not before they are asked for. */
  readonly formerIds: () => readonly string[]
  readonly topics: readonly string[]
  readonly difficulty?: Difficulty | undefined
  readonly related: readonly string[]
  readonly draft: Draft
  readonly sources: ReadonlyMap<string, Source>
}
