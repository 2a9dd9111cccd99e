/** The parsed form of a bank. Plain data: what `bank show --json` prints and what the build stores. */

export type Difficulty = 1 | 2 | 3

/** A topic of a vocabulary: `slug` is its identity, `name` is shown, `aliases` are also understood (any case). */
export type Topic = { readonly slug: string; readonly name: string; readonly aliases: readonly string[] }

/** One checkable statement of an answer. */
export type KeyPoint = {
  /** Known within its question by its label, else by its words; survives reordering. */
  readonly id: string
  readonly label?: string
  /** Markdown, without label and source keys. */
  readonly markdown: string
  /** The same as plain text on one line. */
  readonly text: string
  /** Keys into the question's sources. */
  readonly sources: readonly string[]
  /** Other ways to say the same, as plain text: for the grader alone, never shown as the answer. Absent where the bank gives none. */
  readonly wordings?: readonly string[]
  /** What is to be matched with what, as plain text, where that is all the point says. */
  readonly pair?: Pair
}

export type Pair = readonly [left: string, right: string]

/** An authored wrong claim, as plain text and as Markdown, with the reason why it is wrong, as plain text. */
export type Misconception = { readonly claim: string; readonly markdown: string; readonly why: string }

/** An authored option of a multiple-choice question. `text` is Markdown. */
export type Choice = { readonly text: string; readonly correct: boolean; readonly why?: string }

export type Source = {
  readonly key: string
  readonly author?: string
  readonly year?: string
  readonly title: string
  /** Where to read it, always http(s); an arXiv id is expanded. Absent where the bank gives none. */
  readonly url?: string
}

export type Answer = {
  /** The whole answer as the author wrote it, without labels such as `**Answer:**`. Empty where the bank has none. */
  readonly markdown: string
  readonly text: string
  /** The sentences before the first key point, as Markdown; empty where there are none. */
  readonly lead: string
  readonly points: readonly KeyPoint[]
  /** Where the one point is a number: all that are right, in whole or in part. */
  readonly numbers?: readonly NumberRange[]
}

/** Numbers from `low` to `high`, both included, and the share of the point that each of them earns, 0–1. */
export type NumberRange = { readonly low: number; readonly high: number; readonly share: number }

export type Question = {
  /** Explicit where the author gives one, else made from the stem; unique in its bank. */
  readonly id: string
  /** Earlier or alternative ids under which history may be filed (explicit `was:` entries). */
  readonly formerIds: readonly string[]
  /** As printed in the bank, e.g. 13. */
  readonly number?: number
  /** Markdown: heading text and whatever belongs to the question before its answer (code, images, context). */
  readonly stem: string
  readonly stemText: string
  /** A text with gaps as its author wrote it, each gap's words marked `==so==`; `stem` shows `[…]` instead. */
  readonly cloze?: string
  /** Topic slugs, from the vocabulary where one matches, else made from headings and hints. */
  readonly topics: readonly string[]
  readonly difficulty?: Difficulty
  readonly answer: Answer
  readonly choices: readonly Choice[]
  readonly misconceptions: readonly Misconception[]
  readonly sources: readonly Source[]
  /** Sample answers that a grader must accept or reject. */
  readonly accepted: readonly string[]
  readonly rejected: readonly string[]
  /** Ids of questions that ask nearly the same. */
  readonly related: readonly string[]
  readonly file: string
  /** 1-based line of the question's first line. */
  readonly line: number
}

export type Severity = 'error' | 'warning' | 'info'

/** Lines and columns count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** Something wrong with a bank, said to its author. `code` is stable, e.g. `bank/no-answer`. */
export type Problem = Place & {
  readonly severity: Severity
  readonly code: string
  /** A sentence that says what is wrong and, where there is no suggestion, what to do. */
  readonly message: string
  /** A sentence that says what to do. */
  readonly suggestion?: string
}

/** A file of a bank as it lies on disk. */
export type BankFile = { readonly path: string; readonly text: string }

export type Bank = {
  readonly title: string
  readonly path: string
  readonly licence?: string
  /** ISO date on which the facts were last checked. */
  readonly checked?: string
  readonly topics: readonly Topic[]
  readonly sources: readonly Source[]
  readonly questions: readonly Question[]
  readonly problems: readonly Problem[]
}
