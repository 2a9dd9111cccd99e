import { readLabel } from '../labels/read-label.ts'
import { commonIndent, dedent } from '../page/dedent.ts'
import { leadingColumns, partsPage, withoutBreak } from '../page/line-shapes.ts'
import { blankLine, codeLine, type Page, textLine } from '../page/page.ts'
import { areSameCase } from './alphabets.ts'
import { holdsOptions, readInlineOptions } from './inline-options.ts'
import { type FoundOption, type FoundOptions, mostOptions } from './option.ts'
import { type OptionLine, readBoxed, readOptionLine } from './option-line.ts'
import { readOptionTable } from './option-table.ts'

/** The first list of options between two lines, if there is one: letters from the first one on, or boxes. */
export const findOptions = (page: Page, from: number, to: number): FoundOptions | undefined => {
  for (let line = from; line < to; line += 1) {
    const found = optionsAt(page, line, to)
    if (found) return found
  }
  return undefined
}

/** The list of options that begins at a line. What stands apart below the last one is no part of it. */
export const optionsAt = (page: Page, line: number, to: number): FoundOptions | undefined => {
  const first = firstAt(page, line)
  if (!first) {
    const isLine = page.kinds[line] === textLine && holdsOptions(page.lines[line] as string)
    return isLine ? readInlineOptions(page, line, to) : readOptionTable(page, line, to)
  }
  if (!first.first) return undefined
  return readInlineOptions(page, line, to) ?? collect(page, line, to, first)
}

/** A box before letters that do not count from the first one is a box alone: `( ) D. Pedro`. */
const firstAt = (page: Page, line: number): OptionLine | undefined => {
  const option = optionLineAt(page, line)
  return option?.boxed && !option.first ? readBoxed(page.lines[line] as string) : option
}

/** An option opens on a line of text, or together with a block of code. */
const optionLineAt = (page: Page, line: number): OptionLine | undefined => {
  const source = page.lines[line] as string
  if (page.kinds[line] === textLine) return readOptionLine(source)
  if (page.kinds[line] !== codeLine || !/^[ \t]*\S{1,4}[ \t]+.{0,8}(?:`{3}|~{3})/.test(source)) return undefined
  return readOptionLine(source)
}

/** An option and the lines that it takes up. */
type Part = { readonly option: OptionLine; readonly from: number; to: number }

/** Lines of the longest option that is still one. */
const longestOption = 60

const collect = (page: Page, start: number, to: number, first: OptionLine): FoundOptions | undefined => {
  let part: Part = { option: first, from: start, to: start + 1 }
  const parts = [part]
  for (let line = start + 1; line < to; line += 1) {
    const read = optionLineAt(page, line)
    const option = first.mark === '' && read?.boxed ? (readBoxed(page.lines[line] as string) ?? read) : read
    if (option && follows(option, part.option, first, page.kinds[line - 1] === blankLine)) {
      part = { option, from: line, to: line + 1 }
      parts.push(part)
      if (parts.length > mostOptions) return undefined
    } else if (option || line - part.from >= longestOption || !continues(page, line, part, first.indent)) break
    else if (page.kinds[line] !== blankLine) part.to = line + 1
  }
  part.to = endOfLast(page, parts)
  const options = parts.map(each => toFound(page, each))
  return isList(options, first) ? { start, end: part.to, options } : undefined
}

const follows = (option: OptionLine, current: OptionLine, first: OptionLine, isApart: boolean): boolean => {
  if (Math.abs(option.indent - first.indent) > 3) return false
  if (first.mark === '') return option.mark === '' || option.boxed
  const step = option.place - current.place
  return (step === 1 || (!isApart && step >= 0 && step <= longestStep)) && areSameCase(option.mark, first.mark)
}

/** Authors write a letter twice, or leave one out; below a blank line it begins a key. */
const longestStep = 2

/** Blank lines between options, and what is indented under one, code included. */
const continues = (page: Page, line: number, part: Part, indent: number): boolean => {
  const source = page.lines[line] as string
  const before = page.kinds[line - 1]
  if (page.kinds[line] === blankLine) return true
  const deeper = leadingColumns(source) > indent + 1
  if (page.kinds[line] === codeLine) return deeper || before === codeLine || before === textLine || isEmpty(part)
  if (partsPage(source) || /^[ \t]*<\/?(?:details|summary|br|div|p|hr)\b/i.test(source)) return false
  if (readLabel(source)) return false
  if (before === blankLine) return deeper && !/^[ \t]*(?:[-*+>|]|\?\?\?|!!!)/.test(source)
  return deeper || /^[ \t]*[^\s\-*+>|!?#<\d[(`]/.test(source)
}

const isEmpty = ({ option, from, to }: Part): boolean => option.text === '' && to === from + 1

/** The last option has no more blocks, parted by blank lines, than the longest of the others. */
const endOfLast = (page: Page, parts: readonly Part[]): number => {
  const last = parts.at(-1) as Part
  const most = Math.max(1, ...parts.slice(0, -1).map(part => blockEnds(page, part).length))
  return blockEnds(page, last)[most - 1] ?? last.to
}

/** The lines behind each block of an option; a box that code fills has one. */
const blockEnds = (page: Page, part: Part): number[] => {
  const ends: number[] = []
  for (let line = isEmpty({ ...part, to: part.from + 1 }) ? part.from + 1 : part.from; line < part.to; line += 1)
    if (page.kinds[line] !== blankLine && (line + 1 === part.to || page.kinds[line + 1] === blankLine))
      ends.push(line + 1)
  return ends
}

const toFound = (page: Page, { option, from, to }: Part): FoundOption => {
  const { mark, place, ticked, isStrong } = option
  return { mark, place, ticked, isStrong, text: trimBlock([option.text, ...page.lines.slice(from + 1, to)]) }
}

const trimBlock = (parts: readonly string[]): string => {
  const rest = parts.slice(1)
  const indent = commonIndent(rest)
  return [parts[0] as string, ...rest.map(part => dedent(part, indent))].map(withoutBreak).join('\n').trim()
}

const isList = (options: readonly FoundOption[], first: OptionLine): boolean => {
  if (options.length < 2 || options.some(option => option.text === '')) return false
  return first.mark !== '' || options.length <= 10
}
