import type { Block } from './fences.ts'
import type { Table } from './find-tables.ts'
import { readHeading } from './line-shapes.ts'
import { codeLine, type Page, textLine } from './page.ts'
import { readRows } from './separated-rows.ts'
import { skipBlank } from './skip-blank.ts'

/** Rows of cells without a table's drawing: in blocks of code, or as lines of the page from its beginning on. */
export const findSeparated = (page: Page): Table[] => {
  const blocks = page.blocks.filter(({ from }) => page.kinds[from] === codeLine)
  const fenced = blocks.flatMap(block => readFenced(page, block))
  const inside = fenced.reduce((sum, { rows }) => sum + rows.length, 0)
  // What most of the page is text around shows how such rows are written.
  if (inside > 0) return countOthers(page, blocks) - inside <= inside ? fenced : []
  let start = skipBlank(page, page.start)
  while (start < page.lines.length && readHeading(page.lines[start] as string)) start = skipBlank(page, start + 1)
  return readPart(page, start, textEnd(page, start), '')
}

/** The end of the lines of text that follow each other. */
const textEnd = ({ kinds }: Page, from: number): number => {
  let to = from
  while (to < kinds.length && kinds[to] === textLine) to += 1
  return to
}

const leastRows = 3

/** Those of blocks of code, by what they call themselves or by the head that Anki writes. */
const readFenced = (page: Page, { from, to, info }: Block): Table[] =>
  /^(?:csv|tsv|te?xt|plain|anki|)$/i.test(info) ? readPart(page, from + 1, to, info) : []

/** Lines of text or code that are neither headings nor marks of code. */
const countOthers = ({ lines, kinds }: Page, blocks: readonly Block[]): number => {
  const marks = new Set(blocks.flatMap(({ from, to, isMarked }) => (isMarked ? [from, to] : [from])))
  return lines.filter(
    (line, at) => (kinds[at] === textLine || kinds[at] === codeLine) && !line.startsWith('#') && !marks.has(at),
  ).length
}

const readPart = (page: Page, from: number, to: number, name: string): Table[] => {
  const anki = readAnkiHead(page.lines, from, to)
  const start = anki?.end ?? from
  const first = page.lines[start] ?? ''
  const sign = anki?.sign ?? (name === 'csv' || name === '' ? commonSign(first) : '\t')
  if (start >= to || !first.includes(sign)) return []
  const rows = readRows(page.lines, start, to, sign)
  const width = rows[0]?.cells.length ?? 0
  if (rows.length < leastRows || !rows.every(({ cells }) => cells.length > 1 && (anki || cells.length === width)))
    return []
  if (anki) return [{ head: anki.head, rows, start, end: to }]
  const [head, ...others] = rows
  return [{ head: head?.cells ?? [], rows: others, start, end: to, ...(sign === '\t' ? { isBare: true } : {}) }]
}

const commonSign = (line: string): string => ['\t', ';', ','].find(sign => line.includes(sign)) ?? ','

type AnkiHead = { readonly end: number; readonly sign: string; readonly head: readonly string[] }

const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  colon: ':',
  space: ' ',
}

/** `#separator:tab`, `#tags column:3`: what Anki writes above its rows. Columns that hold none of a note's fields have no name. */
const readAnkiHead = (lines: readonly string[], from: number, to: number): AnkiHead | undefined => {
  let end = from
  let sign: string | undefined
  const others = new Set<number>()
  for (; end < to; end += 1) {
    const [, key, value] = /^#([a-z ]+):(.*)$/.exec(lines[end] as string) ?? []
    if (key === undefined || value === undefined) break
    if (key === 'separator') sign = signs[value.trim().toLowerCase()] ?? value
    if (/ column$/.test(key)) others.add(Number(value) - 1)
  }
  if (sign === undefined) return undefined
  const names = ['Front', 'Back']
  const head = Array.from({ length: others.size + 2 }, (_, index) => (others.has(index) ? '' : (names.shift() ?? '')))
  return { end, sign, head }
}
