import { localDay } from '../schedule/day.ts'
import type { NewRecordId } from '../scores/record-ids.ts'
import type { Event, JournalRecord } from '../scores/records.ts'
import { timeAfter } from '../scores/time-after.ts'
import { journalEnd, readTail } from './journal.ts'
import type { LiveFold } from './live-fold.ts'

export type RecordOptions = {
  readonly now: () => Date
  /** Lines for standard error. */
  readonly warn: (text: string) => void
  readonly newId: NewRecordId
}

/** Makes records of events, each later than all that are known and than the one written last to the journal at `path`. */
export function recordMaker({ now, newId, warn }: RecordOptions, fold: LiveFold, path: string) {
  let last = lastTime(path)
  return (event: Event, session?: string): JournalRecord => {
    const clock = now()
    const [, latest, latestId] = /^(.{24}) (.*)$/s.exec(fold.folded().last) ?? []
    const { at, jumped } = timeAfter(clock, { latest: latest ? new Date(latest) : undefined, last })
    if (jumped) {
      const when = last?.toISOString()
      warn(`The clock is more than a day before the last answer saved, of ${when}; if it is wrong, set it right.\n`)
    }
    last = at
    // Greater than the latest one, which may have the same time: nothing need then be folded anew.
    const after = event.kind === 'undo' ? event.target : latest === at.toISOString() ? latestId : undefined
    const id = newId(at, after)
    return { v: 1, id, session: session ?? id, at: at.toISOString(), day: localDay(clock), ...event }
  }
}

/** The time of the record written last, whatever its place in time. */
function lastTime(path: string): Date | undefined {
  try {
    const { end } = journalEnd(path)
    const last = readTail(path, Math.max(0, end - 64 * 1024), end, { onDamage() {}, onSkipped() {} }).at(-1)
    return last && new Date(last.at)
  } catch {
    return undefined
  }
}
