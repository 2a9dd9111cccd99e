import { createReadStream, createWriteStream, lstatSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { QuizError } from '../errors.ts'
import { localDay } from '../schedule/day.ts'
import type { Backup } from '../scores/store.ts'
import { thinBackups } from '../scores/thin-backups.ts'
import type { Paths } from './paths.ts'
import { putInPlace } from './put-in-place.ts'
import { removeLeft } from './remove-left.ts'
import { stamp } from './set-aside.ts'
import { withFile } from './store-file.ts'
import { storeProblem } from './store-problem.ts'
import { makeFolder } from './write-by-conf.ts'

/** What a backup was made before, or `daily`. */
export type Reason = 'daily' | 'merge' | 'restore'

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
const nameForm = /^history-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(?:-\d+)?-(daily|merge|restore)\.jsonl(?:\.gz)?$/

/** Backs the journal up and thins out older backups. Undefined where there is no journal yet. */
export async function backUp(paths: Paths, now: Date, reason: Reason, count = 1): Promise<string | undefined> {
  const size = withFile(paths.journal, ({ stats }) => stats.size)
  if (!size) return undefined
  makeFolder(paths.backups)
  const path = backupName(paths.backups, now, reason, '.gz', count)
  const part = `${path}.part`
  try {
    const from = createReadStream(paths.journal, { end: size - 1 })
    await pipeline(from, createGzip({ level: 1 }), createWriteStream(part, { mode: 0o600, flags: 'wx' }))
    putInPlace(part, path)
  } catch (error) {
    // Another process is writing one of this name. Of a day, one is enough; else this one's journal may be a later one.
    const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST'
    if (isTaken) return reason === 'daily' ? undefined : backUp(paths, now, reason, count + 1)
    rmSync(part, { force: true })
    throw new QuizError('store', `The history could not be backed up. ${storeProblem(path, error)}`, { cause: error })
  }
  removeOld(paths, now, path)
  return path
}

/** Backs up once on each local day on which something was saved. Never throws: it is tried again tomorrow. */
export async function backUpDaily(paths: Paths, now: Date): Promise<void> {
  try {
    // Not whether there is a later one: a clock that was once ahead would then put an end to backups.
    const today = localDay(now)
    if (listBackups(paths).some(({ at }) => localDay(new Date(at)) === today)) return
    await backUp(paths, now, 'daily')
  } catch {
    return
  }
}

/** A free name in the folder of backups. */
export function backupName(folder: string, now: Date, reason: Reason, end: string, count = 1): string {
  const number = count > 1 ? `-${count}` : ''
  const path = join(folder, `history-${stamp(now)}${number}-${reason}.jsonl${end}`)
  return lstatSync(path, { throwIfNoEntry: false }) ? backupName(folder, now, reason, end, count + 1) : path
}

/** Beside old backups, what a kill left of one that was being made. Never throws: what could not be removed goes next time. */
function removeOld(paths: Paths, now: Date, made: string): void {
  try {
    for (const name of thinBackups(listBackups(paths).filter(isHeldByLater), now))
      rmSync(join(paths.backups, name), { force: true })
    removeLeft(paths.backups, name => name.endsWith('.jsonl.gz.part'), statSync(made).mtimeMs)
  } catch {
    return
  }
}

/** A journal only grows, so all of a backup is in the next one, but for a journal that a restore took the place of. */
const isHeldByLater = ({ reason }: Backup): boolean => reason !== 'restore'

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
