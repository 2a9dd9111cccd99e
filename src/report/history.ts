import type { JournalRecord, RecordOf } from '../scores/records.ts'
import type { Scores, SessionScore } from '../scores/scores.ts'

/** A session as `history --json` has it, with its live answers in order of giving. */
export type HistorySession = Omit<SessionScore, 'endedAt' | 'ended'> & {
  /** Null where no end was ever written. */
  readonly endedAt: string | null
  readonly ended: NonNullable<SessionScore['ended']>
  readonly answers: readonly HistoryEntry[]
}

/** An answer without what belongs to the journal alone. */
export type HistoryEntry = Omit<RecordOf<'answer'>, 'v' | 'kind' | 'session'>

/**
 * The sessions in order of start, each as soon as its last answer was read: a history of many years need not be held in
 * memory. `records` are the live records of the journal that the scores were folded from, as `ScoreStore.records()`
 * gives them.
 */
export function* historySessions({ sessions }: Scores, records: Iterable<JournalRecord>): Iterable<HistorySession> {
  const waiting = new Map<string, HistoryEntry[]>()
  let next = 0
  const take = (session: SessionScore): HistorySession => {
    const answers = waiting.get(session.id) ?? []
    waiting.delete(session.id)
    next += 1
    return { ...session, endedAt: session.endedAt ?? null, ended: session.ended ?? 'interrupted', answers }
  }
  const isWhole = ({ id, answered }: SessionScore) => (waiting.get(id)?.length ?? 0) >= answered
  for (const record of records) {
    if (record.kind !== 'answer') continue
    addTo(waiting, record)
    for (let session = sessions[next]; session && isWhole(session); session = sessions[next]) yield take(session)
  }
  for (let session = sessions[next]; session; session = sessions[next]) yield take(session)
}

function addTo(waiting: Map<string, HistoryEntry[]>, record: RecordOf<'answer'>): void {
  const { v, kind, session, ...entry } = record
  const known = waiting.get(session)
  if (known) known.push(entry)
  else waiting.set(session, [entry])
}
