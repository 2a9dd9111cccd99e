import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { QuizError } from '../errors.ts'
import { quoted } from '../selection/quiz-command.ts'

/** What went wrong with a file of the store, and what to do, as a sentence that ends in a full stop. */
export function storeProblem(path: string, error: unknown): string {
  if (error instanceof QuizError) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  const blocking = code === 'ENOTDIR' || code === 'EEXIST' ? fileAbove(path) : undefined
  if (blocking !== undefined) return `${blocking} is a file, not a folder; ${moveAway(blocking)}.`
  return `${path}: ${(code && words[code]?.(path)) ?? message}.`
}

/** The same as an error of the store; an error that no system call reported stays what it is. */
export function storeError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof QuizError || !('syscall' in error)) return error
  return new QuizError('store', storeProblem(path, error), { cause: error })
}

/** The command that moves what is in the way, for the end of a sentence. */
export const moveAway = (path: string): string => `move it away: \`mv ${quoted(path)} ${quoted(`${path}.old`)}\``

const denied = (path: string): string =>
  `permission denied; \`ls -ld ${quoted(dirname(path))}\` shows whose folder it is: make it yours, or set FINETUNE_QUIZ_HOME to one that is`
const tooMany = (): string => 'too many files are open; close some programs'

const words: Readonly<Record<string, (path: string) => string>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: () => 'the file system is read-only; set FINETUNE_QUIZ_HOME to a folder elsewhere',
  ENOSPC: path => `the disk is full; make room: \`df -h ${quoted(dirname(path))}\` shows how much there is`,
  EDQUOT: () => 'your disk quota is used up; make room: `quota` shows how much there is',
  EFBIG: () => 'the file may not grow any further; raise the limit: `ulimit -f unlimited`',
  EIO: () => 'the disk reported an error; check it, and save a copy of the file',
  EMFILE: tooMany,
  ENFILE: tooMany,
  EISDIR: path => `it is a folder, not a file; ${moveAway(path)}`,
  ENOENT: () => 'the folder is not there and could not be made',
  ELOOP: path => `the links lead round in a circle; remove one: \`rm ${quoted(path)}\``,
  ENAMETOOLONG: () => 'the name is too long; set FINETUNE_QUIZ_HOME to a shorter path',
}

/** The file that stands where a folder of the path should be. */
function fileAbove(path: string): string | undefined {
  for (let above = dirname(path); above !== dirname(above); above = dirname(above)) {
    try {
      return statSync(above).isDirectory() ? undefined : above
    } catch {
      // Nothing is there, or what is above it is no folder.
    }
  }
  return undefined
}
