import type { JournalRecord, RecordOf } from '../scores/records.ts'
import type { Scores, SessionScore } from '../scores/scores.ts'

/** The top object of `history --json`. Sessions in order of start, their live answers in order of giving. */
export type HistoryFacts = {
  readonly schema: 'finetune-quiz/history/1'
  readonly sessions: readonly HistorySession[]
}

export type HistorySession = Omit<SessionScore, 'endedAt' | 'ended'> & {
  /** Null where no end was ever written. */
  readonly endedAt: string | null
  readonly ended: NonNullable<SessionScore['ended']>
  readonly answers: readonly HistoryEntry[]
}

/** An answer without what belongs to the journal alone. */
export type HistoryEntry = Omit<RecordOf<'answer'>, 'v' | 'kind' | 'session'>

/** `records` are the live records of the journal, as `ScoreStore.records()` gives them. */
export function historyFacts({ sessions }: Scores, records: Iterable<JournalRecord>): HistoryFacts {
  const answers = answersBySession(records)
  return {
    schema: 'finetune-quiz/history/1',
    sessions: sessions.map(session => ({
      ...session,
      endedAt: session.endedAt ?? null,
      ended: session.ended ?? 'interrupted',
      answers: answers.get(session.id) ?? [],
    })),
  }
}

function answersBySession(records: Iterable<JournalRecord>): Map<string, HistoryEntry[]> {
  const answers = new Map<string, HistoryEntry[]>()
  for (const record of records) {
    if (record.kind !== 'answer') continue
    const { v, kind, session, ...entry } = record
    const known = answers.get(session)
    if (known) known.push(entry)
    else answers.set(session, [entry])
  }
  return answers
}
