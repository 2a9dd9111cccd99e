import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createRecordIds } from '../../src/scores/record-ids.ts'
import { recordLine } from '../../src/scores/record-line.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import { answerOf, sessionOf } from './events.ts'

/** Lines of a history of `count` records: sessions of 18 answers, one record a minute from 2020 on. */
export function* madeLines(count: number): Iterable<string> {
  const newId = createRecordIds(size => Uint8Array.from({ length: size }, () => Math.floor(Math.random() * 256)))
  let session = ''
  for (let index = 0; index < count; index += 1) {
    const time = new Date(Date.UTC(2020, 0, 1) + index * 60_000)
    const id = newId(time)
    const place = index % 20
    if (place === 0) session = id
    const event =
      place === 0 ? sessionOf() : place === 19 ? ({ kind: 'end', reason: 'finished' } as const) : answerOf(index)
    const at = time.toISOString()
    yield recordLine({ v: 1, id, session, at, day: at.slice(0, 10), ...event } as JournalRecord)
  }
}

/** Writes such a history into a new home. */
export function makeHome(home: string, count: number): void {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const fd = openSync(join(home, 'history.jsonl'), 'w', 0o600)
  let waiting = ''
  for (const line of madeLines(count)) {
    waiting += `${line}\n`
    if (waiting.length > 1_000_000) {
      writeSync(fd, waiting)
      waiting = ''
    }
  }
  writeSync(fd, waiting)
  closeSync(fd)
}
