import { blankLine, type Page, textLine } from './page.ts'

export type TableRow = { readonly cells: readonly string[]; readonly line: number }
export type Table = {
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
  readonly start: number
  readonly end: number
  /** The head may be a row like the others. */
  readonly isBare?: boolean
}

const delimiter = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** The pipe tables of a page, in order. Cells are Markdown. */
export const findTables = (page: Page): Table[] => {
  const tables: Table[] = []
  for (let line = page.start + 1; line < page.lines.length; line += 1) {
    if (page.kinds[line] !== textLine || page.kinds[line - 1] !== textLine) continue
    const source = page.lines[line] as string
    if (
      !source.includes('-') ||
      source.length > 2_000 ||
      !(page.lines[line - 1] as string).includes('|') ||
      !delimiter.test(source)
    )
      continue
    const table = readTable(page, line)
    tables.push(table)
    line = table.end
  }
  return tables
}

const readTable = (page: Page, at: number): Table => {
  const rows: TableRow[] = []
  let line = at + 1
  for (; line < page.lines.length && page.kinds[line] !== blankLine; line += 1) {
    const source = page.lines[line] as string
    if (!source.includes('|')) break
    rows.push({ cells: splitCells(source), line })
  }
  return { head: splitCells(page.lines[at - 1] as string), rows, start: at - 1, end: line }
}

/** Cells of a row; a pipe in a code span or behind a backslash stays. */
export const splitCells = (source: string): string[] => {
  const cells: string[] = []
  let cell = ''
  let inCode = false
  const row = source.trim().replace(/^\|/, '')
  for (let index = 0; index < row.length; index += 1) {
    const character = row[index] as string
    if (character === '\\' && row[index + 1] === '|') {
      cell += '|'
      index += 1
    } else if (character === '|' && !inCode) {
      cells.push(cell.trim())
      cell = ''
    } else {
      if (character === '`')
        inCode =
          !inCode && row.indexOf('`', index + 1) > 0 && !row.slice(index + 1, row.indexOf('`', index + 1)).includes('|')
      cell += character
    }
  }
  if (cell.trim() !== '') cells.push(cell.trim())
  return cells
}
