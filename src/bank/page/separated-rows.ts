import type { TableRow } from './find-tables.ts'

/** Lines that a quoted cell may go on over. */
const longestCell = 20

/** Rows whose cells are parted by a sign; a cell in quotation marks may hold the sign, line ends and doubled marks. */
export const readRows = (lines: readonly string[], from: number, to: number, sign: string): TableRow[] => {
  const rows: TableRow[] = []
  for (let line = from; line < to; line += 1) {
    if ((lines[line] as string).trim() === '') continue
    const start = line
    let source = lines[line] as string
    while (isOpen(source) && line + 1 < to && line - start < longestCell) {
      line += 1
      source += `\n${lines[line]}`
    }
    rows.push({ cells: splitCells(source, sign), line: start })
  }
  return rows
}

/** An odd number of marks, the first of which begins a cell. */
const isOpen = (source: string): boolean => /(?:^|[,;\t|])"/.test(source) && source.split('"').length % 2 === 0

const splitCells = (source: string, sign: string): string[] => {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] as string
    if (character === '"' && isQuoted && source[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (character === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (!isQuoted && source.startsWith(sign, at)) {
      cells.push(cell.trim())
      cell = ''
      at += sign.length - 1
    } else cell += character
  }
  return [...cells, cell.trim()]
}
