import { closeSync, fdatasyncSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { readBytes } from './read-lines.ts'
import { withFileToAppend } from './store-file.ts'

/**
 * Appends one line, or several with line ends between them, in one write and syncs it. Many processes may do so at
 * once. A line that was torn before is left as it is, and this one starts below it. Throws where it is not known to be
 * on disk, whole. Without `sync` it is written, and on disk when the next one is.
 */
export function appendLine(path: string, text: string | Buffer, { sync = true } = {}): void {
  withFileToAppend(path, ({ fd, stats }) => {
    const line = Buffer.concat([typeof text === 'string' ? Buffer.from(text) : text, lineEnd])
    append(fd, stats.size, line)
    if (sync) fdatasyncSync(fd)
    if (stats.size === 0) syncFolder(dirname(path))
  })
}

/** Where the file has grown by more than the line, another process wrote at the same time and may have left a torn line. */
function append(fd: number, size: number, line: Buffer): void {
  const bytes = endsInLine(fd, size) ? line : Buffer.concat([lineEnd, line])
  writeWhole(fd, bytes)
  const after = fstatSync(fd).size
  if (after !== size + bytes.length && !holdsLine(fd, size, after, line)) writeWhole(fd, Buffer.concat([lineEnd, line]))
}

const lineEnd = Buffer.from('\n')

function writeWhole(fd: number, bytes: Buffer): void {
  const written = writeSync(fd, bytes)
  if (written === bytes.length) return
  throw Object.assign(new Error(`only ${written} of ${bytes.length} bytes could be written`), { code: 'ENOSPC' })
}

function endsInLine(fd: number, size: number): boolean {
  return size === 0 || readBytes(fd, size - 1, size).at(0) === 0x0a
}

function holdsLine(fd: number, from: number, to: number, line: Buffer): boolean {
  const bytes = Buffer.concat([lineEnd, readBytes(fd, from, to)])
  return bytes.includes(Buffer.concat([lineEnd, line]))
}

/** A new file's name is on disk only when its folder is. Windows and some network folders can't sync a folder. */
export function syncFolder(path: string): void {
  try {
    const fd = openSync(path, 'r')
    try {
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    if (!unable.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

const unable = ['EACCES', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']
