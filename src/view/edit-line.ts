import { graphemesOf } from './graphemes.ts'
import { harmless } from './harmless.ts'
import { cellWidth } from './width.ts'

export type LaidOut = {
  readonly rows: readonly string[]
  /** Where the cursor is: index of the row, cells from its start. */
  readonly row: number
  readonly column: number
}

/**
 * A line being typed, broken into rows of at most `width` cells at words where it can, with the cursor's place.
 * A space at the end of a row hangs over it.
 */
export function layOutInput(line: string, cursor: number, width: number): LaidOut {
  const breaks = rowStarts(line, Math.max(2, width))
  const bounds = breaks.map((start, index) => ({ start, end: breaks[index + 1] ?? line.length }))
  const row = bounds.findLastIndex(({ start }) => start <= cursor)
  return {
    rows: bounds.map(({ start, end }) => harmless(line.slice(start, end))),
    row,
    column: cellsBefore(line.slice(bounds[row]!.start), cursor - bounds[row]!.start),
  }
}

/** A cursor inside a character of several code points, where readline can put it, stands before that character. */
function cellsBefore(text: string, cursor: number): number {
  let cells = 0
  for (const { segment, index } of graphemesOf(text)) {
    if (index + segment.length > cursor) break
    cells += cellWidth(harmless(segment))
  }
  return cells
}

function rowStarts(line: string, width: number): number[] {
  const starts = [0]
  let used = 0
  let afterSpace = 0
  for (const { segment, index } of graphemesOf(line)) {
    const size = cellWidth(harmless(segment))
    const isSpace = segment === ' '
    if (used + size > width && !isSpace && afterSpace > starts.at(-1)!) {
      starts.push(afterSpace)
      used = cellWidth(harmless(line.slice(afterSpace, index)))
    }
    if (used + size > width && !isSpace && used > 0) {
      starts.push(index)
      used = 0
    }
    used += size
    if (isSpace) afterSpace = index + 1
  }
  return starts
}
