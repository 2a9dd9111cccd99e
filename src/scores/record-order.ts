import { recordLine } from './record-line.ts'
import type { JournalRecord } from './records.ts'

/** What records are ordered by: time, then id. Texts, compared by `<`. */
export function recordKey({ at, id }: Pick<JournalRecord, 'at' | 'id'>): string {
  return `${at} ${id}`
}

/** Records in the order of their keys, each key once. */
export function inOrder(records: readonly JournalRecord[]): readonly JournalRecord[] {
  const byKey = new Map<string, JournalRecord>()
  for (const record of records) {
    const key = recordKey(record)
    const before = byKey.get(key)
    byKey.set(key, before ? chosen(before, record) : record)
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record)
}

/** Which of two records with one key counts, in whatever order they come. They differ only where a line was forged. */
export function chosen(a: JournalRecord, b: JournalRecord): JournalRecord {
  return recordLine(a) <= recordLine(b) ? a : b
}
