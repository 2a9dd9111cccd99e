import type { Memory, Rating } from '../schedule/types.ts'
import type { Form, SessionEnded } from './records.ts'

/** One session as folded from its records. */
export type SessionScore = {
  readonly id: string
  readonly startedAt: string
  /** Absent while it runs or after it was cut off. */
  readonly endedAt?: string
  /** `interrupted` also when no end was ever written. */
  readonly ended?: SessionEnded['reason']
  readonly day: string
  readonly mode: Form
  readonly exam: boolean
  readonly practice: boolean
  readonly seed: string
  readonly bank: string
  readonly asked: number
  readonly answered: number
  /** How many of its answers were given in which form. */
  readonly forms: Readonly<Record<Form, number>>
  /** Mean score of its answers, 0–1, in an exam over all that was asked; null before the first answer. */
  readonly score: number | null
}

/** What the journal says of one question. */
export type QuestionScore = {
  readonly answers: number
  /** Mean score, 0–1; 0 before the first answer. */
  readonly accuracy: number
  /** Absent where it was only marked, never answered. */
  readonly last?: { readonly at: string; readonly day: string; readonly score: number; readonly rating?: Rating }
  readonly topics: readonly string[]
  readonly memory?: Memory
  readonly points: Readonly<Record<string, PointScore>>
  readonly flagged: boolean
  readonly suspended: boolean
  readonly notes: readonly string[]
}

export type PointScore = {
  readonly label: string
  readonly asked: number
  readonly missed: number
  /** Missed at its last asking. */
  readonly missedLast: boolean
}

/** Everything derived from the journal. A materialised view: deleted, damaged or old, it is rebuilt. */
export type Scores = {
  /** In order of start. */
  readonly sessions: readonly SessionScore[]
  /** By question id. */
  readonly questions: Readonly<Record<string, QuestionScore>>
  readonly totals: {
    readonly answers: number
    /** Ticks that the person changed against the grader's proposal, and ticks proposed. */
    readonly overruled: number
    readonly proposed: number
    /** Answers with a confidence given: [right and sure, wrong and sure, right and unsure, wrong and unsure]. */
    readonly sureness: readonly [number, number, number, number]
  }
  /** Answers by local day: `YYYY-MM-DD` → [answers, sum of scores]. */
  readonly days: Readonly<Record<string, readonly [number, number]>>
  /** Days with an answer that follow days off on which nothing was due. */
  readonly afterRest: readonly string[]
}
