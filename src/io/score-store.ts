import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ScoreStore } from '../context.ts'
import { localDay } from '../schedule/day.ts'
import { liveRecords, liveUndos } from '../scores/fold-records.ts'
import { nothingFolded } from '../scores/folded.ts'
import type { NewRecordId } from '../scores/record-ids.ts'
import { lineOf, recordLine } from '../scores/record-line.ts'
import type { Event, JournalRecord } from '../scores/records.ts'
import { scoresOf } from '../scores/scores-of.ts'
import { timeAfter } from '../scores/time-after.ts'
import { harmlessJson } from '../view/harmless.ts'
import { appendLine } from './append-line.ts'
import { journalEnd, readTail } from './journal.ts'
import { type Covered, type LiveFold, liveFold } from './live-fold.ts'
import { type Notices, noticesOf } from './notices.ts'
import { pathsOrProblem } from './paths.ts'
import { withFileToAppend } from './store-file.ts'
import { storeError, storeProblem } from './store-problem.ts'
import { readView, type View, writeView } from './view-file.ts'
import { makeFolder, writeByConf } from './write-by-conf.ts'

export type StoreOptions = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  /** Lines for standard error. */
  readonly warn: (text: string) => void
  readonly newId: NewRecordId
  /** Target retention for FSRS, 0.70–0.97. */
  readonly retention: number
}

/** Opens the journal and what was folded from it. Never throws for what is wrong with a file. */
export async function openScoreStore(options: StoreOptions): Promise<ScoreStore> {
  const { paths, problem } = await pathsOrProblem(options.env)
  const path = paths?.journal ?? ''
  const notices = noticesOf(path, options.now, options.warn)
  let view = paths && readView(paths.scores, path, options)
  const fold = liveFold(path, view ?? { folded: nothingFolded, read: 0 }, notices, options)
  let unreadable = problem ?? readProblem(path, fold, notices)
  const nextRecord = recordMaker(options, fold, lastTime(path))
  const unsaved: JournalRecord[] = []
  let failure: string | undefined
  let saves = 0
  let daily: Promise<void> | undefined

  const append = (record: JournalRecord): boolean => {
    if (unreadable && !problem) unreadable = readProblem(path, fold, notices)
    failure = unreadable ?? appendProblem(path, record)
    if (failure !== undefined) return false
    if (record.kind === 'answer' && paths) daily ??= backUpDaily(paths, options.now())
    fold.takeSaved(record)
    saves += 1
    return true
  }
  const appendUnsaved = (): void => {
    while (unsaved[0] && append(unsaved[0])) unsaved.shift()
  }
  const writeWhereWorthIt = async (): Promise<void> => {
    const covered = fold.covered()
    if (!paths || unreadable || !covered || !isWorthWriting(covered, view, saves)) return
    view = writeView(paths.scores, path, covered, { ...options, write: await writeByConf() }) ?? view
  }
  // Sessions that are always killed never come to write it at their end.
  if (bytesSince(view, fold) > longTail) await writeWhereWorthIt()
  return {
    path,
    get unreadable() {
      return unreadable
    },
    get unwritable() {
      return unreadable ?? failure ?? writeProblem(path)
    },
    scores: () => scoresOf(fold.folded()),
    save(event, session) {
      const record = nextRecord(event, session)
      appendUnsaved()
      if (unsaved.length === 0 && append(record)) return { record, saved: true }
      unsaved.push(record)
      fold.takeUnsaved(record)
      return { record, saved: false, reason: failure ?? '' }
    },
    flush() {
      appendUnsaved()
      // They are to survive being shown on a terminal, which makes text harmless.
      return unsaved.map(record => lineOf(record, fields => harmlessJson(fields)))
    },
    *records() {
      try {
        yield* liveRecords(fold.whole())
      } catch (error) {
        throw storeError(path, error)
      }
      notices.say()
    },
    undos() {
      try {
        return liveUndos(fold.whole())
      } catch (error) {
        throw storeError(path, error)
      }
    },
    async close() {
      await daily
      notices.say()
      await writeWhereWorthIt()
    },
  }
}

/**
 * After a session where the view is small, else when as much was added to the journal as writing it costs, or all was
 * folded. Thus an answer costs the same however long the history, and the tail that a start folds stays short.
 */
function isWorthWriting(
  { read, anew }: Covered & { readonly anew: boolean },
  view: View | undefined,
  saves: number,
): boolean {
  const { read: before, size } = view ?? { read: 0, size: 0 }
  if (read === before) return false
  return anew || read - before >= Math.max(size, smallView) || (saves > 0 && size <= smallView)
}

const bytesSince = (view: View | undefined, fold: LiveFold): number => (fold.covered()?.read ?? 0) - (view?.read ?? 0)

/** Bytes: two thousand answers, a tenth of a second to fold. */
const longTail = 1024 ** 2

/** Bytes. */
const smallView = 64 * 1024

function readProblem(path: string, fold: LiveFold, notices: Notices): string | undefined {
  try {
    fold.refresh()
    const torn = tornLine(path)
    if (torn) notices.onDamage(torn)
    notices.say()
    return undefined
  } catch (error) {
    return storeProblem(path, error)
  }
}

/** The bytes after the last whole line, if another process is not just writing them. */
function tornLine(path: string): Buffer | undefined {
  const { torn } = journalEnd(path)
  if (!torn) return undefined
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millisecondsToWrite)
  return journalEnd(path).torn?.equals(torn) ? torn : undefined
}

/** A line is written in far less. */
const millisecondsToWrite = 5

const backUpDaily = async (...args: Parameters<typeof import('./backups.ts').backUpDaily>): Promise<void> =>
  (await import('./backups.ts')).backUpDaily(...args)

function recordMaker({ now, newId, warn }: StoreOptions, fold: LiveFold, before: Date | undefined) {
  let last = before
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

function appendProblem(path: string, record: JournalRecord): string | undefined {
  try {
    makeFolder(dirname(path))
    // That a session has begun is worth no wait before its first question, and is synced with its first answer.
    appendLine(path, recordLine(record), { sync: record.kind !== 'session' })
    return undefined
  } catch (error) {
    return storeProblem(path, error)
  }
}

/** Makes the journal where there is none. A full disk shows at the first write only, so it is asked for here. */
function writeProblem(path: string): string | undefined {
  try {
    makeFolder(dirname(path))
    withFileToAppend(path, () => undefined)
    const { blocks, bavail } = statfsSync(dirname(path))
    return blocks > 0 && bavail === 0 ? storeProblem(path, { code: 'ENOSPC' }) : undefined
  } catch (error) {
    return storeProblem(path, error)
  }
}
