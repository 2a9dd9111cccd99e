import type { Place } from '../types.ts'

/** No question is longer than this many lines. */
const farthest = 1_000

/** The beginning of a line, by its index. */
export const lineStart = (file: string, line: number): Place => ({ file, line: line + 1, column: 1 })

/** Where words stand in a file from a line on, as far as a question goes; that line's beginning where they aren't found. */
export const findWords = (file: string, lines: readonly string[], words: string, from: number): Place => {
  for (let line = from; line < Math.min(lines.length, from + farthest); line += 1) {
    const column = (lines[line] as string).indexOf(words)
    if (column >= 0) return { file, line: line + 1, column: column + 1 }
  }
  return lineStart(file, from)
}
