import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { millisecondsADay } from '../schedule/day.ts'
import type { StoreFinding } from '../scores/store.ts'
import { quoted } from '../selection/quiz-command.ts'
import { listBackups } from './backups.ts'
import type { Paths } from './paths.ts'
import { storeProblem } from './store-problem.ts'

/** Files that nobody else is to read. */
export function storedFiles(paths: Paths): readonly string[] {
  const backups = listBackups(paths).map(({ path }) => path)
  return [paths.journal, paths.scores, paths.preferences, ...asideIn(paths.data), ...backups]
}

export function checkMode(file: string): readonly StoreFinding[] {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (process.platform === 'win32' || !stats?.isFile() || (stats.mode & 0o077) === 0) return []
  const message = 'Others on this computer may read this file.'
  const todo = 'Make it readable by you alone:'
  return [{ severity: 'warning', code: 'store/mode', message, todo, run: `chmod 600 ${quoted(file)}`, file }]
}

/** Whether an answer could be saved: into the journal, or into the folder in which it would be made. */
export function checkWritable({ journal }: Paths): readonly StoreFinding[] {
  const file = nearestThere(journal)
  try {
    accessSync(file, constants.W_OK)
    return []
  } catch (error) {
    const inFolder = file === journal ? journal : join(file, basename(journal))
    const message = `Answers can't be saved. ${storeProblem(inFolder, error)}`
    return [{ severity: 'error', code: 'store/unwritable', message, file }]
  }
}

const nearestThere = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestThere(dirname(path))

/** What was set aside, and how old the newest backup is. */
export function checkFolder(paths: Paths): readonly StoreFinding[] {
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
  const journal = statSync(paths.journal, { throwIfNoEntry: false })
  const changed = journal?.mtimeMs ?? 0
  if (!journal?.isFile() || backups.some(({ path }) => changed - statSync(path).mtimeMs < tooOld)) return []
  const [latest] = backups
  const message = latest ? `The newest backup is ${latest.name}.` : 'There is no backup yet.'
  const todo = 'One is made when a quiz is next held.'
  return [{ severity: 'info', code: 'store/backup', message, todo, file: paths.backups }]
}

/** Milliseconds: two days, since a backup is made on each day of practice. */
const tooOld = 2 * millisecondsADay
