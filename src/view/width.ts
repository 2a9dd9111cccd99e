import stringWidth from 'fast-string-width'
import { carryStyles } from './carry-styles.ts'
import { graphemesOf, isPrintable } from './graphemes.ts'

/** Where a line may break without a space: after each character of scripts written without spaces, its closing marks kept with it. */
const pieces =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}][。、，．！？：；）」』】〉》ー]*|\s+|(?:\x1b\[\d+m|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])+/gu

/** Cells that a text takes on a terminal, colours left out. */
export function cellWidth(text: string): number {
  return isPrintable(text) ? text.length : stringWidth(text)
}

/**
 * Breaks a text into lines of at most `width` cells, at words where it can. Line breaks of the text stay. A style that
 * is open at a break is closed there and opened again, so that lines can be laid side by side.
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(1, width)
  return carryStyles(text.split('\n').flatMap(line => (cellWidth(line) <= room ? [line] : wrapLine(line, room))))
}

/** The same with every line but the first (`first`) behind `rest`, e.g. a bullet and its indent. */
export function wrapBehind(first: string, rest: string, text: string, width: number): string[] {
  if (rest === '') return wrap(first + text, width)
  const room = width - Math.max(cellWidth(first), cellWidth(rest))
  return wrap(text, room).map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
}

/** Parts with a separator between them, broken into lines at separators, which no line ends or begins with. */
export function flow(parts: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = []
  for (const part of parts.filter(Boolean)) {
    const last = lines.at(-1)
    const joined = last === undefined ? part : last + separator + part
    if (last !== undefined && cellWidth(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(part)
  }
  return lines.flatMap(line => wrap(line, width))
}

/** At most `width` cells of one line, an ellipsis in place of the rest. */
export function truncate(text: string, width: number, ellipsis = '…'): string {
  if (cellWidth(text) <= width) return text
  const room = width - cellWidth(ellipsis)
  if (room < 0) return ''
  const [first = ''] = carryStyles(splitWord(text, Math.max(1, room)))
  return room === 0 ? ellipsis : closed(first, ellipsis)
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cellWidth(text)))
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cellWidth(text))) + text
}

/** `left` and `right` at the two ends of a line; the right one is left out where both don't fit. */
export function spread(left: string, right: string, width: number): string {
  const gap = width - cellWidth(left) - cellWidth(right)
  return right === '' || gap < 2 ? left : left + ' '.repeat(gap) + right
}

function wrapLine(text: string, width: number): string[] {
  const indent = /^ */.exec(text)![0].slice(0, width - 1)
  const lines: string[] = []
  let line = indent
  let used = indent.length
  let space = ''
  for (const piece of text.trimStart().match(pieces) ?? []) {
    if (/^\s/.test(piece)) {
      space = piece
      continue
    }
    const size = cellWidth(piece)
    if (used + space.length + size <= width) {
      line += space + piece
      used += space.length + size
    } else {
      if (line.trim()) lines.push(line)
      const parts = size > width ? splitWord(piece, width) : [piece]
      line = parts.pop()!
      for (const part of parts) lines.push(part)
      used = cellWidth(line)
    }
    space = ''
  }
  return [...lines, line]
}

function splitWord(word: string, width: number): string[] {
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const unit of word.split(/(\x1b\[\d+m)/)) {
    if (unit.startsWith('\x1b[')) {
      part += unit
      continue
    }
    for (const { segment } of graphemesOf(unit)) {
      const size = cellWidth(segment)
      if (used + size > width && used > 0) {
        parts.push(part)
        part = ''
        used = 0
      }
      part += segment
      used += size
    }
  }
  return [...parts, part]
}

function closed(line: string, ellipsis: string): string {
  const end = /(?:\x1b\[\d+m)*$/.exec(line)!.index
  return line.slice(0, end) + ellipsis + line.slice(end)
}

/** Columns to write in on a terminal of so many: longer lines are hard to read. */
export const readableWidth = (columns: number): number => Math.min(columns, 96)
