import type { WholeJournal } from '../scores/folded.ts'
import { type LineReading, readRecord } from '../scores/read-record.ts'
import { chosen, inOrder, recordKey } from '../scores/record-order.ts'
import type { JournalRecord, RecordOf } from '../scores/records.ts'
import { readBytes, readLines } from './read-lines.ts'
import { inFile, withFile } from './store-file.ts'

/** Told of what a reading of the journal meets beside records. */
export type Met = { onDamage(line: Buffer): void; onSkipped(): void }

/**
 * Where the last whole line ends, for a reader. `torn` are the bytes after it: a line that was cut off, or one that
 * another process is writing right now.
 */
export type JournalEnd = {
  readonly end: number
  readonly torn?: Buffer
  /** Another number means that another file was put in the journal's place; 0 where there is none. */
  readonly inode: number
}

/** A last line that is whole but for its line's end counts as ended. No journal ends at 0. */
export function journalEnd(path: string): JournalEnd {
  return withFile(path, ({ fd, stats }) => ({ ...endOf(fd, stats.size), inode: stats.ino })) ?? { end: 0, inode: 0 }
}

function endOf(fd: number, size: number, span = 64 * 1024): Omit<JournalEnd, 'inode'> {
  const from = Math.max(0, size - span)
  const bytes = readBytes(fd, from, size)
  const lineEnd = bytes.lastIndexOf('\n')
  if (lineEnd < 0 && from > 0) return endOf(fd, size, span * 8)
  const torn = bytes.subarray(lineEnd + 1)
  if (torn.length === 0 || readRecord(torn).is !== 'damaged') return { end: from + bytes.length }
  return { end: from + lineEnd + 1, torn }
}

/** The records between two offsets, in the order of the file. */
export function readTail(path: string, from: number, to: number, met: Met): readonly JournalRecord[] {
  return [...readInTurn(path, from, to, met)]
}

/**
 * The whole journal up to an offset, in order, with `unsaved` records that are not in it yet. It is read twice: first
 * for its undo records and its order, then as it is used. Only where the order is broken is an index held in memory.
 */
export function readWhole(path: string, to: number, unsaved: readonly JournalRecord[], met: Met): WholeJournal {
  const undos = unsaved.filter(record => record.kind === 'undo')
  let ordered = true
  let last = ''
  for (const { key, undo } of readHeads(path, to)) {
    ordered &&= key > last
    last = key
    if (undo) undos.push(undo)
  }
  const records = ordered ? readInTurn(path, 0, to, met) : readByIndex(path, to, met)
  return { undos, records: eachOnce(records, inOrder(unsaved)) }
}

type Head = { readonly key: string; readonly offset: number; readonly length: number; readonly undo?: RecordOf<'undo'> }

/** The keys of all lines that look like records. Parsing them in full would take ten times as long. */
function* readHeads(path: string, to: number): Iterable<Head> {
  for (const { bytes, offset } of linesOf(path, 0, to)) {
    const [, id, at] = headForm.exec(bytes.toString('latin1', 0, 200)) ?? []
    const isPlain = id !== undefined && at !== undefined && !bytes.includes('"kind":"undo"')
    if (isPlain) yield { key: recordKey({ id, at }), offset, length: bytes.length }
    else yield* readHead(bytes, offset)
  }
}

const headForm = /^\{"v":1,"id":"([\x20-\x7e]+?)","session":"[\x20-\x7e]+?","at":"([\dTZ:.-]+)"/

function* readHead(bytes: Buffer, offset: number): Iterable<Head> {
  const reading = readRecord(bytes)
  if (reading.is !== 'record') return
  const { record } = reading
  const head = { key: recordKey(record), offset, length: bytes.length }
  yield record.kind === 'undo' ? { ...head, undo: record } : head
}

function* readInTurn(path: string, from: number, to: number, met: Met): Iterable<JournalRecord> {
  for (const { bytes } of linesOf(path, from, to)) {
    const reading = readRecord(bytes)
    tell(reading, bytes, met)
    if (reading.is === 'record') yield reading.record
  }
}

function* readByIndex(path: string, to: number, met: Met): Iterable<JournalRecord> {
  for (const { bytes } of linesOf(path, 0, to)) tell(readRecord(bytes), bytes, met)
  const heads = [...readHeads(path, to)].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  yield* inFile(path, function* ({ fd }) {
    for (const { offset, length } of heads) {
      const reading = readRecord(readBytes(fd, offset, offset + length))
      if (reading.is === 'record') yield reading.record
    }
  })
}

/** The lines between two offsets. */
export const linesOf = (path: string, from: number, to: number) =>
  to <= from ? [] : inFile(path, ({ fd, stats }) => readLines(fd, from, Math.min(to, stats.size)))

/** Two lists in order become one, in which each key stands once. */
function* eachOnce(records: Iterable<JournalRecord>, others: readonly JournalRecord[]): Iterable<JournalRecord> {
  let held: JournalRecord | undefined
  for (const record of bothInOrder(records, others)) {
    if (held && recordKey(held) === recordKey(record)) held = chosen(held, record)
    else {
      if (held) yield held
      held = record
    }
  }
  if (held) yield held
}

function* bothInOrder(records: Iterable<JournalRecord>, others: readonly JournalRecord[]): Iterable<JournalRecord> {
  let i = 0
  for (const record of records) {
    const key = recordKey(record)
    for (let other = others[i]; other && recordKey(other) <= key; other = others[i]) {
      yield other
      i += 1
    }
    yield record
  }
  yield* others.slice(i)
}

function tell(reading: LineReading, line: Buffer, met: Met): void {
  if (reading.is === 'damaged') met.onDamage(line)
  if (reading.is === 'newer' || reading.is === 'odd') met.onSkipped()
}
