import { isQuoted, isStructural, leadingColumns } from './line-shapes.ts'

/** The marks that open or close a block of code. */
export type Fence = {
  readonly line: number
  readonly mark: string
  readonly info: string
  readonly quoted: boolean
  /** Whether marks that could end it stand anywhere below. */
  readonly isClosed: boolean
}

/** The fences of a page by line, told by their form alone: some stand inside others and are code. */
export const findFences = (lines: readonly string[], start: number): ReadonlyMap<number, Fence> => {
  const found: OpenFence[] = []
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] as string
    const fence = line.includes('```') || line.includes('~~~') ? readFence(line, index) : undefined
    if (fence) found.push(fence)
  }
  return new Map(withClosers(found).map(fence => [fence.line, fence]))
}

type OpenFence = Omit<Fence, 'isClosed'>

const fencePattern = /^([ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)]|[(]?[A-Za-z][.)])[ \t]+)*)(`{3,}|~{3,})(.*)$/

const readFence = (source: string, line: number): OpenFence | undefined => {
  const match = fencePattern.exec(source)
  if (!match) return undefined
  const mark = match[2] as string
  const info = (match[3] as string).trim()
  if (mark.startsWith('`') && info.includes('`')) return undefined
  return { line, mark, info, quoted: (match[1] as string).includes('>') }
}

/** From the end on, the longest closing marks of either kind so far tell at once whether a fence is ever closed. */
const withClosers = (fences: readonly OpenFence[]): Fence[] => {
  const longest = { '`': 0, '~': 0 }
  return fences
    .toReversed()
    .map(fence => {
      const sign = fence.mark[0] as '`' | '~'
      const isClosed = longest[sign] >= fence.mark.length
      if (fence.info === '') longest[sign] = Math.max(longest[sign], fence.mark.length)
      return { ...fence, isClosed }
    })
    .toReversed()
}

/** The line after a block of code. A block whose end was forgotten stops short of what its author wrote below it. */
export type BlockEnd = { readonly next: number; readonly isForgotten: boolean }

/**
 * A fence ends at its closing marks, with the list item or quotation that holds it, or, unclosed, before the next heading. One that
 * meets another fence's opening marks after a heading was forgotten by its author, unless it shows Markdown. `offset` is the column
 * at which the text of the list around it stands.
 */
export const findBlockEnd = (
  lines: readonly string[],
  fences: ReadonlyMap<number, Fence>,
  fence: Fence,
  offset: number,
): BlockEnd => {
  const inside = Math.min(offset, leadingColumns(lines[fence.line] as string))
  const showsText = /^(?:md|mdx|markdown|te?xt|plain)?$/i.test(fence.info.split(/[\s,{]/)[0] as string)
  const end = (next: number): BlockEnd => ({ next, isForgotten: !fence.isClosed })
  let heading = 0
  for (let index = fence.line + 1; index < lines.length; index += 1) {
    const line = lines[index] as string
    const other = fences.get(index)
    if (other && closes(fence, other)) return end(index + 1)
    if (fence.quoted && !isQuoted(line)) return end(index)
    if (inside > 1 && line.trim() !== '' && leadingColumns(line) < inside && isStructural(line)) return end(index)
    const isParted = (lines[index - 1] as string).trim() === ''
    if (!fence.isClosed && isParted && isStructural(line)) return end(index)
    const opensAnother = other && other.info !== '' && other.mark === fence.mark
    if (heading > 0 && opensAnother && !showsText) return { next: heading, isForgotten: true }
    if (heading === 0 && isParted && /^#{2,6}[ \t]+\S/.test(line)) heading = index
  }
  return end(lines.length)
}

/** A block of code by the line of its opening marks and that of its closing ones; where these are missing, the line after it. */
export type Block = { readonly from: number; readonly to: number; readonly info: string; readonly isMarked: boolean }

/** The blocks of code that open outside any list, in order; none stands inside another. */
export const findBlocks = (lines: readonly string[], start: number): Block[] => {
  const fences = findFences(lines, start)
  const blocks: Block[] = []
  let after = start
  for (const [from, fence] of fences) {
    if (from < after) continue
    const { next } = findBlockEnd(lines, fences, fence, 0)
    const last = fences.get(next - 1)
    const isMarked = last !== undefined && last !== fence && closes(fence, last)
    blocks.push({ from, to: isMarked ? next - 1 : next, info: fence.info, isMarked })
    after = next
  }
  return blocks
}

/** Marks of the same kind, as long at least, and nothing behind them. */
export const closes = (open: Fence, other: Fence): boolean =>
  other.info === '' && other.mark[0] === open.mark[0] && other.mark.length >= open.mark.length
