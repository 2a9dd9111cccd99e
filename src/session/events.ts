import type { Topic } from '../bank/types.ts'
import type { EndReason, Form, Item, PointOutcome, Rating, Verdict } from './types.ts'

/** What the loop tells of. */
export type SessionEvent =
  | SessionOpened
  | QuestionShown
  | { readonly event: 'hint'; readonly text: string; readonly more: boolean }
  /** A sentence about what a key just did, e.g. "Flagged." */
  | { readonly event: 'notice'; readonly text: string }
  | Revealed
  | Graded
  /** The exam is over; `graded` events follow as the review, in this order. */
  | { readonly event: 'review'; readonly of: number; readonly reason: EndReason }
  | { readonly event: 'summary'; readonly summary: Summary }

export type SessionOpened = {
  readonly event: 'session'
  readonly id: string
  readonly bank: string
  readonly mode: Form
  readonly exam: boolean
  readonly practice: boolean
  readonly seed: string
  /** Questions drawn, and questions in the bank. */
  readonly of: number
  readonly pool: number
  /** In words, for the header: topic names, "random", "due" … */
  readonly selection: readonly string[]
  /** Why nothing can be saved, where nothing can. */
  readonly unwritable?: string
  /** When the exam's time is over. */
  readonly deadline?: Date
}

export type QuestionShown = {
  readonly event: 'question'
  /** 1-based. */
  readonly n: number
  readonly of: number
  readonly item: Item
  readonly topics: readonly Topic[]
  readonly flagged: boolean
  /** What was answered here before, where one goes back to it. */
  readonly previous?: string
}

/**
 * The model answer, shown after a recall answer and before the ticks. `typed` is absent where it was said aloud;
 * `covered` is there where the ticks stand already and are not asked for; `sure` in the review of an exam that asked.
 */
export type Revealed = {
  readonly event: 'revealed'
  readonly item: Item
  readonly typed?: string
  readonly sure?: boolean
  readonly verdict?: Verdict
  readonly covered?: readonly number[]
}

export type Graded = {
  readonly event: 'graded'
  readonly n: number
  readonly of: number
  readonly item: Item
  readonly score: number
  readonly points: readonly PointOutcome[]
  /** For a choice: the indices chosen, and whether they are the key. */
  readonly chosen?: readonly number[]
  readonly correct?: boolean
  readonly typed?: string
  readonly sure?: boolean
  readonly rating?: Rating
  /** When it comes back, as a local day `YYYY-MM-DD`. */
  readonly due?: string
  /** True only when the answer is on disk. */
  readonly saved: boolean
  /** In an exam the result is withheld until the review: terminals say "saved" and nothing else. */
  readonly withheld: boolean
}

/** The one command that is most useful next, as it is typed, and what it does or why. */
export type NextCommand = { readonly command: string; readonly why: string }

export type Summary = {
  readonly reason: EndReason
  readonly of: number
  readonly answered: number
  readonly skipped: number
  /** Mean over answered questions (over all questions in an exam), 0–1; null where none was answered. */
  readonly score: number | null
  /** The last session that asked in the same form, 0–1. */
  readonly before?: number
  readonly byTopic: readonly {
    readonly topic: string
    readonly name: string
    readonly answered: number
    readonly score: number
  }[]
  readonly missed: readonly {
    readonly n: number
    readonly id: string
    readonly stem: string
    /** False for a question of an exam that was left unanswered. */
    readonly answered: boolean
    readonly points: readonly string[]
  }[]
  /** Days on which answered questions come back: `YYYY-MM-DD` and how many. */
  readonly comesBack: readonly { readonly day: string; readonly questions: number }[]
  /** Set in an exam with a pass mark. */
  readonly pass?: { readonly mark: number; readonly passed: boolean }
  /** Answers that could not be written. */
  readonly unsaved: number
  readonly next?: NextCommand
  readonly seed: string
}
