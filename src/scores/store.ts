import type { Event, JournalRecord, RecordOf } from './records.ts'
import type { Scores } from './scores.ts'

/** The store of answers. One process may open it many times; many processes may write at once. */
export type ScoreStore = {
  /** Where the journal lies, for people. */
  readonly path: string
  /** Why nothing can be saved, as a sentence; undefined where all is well. Known before the first question. */
  readonly unwritable: string | undefined
  /** Why nothing could be read, as a sentence: scores and records are then empty. Reading commands end with it. */
  readonly unreadable: string | undefined
  /** As of the opening or the last `save`. */
  scores(): Scores
  /**
   * Appends one record and syncs it, but for a session's start, which is synced with its first answer. Without `session`
   * the record's own id is its session's. When it returns, the record is on disk (`saved: true`), or kept in memory for
   * `flush` to try again (`saved: false`, with the reason).
   */
  save(
    event: Event,
    session?: string,
  ): { readonly record: JournalRecord; readonly saved: boolean; readonly reason?: string }
  /** Tries again what could not be saved; returns the journal lines that still could not. */
  flush(): readonly string[]
  /** All live records in order (undone ones left out), read from the journal. Throws `store` where it fails on the way. */
  records(): Iterable<JournalRecord>
  /** The undo records that count, which can be undone themselves. Throws as `records`. */
  undos(): readonly RecordOf<'undo'>[]
  /** Writes the folded view to disk where it is worth it. Never fails: the view can be folded anew. */
  close(): Promise<void>
}

/** What can be done with the journal as a whole. Whatever replaces or adds much makes a backup first. */
export type JournalTools = {
  /** Where the journal lies, and the folder of its backups. */
  readonly path: string
  readonly backups: string
  /** The lines of a copy of a journal, or of a backup, compressed or not. Throws `usage` where it can't be read. */
  linesOf(path: string): Iterable<Buffer>
  /**
   * Takes in the journal lines that are not here yet. Throws `store` where the journal can't be written; then the same
   * lines may be taken in again.
   */
  merge(lines: Iterable<Buffer | string>): Promise<MergeResult>
  /** The newest first. */
  listBackups(): readonly Backup[]
  /**
   * Puts a backup in the journal's place, by its name or the beginning of one that no other has; throws `usage` for
   * anything else. `previous` is the path under which the journal that was there is kept, where there was one.
   */
  restore(name: string): Promise<{ readonly restored: Backup; readonly previous?: string }>
  /** Findings of `doctor`: nothing is changed. */
  check(): Promise<readonly StoreFinding[]>
}

export type MergeResult = {
  /** Records taken in, records known before, lines that were damaged and left out. */
  readonly added: number
  readonly known: number
  readonly damaged: number
  /** Path of the backup that was made, if there was anything to back up. */
  readonly backup?: string
}

export type Backup = {
  /** Of its file, which lies at `path`. */
  readonly name: string
  readonly path: string
  /** UTC, ISO 8601, to the second. */
  readonly at: string
  /** `daily`, or what it was made before: `merge` or `restore`. */
  readonly reason: string
  readonly bytes: number
}

/**
 * What `doctor` finds. `code` is stable, e.g. `store/damaged-line`; `todo` says what to do, where anything is, and `run`
 * is the command that does it.
 */
export type StoreFinding = {
  readonly severity: 'error' | 'warning' | 'info'
  readonly code: string
  readonly message: string
  readonly todo?: string
  readonly run?: string
  readonly file: string
  readonly line?: number
}
