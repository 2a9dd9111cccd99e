import { type Block, findFences, readBlock } from './fences.ts'
import { leadingColumns, listOffset } from './line-shapes.ts'
import { codeLine, commentLine, textLine } from './page.ts'

export type MarkedLines = {
  readonly kinds: Uint8Array
  readonly blocks: readonly Block[]
}

/** Tells of each line what it is. What stands before `start` is blank. Linear. */
export const markLines = (lines: readonly string[], start: number): MarkedLines => {
  const kinds = new Uint8Array(lines.length)
  const blocks: Block[] = []
  const fences = findFences(lines, start)
  const lastCommentEnd = lines.findLastIndex(line => line.includes('-->'))
  let offset = 0
  for (let index = start; index < lines.length; ) {
    const line = lines[index] as string
    const fence = fences.get(index)
    if (line.trim() === '') index += 1
    else if (fence) {
      const block = readBlock(lines, fences, fence, offset)
      blocks.push(block)
      kinds.fill(codeLine, index, block.next)
      index = block.next
    } else if (/^[ \t]*<!--/.test(line) && index <= lastCommentEnd) index = markComment(lines, kinds, index)
    else {
      kinds[index] = textLine
      offset = listOffset(line) ?? (leadingColumns(line) < offset ? 0 : offset)
      index += 1
    }
  }
  return { kinds, blocks }
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
