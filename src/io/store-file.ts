import { closeSync, constants, fstatSync, lstatSync, openSync, type Stats } from 'node:fs'
import { QuizError } from '../errors.ts'
import { quoted } from '../selection/quiz-command.ts'
import { moveAway } from './store-problem.ts'

export type StoreFile = { readonly fd: number; readonly stats: Stats }

/**
 * Opens a file of the store and hands it to `use`; undefined where there is none. Never waits: a pipe, a device or a
 * folder in its place, a link that leads nowhere, and more bytes than any history has, are `store` errors.
 */
export function withFile<T>(path: string, use: (file: StoreFile) => T): T | undefined {
  for (const value of inFile(path, file => [use(file)])) return value
  return undefined
}

/** The same where what is read comes bit by bit. */
export function* inFile<T>(path: string, use: (file: StoreFile) => Iterable<T>): Iterable<T> {
  const fd = opened(path)
  if (fd === undefined) return
  try {
    yield* use({ fd, stats: regular(path, fd) })
  } finally {
    closeSync(fd)
  }
}

/** The same for writing at the end. Makes the file, readable by its owner alone, where there is none. */
export function withFileToAppend<T>(path: string, use: (file: StoreFile) => T): T {
  if (leadsNowhere(path)) throw nowhere(path)
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK
  const fd = openSync(path, flags, 0o600)
  try {
    return use({ fd, stats: regular(path, fd) })
  } finally {
    closeSync(fd)
  }
}

/** Bytes. A history of ten million answers is smaller; what is larger is no history, and would take minutes to read. */
const largest = 8 * 1024 ** 3

function opened(path: string): number | undefined {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    if (leadsNowhere(path)) throw nowhere(path)
    return undefined
  }
}

function leadsNowhere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && !exists(path)
}

function exists(path: string): boolean {
  try {
    closeSync(openSync(path, constants.O_RDONLY | constants.O_NONBLOCK))
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

function regular(path: string, fd: number): Stats {
  const stats = fstatSync(fd)
  if (!stats.isFile()) throw new QuizError('store', `${path} is ${kindOf(stats)}, not a file; ${moveAway(path)}.`)
  if (stats.size <= largest) return stats
  throw new QuizError(
    'store',
    `${path} has ${Math.round(stats.size / 1024 ** 3)} GB, which no history has; ${moveAway(path)}.`,
  )
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder'
  return stats.isFIFO() ? 'a pipe' : 'a device'
}

const nowhere = (path: string) =>
  new QuizError(
    'store',
    `${path} is a link to a file that is not there; bring the file back, or remove the link: \`rm ${quoted(path)}\`.`,
  )
