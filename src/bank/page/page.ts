import { readOptionLine } from '../options/option-line.ts'
import { openComments, openDirectives, toCommonSigns } from '../passes/dialects.ts'
import type { Problem } from '../types.ts'
import { readFrontMatter } from './front-matter.ts'
import { isStructural, leadingColumns, listOffset } from './line-shapes.ts'

/** What a line of a page is. Only a line of text can open anything; fences and what they hold are code. */
export const blankLine = 0
export const textLine = 1
export const codeLine = 2
export const commentLine = 3

/** A file of a bank, cut into lines once. Line numbers inside the bank stage are 0-based indexes into `lines`. */
export type Page = {
  readonly path: string
  readonly lines: readonly string[]
  readonly kinds: Uint8Array
  /** Index of the first line after the front matter. */
  readonly start: number
  readonly meta: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** One pass over a file: byte-order mark and line ends off, front matter read, fences and comments marked. Linear. */
export const scanPage = (file: { readonly path: string; readonly text: string }): Page => {
  const written = openComments(openDirectives(splitLines(file.text)))
  const { meta, start } = readFrontMatter(written)
  const problems: Problem[] = []
  const warn = (line: number, code: string, message: string) =>
    problems.push({ severity: 'warning', code, message, file: file.path, line: line + 1, column: 1 })
  const kinds = markLines(written, start, warn)
  freeOptions(written, kinds)
  const lines = written.map((line, index) =>
    kinds[index] === textLine ? toCommonSigns(line) : kinds[index] === blankLine ? '' : line,
  )
  for (const [index, line] of lines.entries()) if (line === '' && kinds[index] === textLine) kinds[index] = blankLine
  return { path: file.path, lines, kinds, start, meta, problems }
}

/** Composed characters, so that labels match however they were typed; separators that Markdown doesn't know are spaces. */
const splitLines = (source: string): string[] =>
  source
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/[\u2028\u2029\u0085\v\f]/g, ' ')
    .split(/\r\n|\n|\r/)

type Warn = (line: number, code: string, message: string) => void
type Fence = { readonly line: number; readonly mark: string; readonly info: string; readonly quoted: boolean }

const fencePattern = /^([ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)]|[(]?[A-Za-z][.)])[ \t]+)*)(`{3,}|~{3,})(.*)$/

const readFence = (line: string, index: number): Fence | undefined => {
  const match = fencePattern.exec(line)
  if (!match) return undefined
  const mark = match[2] as string
  const info = (match[3] as string).trim()
  if (mark.startsWith('`') && info.includes('`')) return undefined
  return { line: index, mark, info, quoted: (match[1] as string).includes('>') }
}

const closes = (open: Fence, candidate: Fence): boolean =>
  candidate.info === '' && candidate.mark[0] === open.mark[0] && candidate.mark.length >= open.mark.length

/** For each fence line, the longest closing marks of either kind after it: tells at once whether a fence is ever closed. */
const closersAfter = (fences: readonly Fence[]): Map<number, { ticks: number; tildes: number }> => {
  const after = new Map<number, { ticks: number; tildes: number }>()
  let ticks = 0
  let tildes = 0
  for (let index = fences.length - 1; index >= 0; index -= 1) {
    const fence = fences[index] as Fence
    after.set(fence.line, { ticks, tildes })
    if (fence.info !== '') continue
    if (fence.mark.startsWith('`')) ticks = Math.max(ticks, fence.mark.length)
    else tildes = Math.max(tildes, fence.mark.length)
  }
  return after
}

const markLines = (lines: readonly string[], start: number, warn: Warn): Uint8Array => {
  const kinds = new Uint8Array(lines.length)
  const fenceAt = new Map<number, Fence>()
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] as string
    const fence = line.includes('```') || line.includes('~~~') ? readFence(line, index) : undefined
    if (fence) fenceAt.set(index, fence)
  }
  const after = closersAfter([...fenceAt.values()])
  const lastCommentEnd = lines.findLastIndex(line => line.includes('-->'))
  let offset = 0
  for (let index = start; index < lines.length; ) {
    const line = lines[index] as string
    if (isBlank(line)) {
      index += 1
      continue
    }
    const fence = fenceAt.get(index)
    if (fence) {
      const longest = after.get(index) as { ticks: number; tildes: number }
      const closed = (fence.mark.startsWith('`') ? longest.ticks : longest.tildes) >= fence.mark.length
      const end = markCode(lines, kinds, fenceAt, fence, { closed, offset })
      if (!closed || end.forgotten) warn(index, 'bank/unclosed-fence', unclosedFence)
      index = end.next
      continue
    }
    if (/^[ \t]*<!--/.test(line) && index <= lastCommentEnd) {
      index = markComment(lines, kinds, index)
      continue
    }
    kinds[index] = textLine
    offset = listOffset(line) ?? (leadingColumns(line) < offset ? 0 : offset)
    index += 1
  }
  return kinds
}

const unclosedFence =
  'A code block opens here and is never closed; it is taken to end before the next heading. Add the closing marks.'

const isBlank = (line: string): boolean => line.trim() === ''

type Block = { readonly closed: boolean; readonly offset: number }

/**
 * A fence ends at its closing marks, with the list item or quotation that holds it, or, unclosed, before the next heading. One that
 * meets another fence's opening marks after a heading was forgotten by its author, unless it shows Markdown.
 */
const markCode = (
  lines: readonly string[],
  kinds: Uint8Array,
  fenceAt: ReadonlyMap<number, Fence>,
  fence: Fence,
  { closed, offset }: Block,
): { readonly next: number; readonly forgotten?: boolean } => {
  const inside = Math.min(offset, leadingColumns(lines[fence.line] as string))
  const showsText = /^(?:md|mdx|markdown|te?xt|plain)?$/i.test(fence.info.split(/[\s,{]/)[0] as string)
  let heading = 0
  kinds[fence.line] = codeLine
  for (let index = fence.line + 1; index < lines.length; index += 1) {
    const line = lines[index] as string
    const candidate = fenceAt.get(index)
    if (closed && candidate && closes(fence, candidate)) {
      kinds[index] = codeLine
      return { next: index + 1 }
    }
    if (fence.quoted && !/^[ \t]*>/.test(line)) return { next: index }
    if (inside > 1 && !isBlank(line) && leadingColumns(line) < inside && isStructural(line)) return { next: index }
    const isParted = isBlank(lines[index - 1] as string)
    if (!closed && isParted && isStructural(line)) return { next: index }
    if (heading > 0 && candidate && candidate.info !== '' && candidate.mark === fence.mark && !showsText) {
      kinds.fill(blankLine, heading, index)
      return { next: heading, forgotten: true }
    }
    if (heading === 0 && isParted && /^#{2,6}[ \t]+\S/.test(line)) heading = index
    kinds[index] = codeLine
  }
  return { next: lines.length }
}

/** A code block without a language that holds nothing but options was drawn around them for its looks. */
const freeOptions = (lines: readonly string[], kinds: Uint8Array): void => {
  for (let from = 0; from < lines.length; from += 1) {
    if (kinds[from] !== codeLine) continue
    let to = from + 1
    while (to < lines.length && kinds[to] === codeLine && !/^[ \t]*(?:`{3}|~{3})/.test(lines[to] as string)) to += 1
    const inner = lines.slice(from + 1, to).filter(line => !isBlank(line))
    const isBare = /^[ \t]*(?:`{3,}|~{3,})(?:te?xt|plain)?[ \t]*$/.test(lines[from] as string)
    if (
      isBare &&
      inner.length > 1 &&
      inner.length < 10 &&
      inner.every((line, index) => readOptionLine(line)?.place === index)
    )
      for (let line = from; line <= to; line += 1)
        kinds[line] = line === from || line === to || isBlank(lines[line] as string) ? blankLine : textLine
    from = to
  }
}

/** A comment that starts a line; the line where it ends counts as text if anything follows. */
const markComment = (lines: readonly string[], kinds: Uint8Array, from: number): number => {
  for (let index = from; index < lines.length; index += 1) {
    const end = (lines[index] as string).indexOf('-->')
    kinds[index] = commentLine
    if (end < 0) continue
    if ((lines[index] as string).slice(end + 3).trim() !== '') kinds[index] = textLine
    return index + 1
  }
  return lines.length
}
