import type { FoldedSession } from './folded.ts'
import type { RecordOf } from './records.ts'

/** A session as it begins; there is one before where its own record comes late. */
export function startSession(before: FoldedSession | undefined, record: RecordOf<'session'>): FoldedSession {
  const { mode, exam, practice, seed, bank, questions } = record
  return { ...(before ?? emptySession(record)), mode, exam, practice, seed, bank, asked: questions.length }
}

/** An answer after the end was given in a session that was resumed, so it has not ended yet. */
export function answerInSession(before: FoldedSession | undefined, record: RecordOf<'answer'>): FoldedSession {
  const { endedAt: _, ended: __, ...session } = before ?? emptySession(record)
  const answered = session.answered + 1
  const asked = Math.max(session.asked, answered)
  const forms = { ...session.forms, [record.form]: session.forms[record.form] + 1 }
  return { ...session, asked, answered, forms, sum: session.sum + record.score }
}

export function endSession(before: FoldedSession, { at, reason }: RecordOf<'end'>): FoldedSession {
  return { ...before, endedAt: at, ended: reason }
}

/** The session's own record may be lost to damage; its answers count all the same. */
function emptySession(record: RecordOf<'session' | 'answer'>): FoldedSession {
  const mode = record.kind === 'answer' ? record.form : record.mode
  const { session: id, at: startedAt, day, practice = false } = record
  const counts = { asked: 0, answered: 0, forms: { recall: 0, choice: 0 }, sum: 0 }
  return { id, startedAt, day, mode, exam: false, practice, seed: '', bank: '', ...counts }
}
