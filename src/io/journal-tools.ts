import type { Backup, JournalTools, MergeResult } from '../context.ts'
import { QuizError } from '../errors.ts'
import { knownLine, mergeNote } from '../scores/merge-journals.ts'
import { recordLine } from '../scores/record-line.ts'
import type { JournalRecord } from '../scores/records.ts'
import { appendLine } from './append-line.ts'
import { backUp, listBackups, restoreBackup } from './backups.ts'
import { checkStore } from './check-store.ts'
import { linesOf } from './journal.ts'
import { type Paths, storePaths } from './paths.ts'
import { storeProblem } from './store-problem.ts'
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
    merge: lines => said(() => merge(paths, lines, now())),
    listBackups: () => listBackups(paths),
    backUp: () => said(() => backUp(paths, now(), 'import')),
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
      throw error instanceof QuizError ? error : new QuizError('store', storeProblem(path, error), { cause: error })
    }
  }
}

async function restore(paths: Paths, name: string, now: Date) {
  const restored = backupNamed(listBackups(paths), name)
  const previous = await restoreBackup(paths, restored, now)
  return { restored, ...(previous !== undefined && { previous }) }
}

/**
 * New lines are appended in the order of time. A note says that journals were united, where each had something that
 * the other had not; where one had all, both have the same records without it.
 */
async function merge(paths: Paths, lines: Iterable<string>, now: Date): Promise<MergeResult> {
  const here = sortOut(linesHere(paths.journal))
  const there = sortOut(lines)
  const added = [...there.whole].filter(([line]) => !here.whole.has(line))
  const known = there.whole.size - added.length
  if (added.length === 0) return { added: 0, known, damaged: there.damaged }
  const backup = await backUp(paths, now, 'merge')
  const bothHaveMore = news(here.whole, there.whole) && news(there.whole, here.whole)
  const note = bothHaveMore ? [recordLine(mergeNote(united(here.whole, there.whole)))] : []
  append(paths, [...added.sort(([, a], [, b]) => (a.key < b.key ? -1 : 1)).map(([line]) => line), ...note])
  return { added: added.length, known, damaged: there.damaged, ...(backup && { backup }) }
}

type Whole = ReadonlyMap<string, { readonly key: string; readonly record?: JournalRecord }>

function sortOut(lines: Iterable<string>): { readonly whole: Whole; readonly damaged: number } {
  const whole = new Map<string, { readonly key: string; readonly record?: JournalRecord }>()
  let damaged = 0
  for (const line of lines) {
    const text = line.replace(/^\uFEFF|\r$/g, '')
    const known = knownLine(text)
    if (known) whole.set(text, known)
    else if (text.trim() !== '') damaged += 1
  }
  return { whole, damaged }
}

function* linesHere(path: string): Iterable<string> {
  for (const { bytes } of linesOf(path, 0, Number.MAX_SAFE_INTEGER)) yield bytes.toString()
}

/** Whether one journal has anything but notes of merges that the other has not. */
function news(one: Whole, other: Whole): boolean {
  for (const [line, { record }] of one) if (record?.kind !== 'merge' && !other.has(line)) return true
  return false
}

function united(one: Whole, other: Whole): readonly JournalRecord[] {
  return [...new Map([...one, ...other]).values()].flatMap(({ record }) =>
    record && record.kind !== 'merge' ? [record] : [],
  )
}

/** As one write: a kill then leaves all of it or the first lines whole, and merging again adds the rest. */
function append({ data, journal }: Paths, lines: readonly string[]): void {
  try {
    makeFolder(data)
    appendLine(journal, lines.join('\n'))
  } catch (error) {
    throw new QuizError('store', `Not all records could be taken in. ${storeProblem(journal, error)}`, { cause: error })
  }
}

function backupNamed(backups: readonly Backup[], name: string): Backup {
  const fitting = backups.filter(backup => backup.name.startsWith(name) || backup.name.startsWith(`history-${name}`))
  const [only] = fitting.length > 1 ? fitting.filter(backup => backup.name === name) : fitting
  if (only) return only
  if (backups.length === 0) throw new QuizError('usage', 'There are no backups yet.')
  const some = (fitting.length > 0 ? fitting : backups).slice(0, 3).map(backup => backup.name)
  const what = fitting.length > 0 ? `\`${name}\` fits ${fitting.length} backups` : `There is no backup \`${name}\``
  throw new QuizError('usage', `${what}; name one in full, such as ${some.join(', ')}.`)
}
