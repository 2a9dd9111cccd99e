import {
  closeSync,
  constants,
  copyFileSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Backup } from '../context.ts'
import { QuizError } from '../errors.ts'
import { localDay } from '../schedule/day.ts'
import { thinBackups } from '../scores/thin-backups.ts'
import { syncFolder } from './append-line.ts'
import type { Paths } from './paths.ts'
import { stamp } from './set-aside.ts'
import { withFile } from './store-file.ts'
import { storeProblem } from './store-problem.ts'
import { makeFolder } from './write-by-conf.ts'

/** What a backup was made before, or `daily`. */
export type Reason = 'daily' | 'merge' | 'import' | 'restore'

/** The backups there are, the newest first. */
export function listBackups({ backups }: Pick<Paths, 'backups'>): readonly Backup[] {
  const found = namesIn(backups).flatMap(name => {
    const [, day, hour, minute, second, reason] = nameForm.exec(name) ?? []
    if (!day || !reason) return []
    const at = `${day}T${hour}:${minute}:${second}.000Z`
    return [{ name, path: join(backups, name), at, reason, bytes: sizeOf(join(backups, name)) }]
  })
  return found.sort((a, b) => (a.name < b.name ? 1 : -1))
}

/** `history-2026-11-22T16-58-51Z-daily.jsonl.gz`; an uncompressed one is a journal that a restore took the place of. */
const nameForm =
  /^history-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(?:-\d+)?-(daily|merge|import|restore)\.jsonl(?:\.gz)?$/

/** Backs the journal up and thins out older backups. Undefined where there is no journal yet. */
export async function backUp(paths: Paths, now: Date, reason: Reason): Promise<string | undefined> {
  const size = withFile(paths.journal, ({ stats }) => stats.size)
  if (!size) return undefined
  makeFolder(paths.backups)
  const path = backupName(paths.backups, now, reason, '.gz')
  const part = `${path}.part`
  try {
    const from = createReadStream(paths.journal, { end: size - 1 })
    await pipeline(from, createGzip({ level: 1 }), createWriteStream(part, { mode: 0o600, flags: 'wx' }))
    putInPlace(part, path)
  } catch (error) {
    // Where the name was taken, another process is writing it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(part, { force: true })
    throw new QuizError('store', `The history could not be backed up. ${storeProblem(path, error)}`, { cause: error })
  }
  removeOld(paths, now, path)
  return path
}

/** Backs up once on each local day on which the journal has changed since. Never throws: it is tried again tomorrow. */
export async function backUpDaily(paths: Paths, now: Date): Promise<void> {
  try {
    const [latest] = listBackups(paths)
    if (latest && localDay(new Date(latest.at)) >= localDay(now)) return
    if (latest && latest.at > changedAt(paths.journal)) return
    await backUp(paths, now, 'daily')
  } catch {
    return
  }
}

/**
 * Puts a backup in the journal's place. The journal of now becomes a backup by a hard link, so that even what another
 * process is appending to it at this moment is kept; where the disk knows no links, by a copy.
 */
export async function restoreBackup(paths: Paths, backup: Backup, now: Date): Promise<string | undefined> {
  const part = `${paths.journal}.part-${stamp(now)}`
  try {
    const output = createWriteStream(part, { mode: 0o600 })
    const input = createReadStream(backup.path)
    await (backup.name.endsWith('.gz') ? pipeline(input, createGunzip(), output) : pipeline(input, output))
    const previous = keepCurrent(paths, now)
    putInPlace(part, paths.journal)
    return previous
  } catch (error) {
    rmSync(part, { force: true })
    throw new QuizError(
      'store',
      `${backup.name} was not restored, and nothing has changed. ${storeProblem(backup.path, error)}`,
      {
        cause: error,
      },
    )
  }
}

function keepCurrent(paths: Paths, now: Date): string | undefined {
  if (!withFile(paths.journal, () => true)) return undefined
  const path = backupName(paths.backups, now, 'restore', '')
  try {
    linkSync(paths.journal, path)
  } catch {
    copyFileSync(paths.journal, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  }
  return path
}

/** On disk whole under a passing name first, then under its own. */
function putInPlace(part: string, path: string): void {
  const fd = openSync(part, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  renameSync(part, path)
  syncFolder(dirname(path))
}

function backupName(folder: string, now: Date, reason: Reason, end: string, count = 1): string {
  const number = count > 1 ? `-${count}` : ''
  const path = join(folder, `history-${stamp(now)}${number}-${reason}.jsonl${end}`)
  return lstatSync(path, { throwIfNoEntry: false }) ? backupName(folder, now, reason, end, count + 1) : path
}

/**
 * Beside old backups, what a kill left of one that was being made, an hour before this one by the disk's own clock.
 * Never throws: what could not be removed goes next time.
 */
function removeOld(paths: Paths, now: Date, made: string): void {
  try {
    for (const name of thinBackups(listBackups(paths), now)) rmSync(join(paths.backups, name), { force: true })
    for (const name of namesIn(paths.backups)) {
      const path = join(paths.backups, name)
      const isLeft = name.endsWith('.jsonl.gz.part') && statSync(made).mtimeMs - statSync(path).mtimeMs > hour
      if (isLeft) rmSync(path, { force: true })
    }
  } catch {
    return
  }
}

const hour = 60 * 60 * 1000

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map(name => basename(name))
  } catch {
    return []
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

const changedAt = (path: string): string => statSync(path).mtime.toISOString()
