import { QuizError } from '../errors.ts'

/** What went wrong with a file of the store, as a sentence that ends in a full stop. */
export function storeProblem(path: string, error: unknown): string {
  if (error instanceof QuizError) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  return `${path}: ${(code && words[code]) ?? message}.`
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied; make the file and its folder writable for you',
  EPERM: 'permission denied; make the file and its folder writable for you',
  EROFS: 'the file system is read-only; set FINETUNE_QUIZ_HOME to a folder elsewhere',
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'your disk quota is used up; make room',
  EFBIG: 'the file may not grow any further; raise the file size limit',
  EIO: 'the disk reported an error; check it, and save a copy of the file',
  EMFILE: 'too many files are open; close some programs',
  ENFILE: 'too many files are open; close some programs',
  ENOTDIR: 'a file lies where a folder should be; move it away',
  EEXIST: 'a file lies where a folder should be; move it away',
  EISDIR: 'a folder lies where a file should be; move it away',
  ENOENT: 'the folder is not there and could not be made',
  ELOOP: 'the links lead round in a circle; mend them',
  ENAMETOOLONG: 'the name is too long; set FINETUNE_QUIZ_HOME to a shorter path',
}
