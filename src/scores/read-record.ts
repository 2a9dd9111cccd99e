import { isRecord } from './is-record.ts'
import { lineSum } from './record-line.ts'
import type { JournalRecord } from './records.ts'

/**
 * What a line of the journal is.
 * - `record`: whole, and understood
 * - `newer`: whole, but written by a newer version: a higher `v` or an unknown `kind`
 * - `odd`: whole, but its fields are not what they must be; only another program writes such lines
 * - `damaged`: torn, changed, or never a record
 */
export type LineReading =
  | { readonly is: 'record'; readonly record: JournalRecord }
  | { readonly is: 'newer' | 'odd' | 'damaged' }

/** Reads the bytes of one line, without its end. Never throws. */
export function readRecord(line: Buffer): LineReading {
  const sum = lineSum(line)
  if (sum === 'wrong' || line[0] !== brace) return { is: 'damaged' }
  const value = parse(line)
  if (!isObject(value) || !Number.isSafeInteger(value.v)) return { is: 'damaged' }
  if (Number(value.v) > 1) return { is: 'newer' }
  if (sum === 'none') return { is: 'damaged' }
  const { sum: _, ...fields } = value
  if (isRecord(fields)) return { is: 'record', record: fields }
  return { is: kinds.includes(String(value.kind)) ? 'odd' : 'newer' }
}

/** Asked for first, since parsing what is no JSON is slow, and a journal may be full of it. */
const brace = '{'.charCodeAt(0)

const kinds: readonly string[] = ['session', 'answer', 'end', 'undo', 'mark', 'merge', 'rename']

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(line))
  } catch {
    return undefined
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
