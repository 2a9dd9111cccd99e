import { liveRecords, liveUndos } from '../scores/fold-records.ts'
import { nothingFolded } from '../scores/folded.ts'
import { lineOf } from '../scores/record-line.ts'
import type { JournalRecord } from '../scores/records.ts'
import { scoresOf } from '../scores/scores-of.ts'
import type { ScoreStore } from '../scores/store.ts'
import { harmlessJson } from '../view/harmless.ts'
import { appendProblem, readProblem, writeProblem } from './journal-problems.ts'
import { type Covered, type LiveFold, liveFold } from './live-fold.ts'
import { noticesOf } from './notices.ts'
import { pathsOrProblem } from './paths.ts'
import { type RecordOptions, recordMaker } from './record-maker.ts'
import { storeError } from './store-problem.ts'
import { readView, type View, writeView } from './view-file.ts'
import { writeByConf } from './write-by-conf.ts'

export type StoreOptions = RecordOptions & {
  readonly env: Readonly<Record<string, string | undefined>>
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
  const nextRecord = recordMaker(options, fold, path)
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

const backUpDaily = async (...args: Parameters<typeof import('./backups.ts').backUpDaily>): Promise<void> =>
  (await import('./backups.ts')).backUpDaily(...args)
