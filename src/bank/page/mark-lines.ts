import { findBlockEnd, findFences } from './fences.ts'
import { leadingColumns, listOffset } from './line-shapes.ts'
import { codeLine, commentLine, textLine } from './page.ts'

export type MarkedLines = {
  readonly kinds: Uint8Array
  /** Lines of the fences that their author forgot to close. */
  readonly unclosed: readonly number[]
}

/** Tells of each line what it is. What stands before `start` is blank. Linear. */
export const markLines = (lines: readonly string[], start: number): MarkedLines => {
  const kinds = new Uint8Array(lines.length)
  const unclosed: number[] = []
  const fences = findFences(lines, start)
  const lastCommentEnd = lines.findLastIndex(line => line.includes('-->'))
  let offset = 0
  for (let index = start; index < lines.length; ) {
    const line = lines[index] as string
    const fence = fences.get(index)
    if (line.trim() === '') index += 1
    else if (fence) {
      const { next, isForgotten } = findBlockEnd(lines, fences, fence, offset)
      if (isForgotten) unclosed.push(index)
      kinds.fill(codeLine, index, next)
      index = next
    } else if (/^[ \t]*<!--/.test(line) && index <= lastCommentEnd) index = markComment(lines, kinds, index)
    else {
      kinds[index] = textLine
      offset = listOffset(line) ?? (leadingColumns(line) < offset ? 0 : offset)
      index += 1
    }
  }
  return { kinds, unclosed }
}

/** Marks a comment that starts a line, and gives the line after it; the line where it ends counts as text if anything follows. */
const markComment = (lines: readonly string[], kinds: Uint8Array, from: number): number => {
  let last = from
  while (!(lines[last] as string).includes('-->')) last += 1
  kinds.fill(commentLine, from, last + 1)
  const source = lines[last] as string
  if (source.slice(source.indexOf('-->') + 3).trim() !== '') kinds[last] = textLine
  return last + 1
}
