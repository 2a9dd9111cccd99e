import { createHash } from 'node:crypto'
import { readRecord } from './read-record.ts'
import { recordKey } from './record-order.ts'
import type { JournalRecord, RecordOf } from './records.ts'

/**
 * The lines of two journals as those of one: every whole line once, in the order of time. Lines of newer versions are
 * kept as they are; damaged ones are left out. Idempotent, commutative and associative.
 */
export function mergeJournals(a: readonly string[], b: readonly string[]): readonly string[] {
  const lines = new Map<string, string>()
  for (const line of [...a, ...b]) {
    const known = knownLine(line)
    if (known) lines.set(line, known.key)
  }
  return [...lines].sort(byKeyThenText).map(([line]) => line)
}

/** A whole line's place in the order, and what it says where that is understood. Undefined for a damaged line. */
export function knownLine(line: string): { readonly key: string; readonly record?: JournalRecord } | undefined {
  const reading = readRecord(Buffer.from(line))
  if (reading.is === 'damaged') return undefined
  if (reading.is === 'record') return { key: recordKey(reading.record), record: reading.record }
  const { at, id } = JSON.parse(line) as Partial<JournalRecord>
  return { key: `${at} ${id}` }
}

/**
 * The record that two journals were united. It is made of the united records alone, so that two machines that take in
 * each other's journals write the same one, and end with the same records. `records` are in no order.
 */
export function mergeNote(records: readonly Pick<JournalRecord, 'id' | 'at'>[]): RecordOf<'merge'> {
  const keys = records.map(recordKey).sort()
  const at = keys.at(-1)?.slice(0, 24) ?? new Date(0).toISOString()
  const print = createHash('sha256').update(keys.join('\n')).digest()
  const time = new Date(at).getTime().toString(32).padStart(10, '0')
  const id = `${time}${[...print.subarray(0, 16)].map(byte => (byte % 32).toString(32)).join('')}`
  const from = `union ${print.toString('hex', 0, 8)}`
  return { v: 1, id, session: id, at, day: at.slice(0, 10), kind: 'merge', from, records: keys.length }
}

function byKeyThenText([a, keyOfA]: readonly [string, string], [b, keyOfB]: readonly [string, string]): number {
  if (keyOfA !== keyOfB) return keyOfA < keyOfB ? -1 : 1
  return a < b ? -1 : 1
}
