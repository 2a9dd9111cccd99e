import { crc32 } from 'node:zlib'
import type { JournalRecord } from './records.ts'

/**
 * A record as its line of the journal, without the line's end: compact JSON whose last field is `sum`, eight hex
 * digits of the CRC-32 of the line's bytes before `,"sum":`. A CRC-32 finds every run of up to 32 changed bits.
 */
export function recordLine(record: JournalRecord): string {
  return lineOf(record, JSON.stringify)
}

/** The same where `toJson` spells some characters otherwise. */
export function lineOf(record: JournalRecord, toJson: (fields: object) => string): string {
  const { sum: _, ...fields } = record as JournalRecord & { sum?: unknown }
  const head = toJson(fields).slice(0, -1)
  return `${head}${sumField(Buffer.from(head))}`
}

/** Whether the bytes of a line end in a checksum, and whether it is the right one. */
export function lineSum(line: Buffer): 'right' | 'wrong' | 'none' {
  const head = line.subarray(0, Math.max(0, line.length - sumLength))
  const tail = line.subarray(head.length).toString('latin1')
  if (!sumForm.test(tail)) return 'none'
  return tail === sumField(head) ? 'right' : 'wrong'
}

const sumLength = ',"sum":"00000000"}'.length
const sumForm = /^,"sum":"[0-9a-f]{8}"\}$/
const sumField = (head: Buffer): string => `,"sum":"${crc32(head).toString(16).padStart(8, '0')}"}`
