import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { StoreFinding } from '../context.ts'
import { isMemory } from '../schedule/is-memory.ts'
import { checkRecords, type PlacedRecord } from '../scores/check-records.ts'
import { foldRecords, foldWhole } from '../scores/fold-records.ts'
import type { Folded } from '../scores/folded.ts'
import { readRecord } from '../scores/read-record.ts'
import { listBackups } from './backups.ts'
import { journalEnd, readTail, readWhole } from './journal.ts'
import type { Paths } from './paths.ts'
import { readJson, readStoreFile } from './read-json.ts'
import { readLines } from './read-lines.ts'
import { withFile } from './store-file.ts'
import { storeProblem } from './store-problem.ts'
import { parseView, usableView } from './view-file.ts'

type Options = { readonly now: Date; readonly retention: number }

/** Checks the journal, the view, the preferences and the backups. Changes nothing and never throws. */
export async function checkStore(paths: Paths, options: Options): Promise<readonly StoreFinding[]> {
  return [
    ...attempt(paths.journal, () => checkJournal(paths.journal, options.now)),
    ...attempt(paths.scores, () => checkView(paths, options)),
    ...attempt(paths.preferences, () => checkPreferences(paths)),
    ...storedFiles(paths).flatMap(path => attempt(path, () => checkMode(path))),
    ...attempt(paths.data, () => checkFolder(paths)),
  ]
}

function attempt(file: string, check: () => readonly StoreFinding[]): readonly StoreFinding[] {
  try {
    return check()
  } catch (error) {
    return [{ severity: 'error', code: 'store/unreadable', message: storeProblem(file, error), file }]
  }
}

function checkJournal(file: string, now: Date): readonly StoreFinding[] {
  const findings: StoreFinding[] = []
  const placed: PlacedRecord[] = []
  const found = withFile(file, ({ fd, stats }) => {
    for (const { bytes, number } of readLines(fd, 0, stats.size)) {
      const reading = readRecord(bytes)
      if (reading.is === 'record') placed.push({ record: reading.record, line: number })
      else findings.push({ ...badLines[reading.is], file, line: number })
    }
    return true
  })
  if (!found) return [{ severity: 'info', code: 'store/empty', message: 'Nothing has been answered yet.', file }]
  return firstOfEach([...findings, ...checkRecords(placed, now).map(finding => ({ ...finding, file }))])
}

/** Of many findings of one kind the first ones, and how many more there are. */
function firstOfEach(findings: readonly StoreFinding[]): readonly StoreFinding[] {
  const counts = new Map<string, number>()
  const first = findings.filter(({ code }) => {
    counts.set(code, (counts.get(code) ?? 0) + 1)
    return counts.get(code)! <= shown
  })
  return first.map(finding => {
    const more = counts.get(finding.code)! - shown
    const isLast = more > 0 && finding === first.findLast(({ code }) => code === finding.code)
    return isLast ? { ...finding, message: `${finding.message} There are ${more} more like this.` } : finding
  })
}

const shown = 20

const badLines: Readonly<Record<'damaged' | 'odd' | 'newer', Omit<StoreFinding, 'file'>>> = {
  damaged: {
    severity: 'warning',
    code: 'store/damaged-line',
    message: 'This line is damaged and skipped; all others are used.',
    todo: 'If a backup or another machine has it, take that in with `finetune-quiz history merge`.',
  },
  odd: {
    severity: 'warning',
    code: 'store/odd-line',
    message: 'This line is whole, but not what finetune-quiz writes; it is kept and skipped.',
    todo: 'Find out which program wrote it.',
  },
  newer: {
    severity: 'info',
    code: 'store/newer-line',
    message: 'A newer version of finetune-quiz wrote this line; it is kept and skipped.',
    todo: 'Update finetune-quiz.',
  },
}

/** The view must say what folding the journal from nothing says, and memories must be such that FSRS can go on. */
function checkView({ journal, scores }: Paths, { retention }: Options): readonly StoreFinding[] {
  const { end } = journalEnd(journal)
  const whole = () => readWhole(journal, end, [], nobody)
  const folded = foldWhole(whole(), { retention })
  const bytes = readStoreFile(scores)
  const json = bytes && parseView(bytes)
  if (bytes && !json) return [{ ...viewFindings.damaged, file: scores }, ...checkMemories(folded, journal)]
  const view = json && usableView(json, journal, retention)
  const current = view && foldRecords(view.folded, readTail(journal, view.read, end, nobody), whole, { retention })
  const isWrong = current && !isDeepStrictEqual(current, folded)
  return [...(isWrong ? [{ ...viewFindings.wrong, file: scores }] : []), ...checkMemories(folded, journal)]
}

const nobody = { onDamage() {}, onSkipped() {} }

const viewFindings: Readonly<Record<'damaged' | 'wrong', Omit<StoreFinding, 'file'>>> = {
  damaged: {
    severity: 'warning',
    code: 'store/damaged-view',
    message: 'The counted scores are damaged. They are counted anew from the history when it is next read.',
  },
  wrong: {
    severity: 'error',
    code: 'store/wrong-view',
    message: 'The counted scores are not what the history says.',
    todo: 'Move the file away; scores are then counted anew. Please report it.',
  },
}

function checkMemories({ questions }: Folded, file: string): readonly StoreFinding[] {
  return [...questions]
    .filter(([, { memory }]) => memory !== undefined && !isMemory(memory))
    .map(([id]) => ({
      severity: 'error',
      code: 'store/memory',
      message: `The memory of the question ${id} is not one that FSRS can go on with.`,
      todo: 'Please report it, with the journal if you can.',
      file,
    }))
}

function storedFiles(paths: Paths): readonly string[] {
  const backups = listBackups(paths).map(({ path }) => path)
  return [paths.journal, paths.scores, paths.preferences, ...asideIn(paths.data), ...backups]
}

function checkMode(file: string): readonly StoreFinding[] {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0
  if (process.platform === 'win32' || (mode & 0o077) === 0) return []
  const message = 'Others on this computer may read this file.'
  return [{ severity: 'warning', code: 'store/mode', message, todo: `chmod 600 '${file}'`, file }]
}

function checkFolder(paths: Paths): readonly StoreFinding[] {
  return [...asideIn(paths.data).map(file => ({ ...asideFinding, file })), ...checkBackups(paths)]
}

function asideIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const asideForm = /^(?:history\.jsonl|scores\.json|config\.json)\.damaged-/
  return readdirSync(folder).flatMap(name => (asideForm.test(name) ? [join(folder, name)] : []))
}

const asideFinding: Omit<StoreFinding, 'file'> = {
  severity: 'info',
  code: 'store/set-aside',
  message: 'Damaged bytes were set aside here.',
  todo: 'Remove the file when you need it no longer.',
}

/** Ages are told by the disk's own clock: the computer's, which names backups, may have jumped. */
function checkBackups(paths: Paths): readonly StoreFinding[] {
  const backups = listBackups(paths)
  const changed = statSync(paths.journal, { throwIfNoEntry: false })?.mtimeMs
  if (changed === undefined || backups.some(({ path }) => changed - statSync(path).mtimeMs < tooOld)) return []
  const [latest] = backups
  const message = latest ? `The newest backup is ${latest.name}.` : 'There is no backup yet.'
  const todo = 'One is made when a quiz is next held.'
  return [{ severity: 'info', code: 'store/backup', message, todo, file: paths.backups }]
}

/** Milliseconds: two days, since a backup is made on each day of practice. */
const tooOld = 2 * 24 * 60 * 60 * 1000

function checkPreferences({ preferences }: Paths): readonly StoreFinding[] {
  readJson(preferences)
  return []
}
