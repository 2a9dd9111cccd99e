import { createHash } from 'node:crypto'
import { readRecord } from './read-record.ts'
import { recordKey } from './record-order.ts'
import type { RecordOf } from './records.ts'

/** What a journal takes in of another one. */
export type TakenIn = {
  /** Lines to append, in the order of time; lines of newer versions byte for byte. */
  readonly added: readonly Buffer[]
  /** The note that says so, where either had something that the other had not. */
  readonly note?: RecordOf<'merge'>
  /** Whole lines that were here before, and lines that are damaged and left out. */
  readonly known: number
  readonly damaged: number
}

/**
 * Unites two journals, given as lines without their ends. Idempotent, commutative, and but for the notes associative;
 * where one has all that the other has, both have the same records without a note.
 */
export function takeIn(here: Iterable<Buffer>, there: Iterable<Buffer>): TakenIn {
  const own = new Map<string, Place>()
  for (const line of here) addLine(own, line)
  const shared = new Set<string>()
  const added = new Map<string, Place & { readonly line: Buffer }>()
  let damaged = 0
  for (const raw of there) {
    const line = withoutEditorsMarks(raw)
    const place = placeOf(line)
    const print = printOf(line)
    if (!place) damaged += isBlank(line) ? 0 : 1
    else if (own.has(print)) shared.add(print)
    else added.set(print, { ...place, line })
  }
  const isNews =
    [...added.values()].some(isNoNote) && [...own].some(([print, place]) => isNoNote(place) && !shared.has(print))
  const inTime = [...added.values()].sort(byKeyThenBytes)
  const keys = [...own.values(), ...inTime].flatMap(({ key, says }) => (says === 'something' ? [key] : []))
  return {
    added: inTime.map(({ line }) => line),
    ...(isNews && { note: mergeNote(keys) }),
    known: shared.size,
    damaged,
  }
}

/** Where a whole line stands in time, and what it is to a merge. */
type Place = {
  readonly key: string
  readonly says: 'something' | 'that journals were united' | 'what is not understood'
}

function addLine(lines: Map<string, Place>, line: Buffer): void {
  const place = placeOf(line)
  if (place) lines.set(printOf(line), place)
}

function placeOf(line: Buffer): Place | undefined {
  const reading = readRecord(line)
  if (reading.is === 'damaged') return undefined
  if (reading.is !== 'record') return { key: recordKey(JSON.parse(line.toString())), says: 'what is not understood' }
  const { record } = reading
  return { key: recordKey(record), says: record.kind === 'merge' ? 'that journals were united' : 'something' }
}

const isNoNote = ({ says }: Place): boolean => says !== 'that journals were united'

/** Held in place of lines, so that histories of any length can be united. */
const printOf = (line: Buffer): string => createHash('sha1').update(line).digest('base64')

/** Editors on Windows add a byte order mark to a file, and a carriage return to each line. */
function withoutEditorsMarks(line: Buffer): Buffer {
  const begin = line.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
  return line.subarray(begin, line.at(-1) === 0x0d ? -1 : undefined)
}

const byteOrderMark = Buffer.from('\uFEFF')
const isBlank = (line: Buffer): boolean => line.toString('latin1').trim() === ''

function byKeyThenBytes(a: Place & { readonly line: Buffer }, b: Place & { readonly line: Buffer }): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return Buffer.compare(a.line, b.line)
}

/**
 * The record that two journals were united. It is made of the keys of all their records and nothing else, so that two
 * machines that take in each other's journals write the same one, and end with the same records.
 */
function mergeNote(unordered: readonly string[]): RecordOf<'merge'> {
  const keys = [...unordered].sort()
  const at = keys.at(-1)?.slice(0, 24) ?? new Date(0).toISOString()
  const hash = createHash('sha256')
  for (const key of keys) hash.update(`${key}\n`)
  const print = hash.digest()
  const time = new Date(at).getTime().toString(32).padStart(10, '0')
  const id = `${time}${[...print.subarray(0, 16)].map(byte => (byte % 32).toString(32)).join('')}`
  const from = `union ${print.toString('hex', 0, 8)}`
  return { v: 1, id, session: id, at, day: at.slice(0, 10), kind: 'merge', from, records: keys.length }
}
