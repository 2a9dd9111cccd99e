import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

/** Writes a whole file or nothing. Refuses to replace a file unless told to. */
export const writeText = (
  path: string,
  text: string | Iterable<string>,
  { force }: { readonly force: boolean },
): void => {
  try {
    if (force) replace(path, text)
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
    for (const part of typeof text === 'string' ? [text] : text) writeFileSync(file, part)
    fsyncSync(file)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
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
