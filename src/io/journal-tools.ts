import { QuizError } from '../errors.ts'
import { takeIn } from '../scores/merge-journals.ts'
import { recordLine } from '../scores/record-line.ts'
import type { Backup, JournalTools, MergeResult } from '../scores/store.ts'
import { appendLine } from './append-line.ts'
import { backUp, listBackups } from './backups.ts'
import { checkStore } from './check-store.ts'
import { copiedLines } from './copied-lines.ts'
import { linesOf } from './journal.ts'
import { type Paths, storePaths } from './paths.ts'
import { restoreBackup } from './restore-backup.ts'
import { storeError, storeProblem } from './store-problem.ts'
import { makeFolder } from './write-by-conf.ts'

export type JournalToolsOptions = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  /** Target retention for FSRS, 0.70–0.97. */
  readonly retention: number
}

/** Opens nothing yet. Throws `store` where there is no place to save. */
export async function openJournalTools({ env, now, retention }: JournalToolsOptions): Promise<JournalTools> {
  const paths = await storePaths(env)
  const said = sayingWhy(paths.journal)
  return {
    path: paths.journal,
    backups: paths.backups,
    linesOf: copiedLines,
    merge: lines => said(() => merge(paths, lines, now())),
    listBackups: () => listBackups(paths),
    restore: name => said(() => restore(paths, name, now())),
    check: () => checkStore(paths, { now: now(), retention }),
  }
}

/** Errors of the system become sentences. */
function sayingWhy(path: string) {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw storeError(path, error)
    }
  }
}

async function restore(paths: Paths, name: string, now: Date) {
  const restored = backupNamed(listBackups(paths), name)
  const previous = await restoreBackup(paths, restored, now)
  return { restored, ...(previous !== undefined && { previous }) }
}

async function merge(paths: Paths, lines: Iterable<Buffer | string>, now: Date): Promise<MergeResult> {
  const { added, note, known, damaged } = takeIn(linesHere(paths.journal), asBytes(lines))
  if (added.length === 0) return { added: 0, known, damaged }
  const backup = await backUp(paths, now, 'merge')
  append(paths, [...added, ...(note ? [Buffer.from(recordLine(note))] : [])])
  return { added: added.length, known, damaged, ...(backup && { backup }) }
}

function* linesHere(path: string): Iterable<Buffer> {
  for (const { bytes } of linesOf(path, 0, Number.MAX_SAFE_INTEGER)) yield bytes
}

function* asBytes(lines: Iterable<Buffer | string>): Iterable<Buffer> {
  for (const line of lines) yield typeof line === 'string' ? Buffer.from(line) : line
}

/** Many lines a write: a kill leaves the first ones, each whole but for the last, and merging again adds the rest. */
function append({ data, journal }: Paths, lines: readonly Buffer[]): void {
  try {
    makeFolder(data)
    for (const part of inParts(lines)) appendLine(journal, part)
  } catch (error) {
    throw new QuizError('store', `Not all records could be taken in. ${storeProblem(journal, error)}`, { cause: error })
  }
}

/** Lines joined to parts of some megabytes. */
function* inParts(lines: readonly Buffer[]): Iterable<Buffer> {
  let part: Buffer[] = []
  let length = 0
  for (const line of lines) {
    if (part.length > 0) part.push(lineEnd)
    part.push(line)
    length += line.length
    if (length < 8 * 1024 ** 2) continue
    yield Buffer.concat(part)
    part = []
    length = 0
  }
  if (part.length > 0) yield Buffer.concat(part)
}

const lineEnd = Buffer.from('\n')

function backupNamed(backups: readonly Backup[], name: string): Backup {
  const fitting = backups.filter(backup => backup.name.startsWith(name) || backup.name.startsWith(`history-${name}`))
  const [only] = fitting.length > 1 ? fitting.filter(backup => backup.name === name) : fitting
  if (only) return only
  if (backups.length === 0) throw new QuizError('usage', 'There are no backups yet.')
  const some = (fitting.length > 0 ? fitting : backups).slice(0, 3).map(backup => backup.name)
  const what = fitting.length > 0 ? `\`${name}\` fits ${fitting.length} backups` : `There is no backup \`${name}\``
  throw new QuizError('usage', `${what}; name one in full, such as ${some.join(', ')}.`)
}
