import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './append-line.ts'

/** A file that is complete under a passing name gets its own: it is on disk whole first, and then its name is. */
export function putInPlace(part: string, path: string): void {
  syncFile(part)
  renameSync(part, path)
  syncFolder(dirname(path))
}

export function syncFile(path: string): void {
  const fd = openSync(path, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
