import { addDays, isAnyDue } from '../schedule/day.ts'
import { addRename } from './add-rename.ts'
import { answerQuestion, emptyQuestion, type FoldOptions, joinQuestions, markQuestion } from './fold-question.ts'
import { answerInSession, endSession, startSession } from './fold-session.ts'
import { addToTotals } from './fold-totals.ts'
import type { Folded, FoldedSession } from './folded.ts'
import type { WritableMap } from './layered-map.ts'
import type { JournalRecord, RecordOf } from './records.ts'

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
  const { sessions } = draft
  const session = sessions.get(record.session)
  if (record.kind === 'session') sessions.set(record.session, startSession(session, record))
  if (record.kind === 'end' && session) sessions.set(record.session, endSession(session, record))
  if (record.kind === 'answer') takeAnswer(draft, record, options)
  if (record.kind === 'mark') takeMark(draft, record)
  if (record.kind === 'rename' && record.from !== record.to) renameQuestion(draft, record)
}

function takeAnswer(draft: Draft, record: RecordOf<'answer'>, options: FoldOptions): void {
  const { sessions, questions, days, afterRest } = draft
  const { session, questionId, day, score } = record
  sessions.set(session, answerInSession(sessions.get(session), record))
  if (!days.has(day) && wereDaysOff(draft, day)) afterRest.add(day)
  const id = nameNow(draft, questionId)
  questions.set(id, answerQuestion(questions.get(id) ?? emptyQuestion, record, options))
  const [answers, sum] = days.get(day) ?? [0, 0]
  days.set(day, [answers + 1, sum + score])
  draft.totals = addToTotals(draft.totals, record)
}

/** Whether nothing was practised on the day before `day`, nor due. */
function wereDaysOff({ days, questions }: Draft, day: string): boolean {
  const before = addDays(day, -1)
  return days.size > 0 && !days.has(before) && !isAnyDue(questions.values(), before)
}

/** A question that is skipped and has no history goes on without one. */
function takeMark(draft: Draft, record: RecordOf<'mark'>): void {
  const id = nameNow(draft, record.questionId)
  const before = draft.questions.get(id) ?? emptyQuestion
  const after = markQuestion(before, record)
  if (after !== before) draft.questions.set(id, after)
}

function renameQuestion({ questions, renamed }: Draft, { from, to }: RecordOf<'rename'>): void {
  addRename(renamed, { from, to })
  const moved = questions.get(from)
  if (!moved) return
  const there = questions.get(to)
  questions.delete(from)
  questions.set(to, there ? joinQuestions(there, moved) : moved)
}

/** Records under a former name may come later than the rename, from a machine that doesn't know of it yet. */
function nameNow({ renamed }: Draft, id: string): string {
  return renamed.get(id) ?? id
}
