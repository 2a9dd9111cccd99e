import type { Bank, Question } from './bank/types.ts'
import type { Lexicon } from './grading/words/lexicon.ts'
import type { JournalTools, ScoreStore } from './scores/store.ts'
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
  /** Does some work when a moment has passed, in which a person reads; the function returned calls it off. */
  afterMoment(work: () => void): () => void
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
  /** Whether there is a file or folder. */
  exists(path: string): Promise<boolean>
  /**
   * Refuses with a `usage` error where the file exists and `force` is not set; replaces atomically where it is. A long
   * text may come in parts.
   */
  write(path: string, text: string | Iterable<string>, options: { readonly force: boolean }): Promise<void>
  readStdin(): AsyncIterable<string>
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
