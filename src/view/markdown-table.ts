import type { Theme } from './theme.ts'
import { cellWidth, padEnd, padStart, wrap, wrapBehind } from './width.ts'

export type Align = 'left' | 'right' | 'center' | null
export type Table = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly align: readonly Align[]
}

/** Narrower columns break most words. */
const leastColumn = 8

/** A table of at most `width` cells; where it can't fit, or where it will be read aloud, a list of `head: cell`. */
export function renderTable(table: Table, theme: Theme, width: number): string {
  const widths = fitColumns(table, width - 3 * (table.head.length - 1))
  if (theme.plain || !widths) return asList(table, theme, width)
  const line = (cells: readonly string[]) => tableLine(cells, { widths, align: table.align }, theme)
  const rule = widths
    .map(size => theme.mark.rule.repeat(size))
    .join(`${theme.mark.rule}${theme.mark.cross}${theme.mark.rule}`)
  return [line(table.head.map(cell => theme.strong(cell))), theme.dim(rule), ...table.rows.map(line)].join('\n')
}

/** Takes from the widest column until all fit. */
function fitColumns({ head, rows }: Table, room: number): number[] | undefined {
  const widths = head.map((_, column) =>
    Math.max(1, ...[head, ...rows].flatMap(row => (row[column] ?? '').split('\n').map(cellWidth))),
  )
  for (;;) {
    const excess = widths.reduce((sum, size) => sum + size, 0) - room
    if (excess <= 0) return widths
    const [widest = 0, next = 0] = [...widths].sort((a, b) => b - a)
    if (widest <= leastColumn) return undefined
    const index = widths.indexOf(widest)
    widths[index] = Math.max(leastColumn, widest - Math.max(1, Math.min(excess, widest - next)))
  }
}

function tableLine(
  cells: readonly string[],
  { widths, align }: { widths: number[]; align: readonly Align[] },
  { mark, dim }: Theme,
): string {
  const columns = widths.map((size, column) => wrap(cells[column] ?? '', size))
  const height = Math.max(...columns.map(lines => lines.length))
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((lines, column) => aligned(lines[row] ?? '', widths[column]!, align[column] ?? null))
      .join(` ${dim(mark.column)} `)
      .trimEnd(),
  ).join('\n')
}

function aligned(text: string, width: number, align: Align): string {
  if (align === 'right') return padStart(text, width)
  if (align !== 'center') return padEnd(text, width)
  return padEnd(padStart(text, Math.floor((width + cellWidth(text)) / 2)), width)
}

function asList({ head, rows }: Table, theme: Theme, width: number): string {
  return rows
    .map(row =>
      row
        .flatMap((cell, column) => wrapBehind('', '  ', `${theme.strong(`${head[column] ?? ''}:`)} ${cell}`, width))
        .join('\n'),
    )
    .join('\n\n')
}
