import type { Bank, Question } from './bank/types.ts'
import type { Lexicon } from './grading/words/lexicon.ts'
import type { Event, JournalRecord, RecordOf } from './scores/records.ts'
import type { Scores } from './scores/scores.ts'
import type { SessionTerminal } from './session/terminal.ts'
import type { Item } from './session/types.ts'

/** Everything a command needs from the world, handed in as one value. Costly members are functions. */
export type Context = {
  readonly terminal: Terminal
  readonly env: Readonly<Record<string, string | undefined>>
  readonly files: Files
  /** The shipped bank, parsed at build time. */
  shippedBank(): Promise<Bank>
  /** Reads and parses a bank file, a folder of them, or `-` for standard input. */
  readBank(paths: readonly string[], wish?: ReadBankWish): Promise<Bank>
  /** Opens the journal and the scores folded from it. Never throws for a damaged store; says so on `warn`. */
  openScores(): Promise<ScoreStore>
  openConfig(): Promise<Preferences>
  /** Throws `store` where there is no place to save. */
  openJournal(): Promise<JournalTools>
  /** The three ways to hold a session: on a screen, line by line, as JSON lines; ready to ask its first item. */
  openSession(kind: SessionKind, first: Item | undefined): Promise<SessionTerminal>
  now(): Date
  newSeed(): string
  /** The field's synonyms and antonyms, for grading. */
  lexicon(): Promise<Lexicon>
  /** Opens the question's file at its line in the person's editor; resolves to the question as it then stands, or to a sentence. */
  editQuestion(question: Question): Promise<Question | string>
  /** Aborted by SIGINT, SIGTERM and SIGHUP; the reason is the signal's name. */
  readonly interrupted: AbortSignal
}

/** `check` adds to the bank's problems what only its checker looks for in the text of its files. */
export type ReadBankWish = { readonly check?: boolean }

export type SessionKind = 'screen' | 'plain' | 'json'

/** Text out. `write` is standard output, the others standard error; all make text harmless but for our own colour codes. */
export type Terminal = {
  /** Standard input and output are both terminals that can move the cursor. */
  readonly isInteractive: boolean
  readonly inputIsTerminal: boolean
  readonly outputIsTerminal: boolean
  /** Columns of standard output; 80 where unknown. */
  readonly width: number
  /** 0 none, 1 the sixteen colours of the person's palette. Decided per stream. */
  readonly colour: 0 | 1
  /** False in a locale that is not UTF-8, or with `--ascii`. */
  readonly unicode: boolean
  write(text: string): void
  /** What was done, and what may be done next: not with `--quiet`. */
  inform(text: string): void
  /** What is wrong. */
  warn(text: string): void
  /** Resolves when the reader of standard output has caught up, so that long results need not be held in memory. */
  caughtUp(): Promise<void>
}

/** The file operations that commands need beside banks and scores. Paths are the person's own, from the command line. */
export type Files = {
  read(path: string): Promise<string>
  /**
   * Refuses with a `usage` error where the file exists and `force` is not set; replaces atomically where it is. A long
   * text may come in parts.
   */
  write(path: string, text: string | Iterable<string>, options: { readonly force: boolean }): Promise<void>
  readStdin(): AsyncIterable<string>
}

/** The store of answers. One process may open it many times; many processes may write at once. */
export type ScoreStore = {
  /** Where the journal lies, for people. */
  readonly path: string
  /** Why nothing can be saved, as a sentence; undefined where all is well. Known before the first question. */
  readonly unwritable: string | undefined
  /** Why nothing could be read, as a sentence: scores and records are then empty. Reading commands end with it. */
  readonly unreadable: string | undefined
  /** Scores as of the last `save` or `refresh`. */
  scores(): Scores
  /**
   * Appends one record and syncs it, but for a session's start, which is synced with its first answer; without `session` the record's own id is its session's. When it returns, the
   * record is on disk (`saved: true`), or kept in memory for `flush` to try again (`saved: false`, with the reason).
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
  /** By name, or by the beginning of one that no other has. Throws `usage` for anything else. */
  restore(name: string): Promise<{ readonly restored: Backup; readonly previous?: string }>
  backUp(): Promise<string | undefined>
  /** Findings of `doctor`: nothing is changed. */
  check(): Promise<readonly StoreFinding[]>
}

export type MergeResult = {
  /** Records taken in, records known before, lines that were damaged and left out. */
  readonly added: number
  readonly known: number
  readonly damaged: number
  /** The backup that was made, if there was anything to back up. */
  readonly backup?: string
}

/** `at` is UTC, ISO 8601. `reason` is `daily` or what it was made before: `merge`, `import`, `restore`. */
export type Backup = {
  readonly name: string
  readonly path: string
  readonly at: string
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

/** Preferences, by conf. */
export type Preferences = {
  /** Throws `store` where there is no place to save. */
  readonly path: string
  get<K extends keyof PreferenceValues>(key: K): PreferenceValues[K]
  /** Takes the value as a word of the command line; saved when it resolves. Throws `usage` with the values allowed. */
  set(key: keyof PreferenceValues, word: string): Promise<void>
  /** All of them, in a fixed order. */
  list(): readonly {
    readonly key: keyof PreferenceValues
    readonly value: unknown
    readonly origin: 'default' | 'config'
  }[]
}

export type PreferenceValues = {
  /** Target retention for FSRS, 0.70–0.97. */
  readonly retention: number
  /** Questions a session. */
  readonly count: number
  readonly mode: 'recall' | 'choice'
  /** New questions that `--due` may add. */
  readonly new: number
  /** Paths of the bank to use where none is named; empty for the shipped one. */
  readonly bank: readonly string[]
  readonly plain: boolean
}
