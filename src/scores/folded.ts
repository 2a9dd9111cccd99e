import type { Memory } from '../schedule/types.ts'
import type { JournalRecord, RecordOf } from './records.ts'
import type { PointScore, QuestionScore, Scores, SessionScore } from './scores.ts'

/** What is kept between folds: `Scores` with sums in place of means, and what later records are checked against. */
export type Folded = {
  readonly sessions: ReadonlyMap<string, FoldedSession>
  readonly questions: ReadonlyMap<string, FoldedQuestion>
  /** Former question ids, each with the id that its history goes on under. */
  readonly renamed: ReadonlyMap<string, string>
  readonly days: ReadonlyMap<string, readonly [number, number]>
  /** Days of practice that follow days off on which nothing was due. */
  readonly afterRest: ReadonlySet<string>
  readonly totals: Scores['totals']
  /** The greatest `recordKey` folded; empty before the first. */
  readonly last: string
  /** Records that were taken back and never seen: they may yet come from another machine. */
  readonly unmet: ReadonlySet<string>
}

export type FoldedSession = Omit<SessionScore, 'score'> & { readonly sum: number }

export type FoldedQuestion = Omit<QuestionScore, 'accuracy' | 'memory' | 'points'> & {
  readonly sum: number
  readonly memory?: Memory
  readonly points: ReadonlyMap<string, PointScore>
}

export const nothingFolded: Folded = {
  sessions: new Map(),
  questions: new Map(),
  renamed: new Map(),
  days: new Map(),
  afterRest: new Set(),
  totals: { answers: 0, overruled: 0, proposed: 0, sureness: [0, 0, 0, 0] },
  last: '',
  unmet: new Set(),
}

/** Journal records in order of their keys, each key once, with every undo among them. */
export type WholeJournal = {
  readonly undos: readonly RecordOf<'undo'>[]
  readonly records: Iterable<JournalRecord>
}
