import { addDays, isAnyDue } from '../schedule/day.ts'
import { nextMemory } from '../schedule/next-memory.ts'
import type { Memory } from '../schedule/types.ts'
import { addRename } from './add-rename.ts'
import type { Folded, FoldedQuestion, FoldedSession } from './folded.ts'
import type { WritableMap } from './layered-map.ts'
import type { JournalRecord, PointOutcome, RecordOf } from './records.ts'
import type { PointScore, Scores } from './scores.ts'

export type FoldOptions = {
  /** Target retention, 0.70–0.97. Another one makes other due days, so a view folded with it is no longer right. */
  readonly retention: number
}

/** A `Folded` that is being written to. */
export type Draft = { sessions: WritableMap<string, FoldedSession> } & {
  -readonly [K in Exclude<keyof Folded, 'sessions'>]: Folded[K] extends ReadonlyMap<infer A, infer B>
    ? Map<A, B>
    : Folded[K] extends ReadonlySet<infer A>
      ? Set<A>
      : Folded[K]
}

/** Works one live record into the draft. Records come in the order of their keys. */
export function foldRecord(draft: Draft, record: JournalRecord, options: FoldOptions): void {
  if (record.kind === 'session') startSession(draft, record)
  if (record.kind === 'answer') takeAnswer(draft, record, options)
  if (record.kind === 'end') endSession(draft, record)
  if (record.kind === 'mark') takeMark(draft, record)
  if (record.kind === 'rename') renameQuestion(draft, record)
}

function startSession({ sessions }: Draft, record: RecordOf<'session'>): void {
  const { mode, exam, practice, seed, bank, questions } = record
  const before = sessions.get(record.session) ?? emptySession(record)
  sessions.set(record.session, { ...before, mode, exam, practice, seed, bank, asked: questions.length })
}

/** An answer after the end was given in a session that was resumed, so it has not ended yet. */
function takeAnswer(draft: Draft, record: RecordOf<'answer'>, options: FoldOptions): void {
  const { endedAt: _, ended: __, ...session } = draft.sessions.get(record.session) ?? emptySession(record)
  const answered = session.answered + 1
  const asked = Math.max(session.asked, answered)
  const forms = { ...session.forms, [record.form]: session.forms[record.form] + 1 }
  draft.sessions.set(record.session, { ...session, asked, answered, forms, sum: session.sum + record.score })
  if (!draft.days.has(record.day) && wereDaysOff(draft, record.day)) draft.afterRest.add(record.day)
  const id = draft.renamed.get(record.questionId) ?? record.questionId
  draft.questions.set(id, answerQuestion(draft.questions.get(id) ?? emptyQuestion, record, options))
  const [answers, sum] = draft.days.get(record.day) ?? [0, 0]
  draft.days.set(record.day, [answers + 1, sum + record.score])
  draft.totals = addToTotals(draft.totals, record)
}

/** Whether nothing was practised on the day before `day`, nor due. */
function wereDaysOff({ days, questions }: Draft, day: string): boolean {
  const before = addDays(day, -1)
  return days.size > 0 && !days.has(before) && !isAnyDue(questions.values(), before)
}

function endSession({ sessions }: Draft, { session, at, reason }: RecordOf<'end'>): void {
  const before = sessions.get(session)
  if (before) sessions.set(session, { ...before, endedAt: at, ended: reason })
}

/** The session's own record may be lost to damage; its answers count all the same. */
function emptySession(record: RecordOf<'session' | 'answer'>): FoldedSession {
  const mode = record.kind === 'answer' ? record.form : record.mode
  const { session: id, at: startedAt, day, practice = false } = record
  const counts = { asked: 0, answered: 0, forms: { recall: 0, choice: 0 }, sum: 0 }
  return { id, startedAt, day, mode, exam: false, practice, seed: '', bank: '', ...counts }
}

const emptyQuestion: FoldedQuestion = {
  answers: 0,
  sum: 0,
  topics: [],
  points: new Map(),
  flagged: false,
  suspended: false,
  notes: [],
}

function answerQuestion(before: FoldedQuestion, record: RecordOf<'answer'>, options: FoldOptions): FoldedQuestion {
  const { at, day, score, rating, topics } = record
  const memory = record.practice ? before.memory : remember(before.memory, record, options)
  return {
    ...before,
    answers: before.answers + 1,
    sum: before.sum + score,
    last: { at, day, score, ...(rating && { rating }) },
    topics,
    points: addPoints(before.points, record.points),
    ...(memory && { memory }),
  }
}

function remember(memory: Memory | undefined, record: RecordOf<'answer'>, options: FoldOptions): Memory | undefined {
  if (!record.rating) return memory
  return nextMemory(memory, record.rating, new Date(record.at), { ...options, day: record.day })
}

function addPoints(
  before: FoldedQuestion['points'],
  outcomes: readonly PointOutcome[],
): ReadonlyMap<string, PointScore> {
  const points = new Map(before)
  for (const { id, label, covered } of outcomes) {
    const { asked, missed } = points.get(id) ?? { asked: 0, missed: 0 }
    points.set(id, { label, asked: asked + 1, missed: missed + (covered ? 0 : 1), missedLast: !covered })
  }
  return points
}

/** An unsure finding proposes nothing. An answer is right here where at least half of it is: it is not asked Again. */
function addToTotals(totals: Scores['totals'], { points, judge, sure, score }: RecordOf<'answer'>): Scores['totals'] {
  const proposed = points.filter(point => judge === 'person' && point.proposed && point.proposed !== 'unsure')
  const overruled = proposed.filter(point => (point.proposed === 'found') !== point.covered)
  const cell = sure === undefined ? -1 : (sure ? 0 : 2) + (score >= 0.5 ? 0 : 1)
  return {
    answers: totals.answers + 1,
    overruled: totals.overruled + overruled.length,
    proposed: totals.proposed + proposed.length,
    sureness: totals.sureness.map((n, i) => (i === cell ? n + 1 : n)) as unknown as Scores['totals']['sureness'],
  }
}

function takeMark({ questions, renamed }: Draft, { questionId, mark, note }: RecordOf<'mark'>): void {
  if (mark === 'skip') return
  const id = renamed.get(questionId) ?? questionId
  const before = questions.get(id) ?? emptyQuestion
  if (mark === 'flag' || mark === 'unflag') questions.set(id, { ...before, flagged: mark === 'flag' })
  if (mark === 'suspend' || mark === 'unsuspend') questions.set(id, { ...before, suspended: mark === 'suspend' })
  if (mark === 'note' && note) questions.set(id, { ...before, notes: [...before.notes, note] })
}

/** Later records under the old name, from a machine that doesn't know yet, go to the new one. */
function renameQuestion({ questions, renamed }: Draft, { from, to }: RecordOf<'rename'>): void {
  if (from === to) return
  addRename(renamed, { from, to })
  const moved = questions.get(from)
  if (!moved) return
  const there = questions.get(to)
  questions.delete(from)
  questions.set(to, there ? joinQuestions(there, moved) : moved)
}

/** Two histories become one: sums add up, and the one that was answered last says the rest. */
function joinQuestions(a: FoldedQuestion, b: FoldedQuestion): FoldedQuestion {
  const [older, newer] = (a.last?.at ?? '') <= (b.last?.at ?? '') ? [a, b] : [b, a]
  const points = new Map(older.points)
  for (const [id, point] of newer.points) {
    const { asked, missed } = points.get(id) ?? { asked: 0, missed: 0 }
    points.set(id, { ...point, asked: asked + point.asked, missed: missed + point.missed })
  }
  return {
    ...older,
    ...newer,
    answers: a.answers + b.answers,
    sum: a.sum + b.sum,
    points,
    flagged: a.flagged || b.flagged,
    suspended: a.suspended || b.suspended,
    notes: [...older.notes, ...newer.notes],
  }
}
