import { constants, copyFileSync, createReadStream, createWriteStream, linkSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { QuizError } from '../errors.ts'
import type { Backup } from '../scores/store.ts'
import { syncFolder } from './append-line.ts'
import { backupName } from './backups.ts'
import type { Paths } from './paths.ts'
import { putInPlace, syncFile } from './put-in-place.ts'
import { removeLeft } from './remove-left.ts'
import { stamp } from './set-aside.ts'
import { withFile } from './store-file.ts'
import { storeProblem } from './store-problem.ts'
import { makeFolder } from './write-by-conf.ts'

/**
 * Puts a backup in the journal's place. The journal of now becomes a backup by a hard link, so that even what another
 * process is appending to it at this moment is kept; where the disk knows no links, by a copy. Returns its path.
 */
export async function restoreBackup(paths: Paths, backup: Backup, now: Date): Promise<string | undefined> {
  const part = `${paths.journal}.part-${stamp(now)}`
  let previous: string | undefined
  try {
    const output = createWriteStream(part, { mode: 0o600, flags: 'wx' })
    const input = createReadStream(backup.path)
    await (backup.name.endsWith('.gz') ? pipeline(input, createGunzip(), output) : pipeline(input, output))
    previous = keepCurrent(paths, now)
    putInPlace(part, paths.journal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new QuizError('store', 'Another restore is at work; look what came of it before you try again.')
    rmSync(part, { force: true })
    // Still another name of the journal: what is saved from now on would go into this backup, too.
    if (previous !== undefined && isSameFile(previous, paths.journal)) rmSync(previous, { force: true })
    const { path: where = backup.path } = error as NodeJS.ErrnoException
    const place = where === backup.path ? where : paths.journal
    const sentence = `${backup.name} was not restored, and nothing has changed. ${storeProblem(place, error)}`
    throw new QuizError('store', sentence, { cause: error })
  }
  removeParts(paths.journal)
  return previous
}

function keepCurrent(paths: Paths, now: Date): string | undefined {
  if (!withFile(paths.journal, () => true)) return undefined
  makeFolder(paths.backups)
  const path = backupName(paths.backups, now, 'restore', '')
  try {
    linkSync(paths.journal, path)
  } catch {
    copyFileSync(paths.journal, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
    syncFile(path)
  }
  // Before the journal's name goes to another file: what it was must not be without one.
  syncFolder(paths.backups)
  return path
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map(path => statSync(path, { throwIfNoEntry: false }))
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev
}

/** What a kill left of a restore. Never throws: what could not be removed goes next time. */
function removeParts(journal: string): void {
  try {
    removeLeft(dirname(journal), name => name.startsWith(`${basename(journal)}.part-`), statSync(journal).ctimeMs)
  } catch {
    return
  }
}
