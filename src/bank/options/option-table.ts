import { splitCells } from '../page/find-tables.ts'
import { type Page, textLine } from '../page/page.ts'
import { placeOf } from './alphabets.ts'
import { type FoundOption, type FoundOptions, mostOptions } from './option.ts'
import { readOptionLine } from './option-line.ts'

/** A table whose rows begin with the options' letters, `| A | Mars |`, or whose head holds them. */
export const readOptionTable = (page: Page, line: number, to: number): FoundOptions | undefined => {
  if (!isRow(page, line) || isRow(page, line - 1)) return undefined
  let end = line + 1
  while (end < to && end - line <= mostOptions + 2 && isRow(page, end)) end += 1
  const rows = page.lines.slice(line, end).map(splitCells)
  const [head = []] = rows
  const body = rows.filter((cells, index) => !(index === 1 && cells.every(isDelimiter)))
  const listed = body.filter((cells, index) => !(index === 0 && readMark(cells[0]) === undefined))
  const options = toOptions(listed.map(([mark, ...cells]) => [mark, cells.filter(Boolean).join(' · ')] as const))
  const found =
    options ?? (body.length === 2 ? toOptions(head.map((mark, index) => [mark, body[1]?.[index] ?? ''])) : undefined)
  return found && { start: line, end, options: found }
}

const isRow = (page: Page, line: number): boolean =>
  page.kinds[line] === textLine && /^[ \t]*\|.*\|[ \t]*$/.test(page.lines[line] as string)

const isDelimiter = (cell: string): boolean => /^:?-+:?$/.test(cell)

/** A cell that holds nothing but a letter: `A`, `(b)`, `**C.**`. */
const readMark = (cell = ''): string | undefined =>
  /^[\p{L}①-⑩]$/u.test(cell) ? cell : /^.{1,8}$/u.test(cell) ? markAlone(cell) : undefined

const markAlone = (cell: string): string | undefined => {
  const option = readOptionLine(cell)
  return option?.text === '' ? option.mark : undefined
}

/** Options if all have text and their letters count from the first one on. */
const toOptions = (
  cells: readonly (readonly [mark: string | undefined, text: string])[],
): FoundOption[] | undefined => {
  const options = cells.map(([cell, text]): FoundOption => {
    const mark = readMark(cell) ?? ''
    return { mark, place: placeOf(mark), ticked: false, text }
  })
  const isCounted = options.every(({ place, text }, index) => place === index && text !== '')
  return isCounted && options.length > 1 && options.length <= mostOptions ? options : undefined
}
