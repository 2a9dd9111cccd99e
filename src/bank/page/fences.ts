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

/** Marks of code behind those of quotations and lists, and what stands behind them. */
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

/** A block of code. */
export type Block = {
  readonly from: number
  /** The line of its closing marks; where these are missing, the line after it. */
  readonly to: number
  readonly isMarked: boolean
  /** The line after it. One whose end was forgotten stops short of what its author wrote below it. */
  readonly next: number
  readonly isForgotten: boolean
  readonly info: string
}

/**
 * The block that a fence opens. It ends at its closing marks, with the list item or quotation that holds it, or, unclosed, before the
 * next heading. One that meets another fence's opening marks after a heading was forgotten by its author, unless it shows Markdown.
 * `offset` is the column at which the text of the list around it stands.
 */
export const readBlock = (
  lines: readonly string[],
  fences: ReadonlyMap<number, Fence>,
  fence: Fence,
  offset: number,
): Block => {
  const { line: from, info, isClosed } = fence
  const inside = Math.min(offset, leadingColumns(lines[from] as string))
  const showsText = /^(?:md|mdx|markdown|te?xt|plain)?$/i.test(info.split(/[\s,{]/)[0] as string)
  const end = (to: number, isForgotten = !isClosed): Block => ({
    from,
    to,
    isMarked: false,
    next: to,
    isForgotten,
    info,
  })
  let heading = 0
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index] as string
    const other = fences.get(index)
    if (other && closes(fence, other)) return { ...end(index), isMarked: true, next: index + 1 }
    if (fence.quoted && !isQuoted(line)) return end(index)
    if (inside > 1 && line.trim() !== '' && leadingColumns(line) < inside && isStructural(line)) return end(index)
    const isParted = (lines[index - 1] as string).trim() === ''
    if (!isClosed && isParted && isStructural(line)) return end(index)
    const opensAnother = other && other.info !== '' && other.mark === fence.mark
    if (heading > 0 && opensAnother && !showsText) return end(heading, true)
    if (heading === 0 && isParted && /^#{2,6}[ \t]+\S/.test(line)) heading = index
  }
  return end(lines.length)
}

/** The blocks of code of lines that are no page yet, in order; none stands inside another. */
export const findBlocks = (lines: readonly string[]): Block[] => {
  const fences = findFences(lines, 0)
  const blocks: Block[] = []
  for (const [line, fence] of fences)
    if (line >= (blocks.at(-1)?.next ?? 0)) blocks.push(readBlock(lines, fences, fence, 0))
  return blocks
}

/** Marks of the same kind, as long at least, and nothing behind them. */
export const closes = (open: Fence, other: Fence): boolean =>
  other.info === '' && other.mark[0] === open.mark[0] && other.mark.length >= open.mark.length
