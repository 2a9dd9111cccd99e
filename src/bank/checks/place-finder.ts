import { findWords, lineStart } from '../page/find-words.ts'
import type { BankFile, Place, Question } from '../types.ts'

/** Finds where in its file a part of a question stands; the question's first line where that can't be told. */
export type FindPlace = (question: Question, part?: string) => Place

/** Enough of a part to be found by; more may be broken over lines or hold marks that were taken off. Characters. */
const telling = 40

export const placeFinder = (files: readonly BankFile[]): FindPlace => {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const split = new Map<string, readonly string[]>()
  const linesOf = (file: string): readonly string[] => {
    const lines = split.get(file) ?? (texts.get(file) ?? '').split(/\r\n|\n|\r/)
    split.set(file, lines)
    return lines
  }
  return ({ file, line }, part = '') => {
    const wanted = part.trim().split('\n')[0]?.slice(0, telling).trim()
    return wanted ? findWords(file, linesOf(file), wanted, line - 1) : lineStart(file, line - 1)
  }
}
