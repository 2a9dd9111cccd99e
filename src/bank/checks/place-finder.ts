import { farthest } from '../drafts/place-in-draft.ts'
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
    const lines = wanted ? linesOf(file) : []
    for (let index = line - 1; wanted && index < Math.min(lines.length, line + farthest); index += 1) {
      const column = lines[index]!.indexOf(wanted)
      if (column >= 0) return { file, line: index + 1, column: column + 1 }
    }
    return { file, line, column: 1 }
  }
}
