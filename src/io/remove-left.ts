import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds. */
const hour = 60 * 60 * 1000

/**
 * Removes what a kill left half made in a folder, by its name. One of the last hour before `now` may still be in use. Both
 * go by the disk's own clock, in milliseconds: the computer's may have jumped.
 */
export function removeLeft(folder: string, isPart: (name: string) => boolean, now: number): void {
  for (const name of readdirSync(folder).filter(isPart)) {
    const path = join(folder, name)
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now
    if (now - written > hour) rmSync(path, { force: true })
  }
}
