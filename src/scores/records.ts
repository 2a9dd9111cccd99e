import type { EndReason, Form, GivenAnswer, Mark } from '../session/types.ts'

export type { Form, GivenAnswer, PointOutcome } from '../session/types.ts'

/** Fields of every journal record. `id` is unique and sorts by time of writing. */
export type RecordHead = {
  readonly v: 1
  readonly id: string
  /** The session it belongs to; for records outside a session its own id. */
  readonly session: string
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string
  /** The person's local date then, `YYYY-MM-DD`: days of practice never depend on a later time zone. */
  readonly day: string
}

export type SessionStarted = {
  readonly kind: 'session'
  readonly mode: Form
  readonly exam: boolean
  /** Practice leaves the schedule alone. */
  readonly practice: boolean
  readonly seed: string
  readonly bank: string
  /** Question ids in the order drawn: what `resume` goes on with. */
  readonly questions: readonly string[]
  /** Command-line words that would start the same session; shown by history and used by resume. */
  readonly args: readonly string[]
}

export type Answered = GivenAnswer & { readonly kind: 'answer' }

export type SessionEnded = {
  readonly kind: 'end'
  readonly reason: EndReason
}

/** Takes back the record `target`: an answer, a mark or an earlier undo. */
export type Undone = { readonly kind: 'undo'; readonly target: string }

export type Marked = {
  readonly kind: 'mark'
  readonly questionId: string
  readonly mark: Mark
  readonly note?: string
}

/** History was taken in from another journal. */
export type Merged = { readonly kind: 'merge'; readonly from: string; readonly records: number }

/** A question's history goes on under another id (an author reworded it and said so). */
export type Renamed = { readonly kind: 'rename'; readonly from: string; readonly to: string }

export type Event = SessionStarted | Answered | SessionEnded | Undone | Marked | Merged | Renamed
export type JournalRecord = RecordHead & Event
export type RecordOf<K extends Event['kind']> = JournalRecord & { readonly kind: K }
