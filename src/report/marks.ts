import { addRename } from '../scores/add-rename.ts'
import type { JournalRecord, RecordOf } from '../scores/records.ts'

/** The top object of `history --marks --json`: what a person marked, and did not unmark. */
export type MarksFacts = {
  readonly schema: 'finetune-quiz/marks/1'
  readonly flagged: readonly MarkEntry[]
  readonly suspended: readonly MarkEntry[]
  readonly notes: readonly (MarkEntry & { readonly note: string })[]
}

/** `id` is the record's, which `history undo` takes; `day` is the local day of the mark. */
export type MarkEntry = { readonly questionId: string; readonly day: string; readonly id: string }

/** `records` are the live records of the journal in order, as `ScoreStore.records()` gives them. */
export function marksFacts(records: Iterable<JournalRecord>): MarksFacts {
  const marks: RecordOf<'mark'>[] = []
  const renamed = new Map<string, string>()
  for (const record of records) {
    if (record.kind === 'rename' && record.from !== record.to) addRename(renamed, record)
    if (record.kind === 'mark') marks.push(record)
  }
  const entries = marks.map(({ questionId, day, id, mark, note = '' }) => {
    return { mark, note, entry: { questionId: renamed.get(questionId) ?? questionId, day, id } }
  })
  const standing = (on: string, off: string): MarkEntry[] => {
    const byQuestion = new Map<string, MarkEntry>()
    for (const { mark, entry } of entries) {
      if (mark === on) byQuestion.set(entry.questionId, entry)
      if (mark === off) byQuestion.delete(entry.questionId)
    }
    return [...byQuestion.values()]
  }
  return {
    schema: 'finetune-quiz/marks/1',
    flagged: standing('flag', 'unflag'),
    suspended: standing('suspend', 'unsuspend'),
    notes: entries.flatMap(({ mark, note, entry }) => (mark === 'note' && note ? [{ ...entry, note }] : [])),
  }
}
