import { millisecondsADay } from '../schedule/day.ts'
import type { FoldOptions } from '../scores/fold-question.ts'
import { foldOnto, foldWhole } from '../scores/fold-records.ts'
import { type Folded, nothingFolded, type WholeJournal } from '../scores/folded.ts'
import { recordKey } from '../scores/record-order.ts'
import type { JournalRecord } from '../scores/records.ts'
import { journalEnd, readTail, readWhole } from './journal.ts'
import type { Notices } from './notices.ts'

/** The journal as folded up to `read`, an offset in its file. */
export type Covered = { readonly folded: Folded; readonly read: number }

/** The folded journal of a running program, kept up to date with what this and other processes write. */
export type LiveFold = {
  /** With the records that are not saved. */
  folded(): Folded
  /** Reads what was written since, by whichever process. */
  refresh(): void
  /** Works in a record that was just written to the file, with what others wrote in the meantime. */
  takeSaved(record: JournalRecord): void
  /** Works in a record that could not be saved. */
  takeUnsaved(record: JournalRecord): void
  /** All of the journal, and what is not saved. */
  whole(): WholeJournal
  /** What the file alone says, and whether all of it had to be folded; undefined while something is unsaved. */
  covered(): (Covered & { readonly anew: boolean }) | undefined
}

export type LiveFoldOptions = FoldOptions & { readonly now: () => Date }

export function liveFold(path: string, start: Covered, notices: Notices, options: LiveFoldOptions): LiveFold {
  let { folded: base, read } = start
  let folded = base
  let anew = false
  /** Everything is to be folded anew as soon as the file can be read again. */
  let behind = false
  let inode: number | undefined
  /** Records that came after `base`, by key, and those among them that are in no file. */
  let since = new Map<string, JournalRecord>()
  const unsaved = new Map<string, JournalRecord>()

  const whole = () => readWhole(path, read, [...unsaved.values()], notices)
  const foldAnew = () => {
    const { settled, ahead } = foldUntil(whole(), tomorrow(options.now()), options)
    folded = foldOnto(settled, ahead, options) ?? foldWhole(whole(), options)
    anew = true
    behind = false
    if (unsaved.size > 0) return
    base = settled
    since = new Map(ahead.map(record => [recordKey(record), record]))
  }
  const take = (records: readonly JournalRecord[]) => {
    const fresh = records.filter(record => !since.has(recordKey(record)))
    for (const record of fresh) since.set(recordKey(record), record)
    const next = behind ? undefined : (foldOnto(folded, fresh, options) ?? foldOnto(base, [...since.values()], options))
    if (next) folded = next
    else tryToFoldAnew()
  }
  const tryToFoldAnew = () => {
    try {
      foldAnew()
    } catch {
      behind = true
    }
  }
  const startOver = () => {
    base = nothingFolded
    since = new Map(unsaved)
    foldAnew()
  }
  const readFrom = (from: number, end: number, replaced: boolean) => {
    read = end
    if (replaced || end < from || end > from + longestTail) return startOver()
    const records = readTail(path, from, end, notices)
    for (const record of records) unsaved.delete(recordKey(record))
    take(records)
  }
  const refresh = () => {
    const before = read
    try {
      const now = journalEnd(path)
      readFrom(before, now.end, inode !== undefined && now.inode !== inode)
      inode = now.inode || undefined
    } catch (error) {
      read = before
      throw error
    }
  }
  return {
    folded: () => folded,
    refresh,
    takeSaved(record) {
      try {
        refresh()
      } catch {
        // It is on disk, and is read again with the next one.
        take([record])
      }
    },
    takeUnsaved(record) {
      unsaved.set(recordKey(record), record)
      take([record])
    },
    whole,
    covered: () => (unsaved.size === 0 && !behind ? { folded, read, anew } : undefined),
  }
}

/** Bytes. A longer tail, as of a journal that was never folded, is read as a stream and not held in memory. */
const longestTail = 4 * 1024 ** 2

/**
 * A clock that was once years ahead leaves records before which all others come. They are kept apart, so that not every
 * new answer has everything folded anew.
 */
function foldUntil(journal: WholeJournal, time: string, options: FoldOptions) {
  const ahead: JournalRecord[] = []
  const records = function* () {
    for (const record of journal.records) {
      if (record.at <= time) yield record
      else ahead.push(record)
    }
  }
  const undos = journal.undos.filter(({ at }) => at <= time)
  return { settled: foldWhole({ undos, records: records() }, options), ahead }
}

const tomorrow = (now: Date): string => new Date(now.getTime() + millisecondsADay).toISOString()
