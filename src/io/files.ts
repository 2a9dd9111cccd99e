import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { QuizError } from '../errors.ts'

/** Throws `usage` with the path where the file can't be read. */
export const readText = (path: string): string => readWhole(path).toString()

/** The same as bytes. */
export const readWhole = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new QuizError('usage', `${path} can't be read: ${reason(error)}.`, { cause: error })
  }
}

/** Whether there is a file or folder that can be reached. */
export const exists = (path: string): boolean => existsSync(path)

/** Writes a whole file or nothing. Refuses to replace a file unless told to. */
export const writeText = (
  path: string,
  text: string | Iterable<string>,
  { force }: { readonly force: boolean },
): void => {
  try {
    if (force) overwrite(path, text)
    else writeSynced(path, text)
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code === 'EEXIST' &&
      !statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ) {
      throw new QuizError('usage', `${path} exists: --force overwrites it.`)
    }
    throw new QuizError('usage', `${path} can't be written: ${reason(error)}.`, { cause: error })
  }
}

/** A device or pipe is written to, never replaced; a link goes on leading to its file. */
const overwrite = (path: string, text: string | Iterable<string>): void => {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there && !there.isFile() && !there.isDirectory()) writeInto(path, text)
  else replace(there ? realpathSync(path) : path, text)
}

/** Through a file beside it, so that a full disk leaves the old one whole. */
const replace = (path: string, text: string | Iterable<string>): void => {
  const beside = `${path}.${process.pid}.tmp`
  try {
    writeSynced(beside, text)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

const writeSynced = (path: string, text: string | Iterable<string>): void => {
  const file = openSync(path, 'wx')
  try {
    writeParts(file, text)
    fsyncSync(file)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

const writeInto = (path: string, text: string | Iterable<string>): void => {
  const file = openSync(path, 'w')
  try {
    writeParts(file, text)
  } finally {
    closeSync(file)
  }
}

const writeParts = (file: number, text: string | Iterable<string>): void => {
  for (const part of typeof text === 'string' ? [text] : text) writeFileSync(file, part)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is denied',
  EISDIR: 'it is a folder',
  EEXIST: 'it is a folder', // a file is refused by another sentence
  ENOTDIR: 'part of its path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
}

const reason = (error: unknown): string => {
  const { code = '', message } = error as NodeJS.ErrnoException
  return reasons[code] ?? message
}
