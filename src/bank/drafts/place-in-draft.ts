import type { Place } from '../types.ts'
import type { Draft } from './draft.ts'

/** No question is longer than this many lines. */
export const farthest = 1_000

/** Where a part of a question stands, by its words, from its first line or a later one on; that line's start where they aren't found. */
export const placeInDraft = ({ page, line }: Draft, words: string, from = line): Place => {
  for (let at = from; at < Math.min(page.lines.length, from + farthest); at += 1) {
    const column = (page.lines[at] as string).indexOf(words)
    if (column >= 0) return { file: page.path, line: at + 1, column: column + 1 }
  }
  return { file: page.path, line: from + 1, column: 1 }
}
