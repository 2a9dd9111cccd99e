import type { Buffer } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { nearNames } from '../bank/text/near-names.ts'
import { QuizError } from '../errors.ts'

/** A bank larger than this is refused: its text and what is made of it have to fit into memory. Bytes. */
const largestBank = 256 * 1024 * 1024

/** What lies at a path. Throws `bank` where there is nothing, or nothing that may be looked at. */
export function statBank(path: string, name: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    throw unreadable(error, path, name)
  }
}

/**
 * The bytes of a regular file; `name` is how the person knows it. Throws `bank` for anything else, without waiting:
 * a pipe or a device would be read for ever.
 */
export function readBankFile(path: string, name: string): Buffer {
  refuseSpecial(statBank(path, name), name)
  const file = openBank(path, name)
  try {
    const stats = fstatSync(file)
    refuseSpecial(stats, name)
    refuseLarge(stats.size, name)
    return readFileSync(file)
  } catch (error) {
    throw error instanceof QuizError ? error : unreadable(error, path, name)
  } finally {
    closeSync(file)
  }
}

export function refuseLarge(size: number, name: string): void {
  if (size <= largestBank) return
  throw new QuizError(
    'bank',
    `${name} is larger than ${largestBank / 1024 ** 2} MB, the most that a bank may have; split it and name one part.`,
  )
}

/** Without waiting, so that what became a pipe since it was looked at can't hold the program up. */
function openBank(path: string, name: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    throw unreadable(error, path, name)
  }
}

function refuseSpecial(stats: Stats, name: string): void {
  if (stats.isFile()) return
  const kind = stats.isFIFO()
    ? 'a pipe; name - and write the bank to standard input'
    : stats.isDirectory()
      ? 'a folder, not a file'
      : stats.isSocket()
        ? 'a socket, not a file'
        : 'a device, not a file'
  throw new QuizError('bank', `${name} is ${kind}.`)
}

/** What the system says of a path that can't be read, as a sentence. */
export function unreadable(error: unknown, path: string, name: string): QuizError {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new QuizError('bank', missing(path, name))
  return new QuizError('bank', `${name} can't be read: ${(code && words[code]) ?? message}.`, { cause: error })
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied; make it readable for you',
  EPERM: 'permission denied; make it readable for you',
  ENOTDIR: 'a part of its path is a file, not a folder; check the path',
  EISDIR: 'it is a folder',
  ELOOP: 'the links lead round in a circle; mend them',
  ENAMETOOLONG: 'the name is too long; check the path',
  EMFILE: 'too many files are open; close some programs',
  ENFILE: 'too many files are open; close some programs',
  EIO: 'the disk reported an error; check it',
  ENXIO: 'it is no file',
  EAGAIN: 'it is no file, but something that is still being written',
  ERR_INVALID_ARG_VALUE: 'no file name holds a zero byte; check the path',
}

function missing(path: string, name: string): string {
  const [nearest] = nearNames(basename(path).toLowerCase(), namesIn(dirname(path)), found => found.toLowerCase())
  const hint = nearest ? ` Did you mean \`${nearest}\` in that folder?` : ' Check the path.'
  return `There is no file or folder ${name}.${hint}`
}

/** In a folder with more names than this none is looked for. */
const mostNames = 2_000

function namesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder)
    return names.length > mostNames ? [] : names
  } catch {
    return []
  }
}
