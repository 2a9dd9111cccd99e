import type { Question, Topic } from '../bank/types.ts'
import type { SessionTerminal } from './terminal.ts'
import type { EndReason, Form, GivenAnswer, Item, Mark, Rating, Verdict } from './types.ts'

/** What is to be asked, decided before the first question. */
export type SessionPlan = {
  readonly id: string
  readonly items: readonly Item[]
  /** What came of questions of this session before it was cut off; empty for a new one. */
  readonly earlier: readonly Earlier[]
  readonly mode: Form
  readonly exam: boolean
  readonly practice: boolean
  /** Ask how sure the person is after each answer. */
  readonly confidence: boolean
  readonly seed: string
  readonly bank: string
  /** Paths that the bank was named by; none where it is the one that is asked anyhow. */
  readonly banks: readonly string[]
  /** Questions in the bank. */
  readonly pool: number
  /** What was drawn, in words, for the header. */
  readonly selection: readonly string[]
  readonly vocabulary: readonly Topic[]
  /** When an exam's time is over. */
  readonly deadline?: Date
  /** Pass mark of an exam, 0–1. */
  readonly passMark?: number
}

export type Earlier = { readonly question: Question; readonly outcome: Outcome }

/** What the loop needs from the stages after it, handed in so that imports run one way. */
export type SessionPorts = {
  readonly terminal: SessionTerminal
  /** Compares a typed answer with the question's key points. */
  grade(question: Question, answer: string): Promise<Verdict>
  /** `score` is 0–1; `best` is what a full one is worth. */
  rate(score: number, best: 'good' | 'hard'): Rating
  /** The local day `YYYY-MM-DD` on which the question would come back. */
  dueAfter(questionId: string, rating: Rating): string
  /** An answer is on disk when this returns, or `saved` is false. */
  saveAnswer(answer: GivenAnswer): Saved
  mark(questionId: string, mark: Mark, note?: string): Saved
  undo(recordId: string): Saved
  isFlagged(questionId: string): boolean
  /** Opens the question in the person's editor; returns it as it stands afterwards, or a sentence that says what was in the way. */
  edit(question: Question): Promise<Question | string>
  now(): Date
}

/** The id of a journal record, and whether it is on disk. */
export type Saved = { readonly id: string; readonly saved: boolean }

/** What happened at one position of the session. */
export type Outcome =
  | {
      readonly kind: 'answered'
      readonly answer: GivenAnswer
      readonly record: Saved
      /** The local day `YYYY-MM-DD` on which it comes back; absent in practice. */
      readonly due?: string
      /** 0-based indices of options. */
      readonly chosen?: readonly number[]
      readonly verdict?: Verdict
    }
  | { readonly kind: 'skipped'; readonly record?: Saved }
  /** Said aloud in an exam: judged by the person in the review. */
  | { readonly kind: 'aloud' }

export type Answered = Extract<Outcome, { kind: 'answered' }>

/** How a question's turn ended: what came of it, if anything, and where the person wants to be. */
export type Turn = { readonly outcome?: Outcome } & (
  | { readonly go: 'on' | 'undo' | 'back' }
  /** `typed` is what was typed, to be changed. */
  | { readonly go: 'again'; readonly typed?: string }
  | { readonly go: 'end'; readonly reason: EndReason }
)

/** Where in the session a question is asked. `n` is 1-based. */
export type Position = {
  readonly n: number
  readonly of: number
  /** Whether a question was asked before it since the session was begun or resumed. */
  readonly canGoBack: boolean
  /** What was answered here before, where one goes back to it. */
  readonly previous?: string
}

/** All that the asking of one question needs. */
export type Setting = { readonly plan: SessionPlan; readonly ports: SessionPorts; readonly position: Position }

export type SessionResult = {
  readonly reason: EndReason
  /** One a position; undefined where it was not reached. */
  readonly outcomes: readonly (Outcome | undefined)[]
  readonly items: readonly Item[]
}
