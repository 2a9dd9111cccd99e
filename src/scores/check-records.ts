import { daysBetween, millisecondsADay } from '../schedule/day.ts'
import type { JournalRecord } from './records.ts'
import { takenBack } from './taken-back.ts'

/** A record and its line's number, 1-based. */
export type PlacedRecord = { readonly record: JournalRecord; readonly line: number }

/** Something odd in records that are each whole. */
export type RecordFinding = {
  readonly severity: 'warning' | 'info'
  readonly code: string
  readonly message: string
  readonly todo: string
  /** The command that does it. */
  readonly run?: string
  readonly line: number
}

/** What can't be seen in one record alone: ids, dates, and what records say of each other. */
export function checkRecords(records: readonly PlacedRecord[], now: Date): readonly RecordFinding[] {
  const byId = new Map<string, PlacedRecord>()
  const findings: RecordFinding[] = []
  for (const placed of records) {
    const other = byId.get(placed.record.id)
    if (other) findings.push(...checkTwins(other, placed))
    else byId.set(placed.record.id, placed)
  }
  const taken = takenBack(records.flatMap(({ record }) => (record.kind === 'undo' ? [record] : [])))
  for (const placed of records) if (!taken.has(placed.record.id)) findings.push(...checkDates(placed, now))
  const sessions = new Set(records.flatMap(({ record }) => (record.kind === 'session' ? [record.session] : [])))
  for (const placed of records) findings.push(...checkTarget(placed, byId), ...checkSession(placed, sessions))
  return findings
}

/** The same record twice is what a second try at writing leaves. */
function checkTwins(one: PlacedRecord, other: PlacedRecord): readonly RecordFinding[] {
  if (JSON.stringify(one.record) === JSON.stringify(other.record)) return []
  const message = `Lines ${one.line} and ${other.line} are different records with one id, ${one.record.id}.`
  return [{ severity: 'warning', code: 'store/same-id', message, todo: forged, line: other.line }]
}

const forged = 'Only another program can have written this; restore a backup from before if scores look wrong.'

function checkDates({ record, line }: PlacedRecord, now: Date): readonly RecordFinding[] {
  const findings: RecordFinding[] = []
  const add = (code: string, message: string, todo: string, run = {}) =>
    findings.push({ severity: 'warning', code, message, todo, ...run, line })
  const isCounted = record.kind === 'answer' || record.kind === 'mark'
  if (isCounted && Date.parse(record.at) > now.getTime() + millisecondsADay) {
    const message = `A record is dated ${record.at}, which is yet to come.`
    add('store/future', message, clock, { run: `finetune-quiz history undo ${record.id}` })
  }
  if (Math.abs(daysBetween(record.at.slice(0, 10), record.day)) > 2) {
    add('store/day', `A record of ${record.at} is filed under the day ${record.day}.`, forged)
  }
  return findings
}

const clock = "If the computer's clock was wrong then, take the record back:"

function checkTarget({ record, line }: PlacedRecord, byId: ReadonlyMap<string, unknown>): readonly RecordFinding[] {
  if (record.kind !== 'undo' || byId.has(record.target)) return []
  const message = `What the record ${record.id} takes back is not here.`
  return [{ severity: 'info', code: 'store/undo', message, todo: elsewhere, line }]
}

function checkSession({ record, line }: PlacedRecord, sessions: ReadonlySet<string>): readonly RecordFinding[] {
  if (record.kind !== 'answer' || sessions.has(record.session)) return []
  const message = `The beginning of the session of the answer ${record.id} is not here; the answer counts all the same.`
  return [{ severity: 'info', code: 'store/session', message, todo: elsewhere, line }]
}

const elsewhere = 'If it is on another machine, take its journal in with `finetune-quiz history merge`.'
