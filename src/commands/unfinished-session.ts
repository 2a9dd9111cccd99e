import type { Bank } from '../bank/types.ts'
import { QuizError } from '../errors.ts'
import { scoreOf } from '../report/score-of.ts'
import { dueDay } from '../schedule/day.ts'
import type { Memory } from '../schedule/types.ts'
import type { JournalRecord, RecordOf } from '../scores/records.ts'
import type { Scores } from '../scores/scores.ts'
import type { ScoreStore } from '../scores/store.ts'
import type { Earlier, Outcome } from '../session/ports.ts'

type Done = RecordOf<'answer'> | RecordOf<'mark'>
export type Unfinished = { readonly started: RecordOf<'session'>; readonly done: readonly Done[] }

/**
 * The last session with questions left, and the answers and skips that it has. Throws `no` where there is none. The
 * journal is read twice: all answers of many years are not held in memory.
 */
export const findUnfinished = (store: ScoreStore): Unfinished => {
  const begun: RecordOf<'session'>[] = []
  const ended = new Set<string>()
  const ids = new Map<string, Set<string>>()
  for (const record of store.records()) {
    if (record.kind === 'session') begun.push(record)
    if (record.kind === 'end' && isFinal(record.reason)) ended.add(record.session)
    if (isDone(record)) ids.set(record.session, (ids.get(record.session) ?? new Set()).add(record.questionId))
  }
  const started = begun.findLast(
    ({ session, questions }) => !ended.has(session) && (ids.get(session)?.size ?? 0) < questions.length,
  )
  if (!started) throw new QuizError('no', 'No session was interrupted. `finetune-quiz` starts a new one.')
  const done: Done[] = []
  for (const record of store.records()) if (record.session === started.session && isDone(record)) done.push(record)
  return { started, done }
}

const isFinal = (reason: string): boolean => reason === 'finished' || reason === 'timeout'

const isDone = (record: JournalRecord): record is Done =>
  record.kind === 'answer' || (record.kind === 'mark' && (record.mark === 'skip' || record.mark === 'suspend'))

/** What the session came to so far, for its summary; questions that the bank no longer has are left out. */
export const earlierOf = (done: readonly Done[], { questions }: Bank, scores: Scores): Earlier[] => {
  const byId = new Map(questions.map(question => [question.id, question]))
  const last = new Map(done.map(record => [record.questionId, record]))
  return [...last.values()].flatMap(record => {
    const question = byId.get(record.questionId)
    return question ? { question, outcome: outcomeOf(record, scoreOf(scores, question)?.memory) } : []
  })
}

const outcomeOf = (record: Done, memory: Memory | undefined): Outcome => {
  const saved = { id: record.id, saved: true }
  if (record.kind === 'mark') return { kind: 'skipped', record: saved }
  return { kind: 'answered', answer: record, record: saved, ...(record.rating && memory && { due: dueDay(memory) }) }
}

/** Milliseconds of an exam's time that its answers took. */
export const timeSpent = (done: readonly Done[]): number =>
  done.reduce((sum, record) => sum + (record.kind === 'answer' ? (record.milliseconds ?? 0) : 0), 0)
