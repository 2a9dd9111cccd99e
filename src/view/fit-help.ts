import { cellWidth, wrapBehind } from './width.ts'

/** Cells in which a description beside its term can be read. */
const leastColumn = 24

/**
 * Help as commander lays it out, at most `width` cells wide: commander breaks no description that has fewer than forty
 * cells. Where there is too little room beside the terms, the descriptions go below them.
 */
export const fitHelp = (text: string, width: number): string =>
  text
    .split('\n\n')
    .map(block => fitBlock(block.split('\n'), width).join('\n'))
    .join('\n\n')

const fitBlock = (lines: readonly string[], width: number): readonly string[] =>
  lines.every(line => cellWidth(line) <= width) ? lines : lines.flatMap(line => fitLine(line, width))

function fitLine(line: string, width: number): string[] {
  const [, indent = '', term = '', gap = '', description = ''] = /^( *)(.*?)(?:( {2,})(\S.*))?$/.exec(line) ?? []
  const column = cellWidth(line) - cellWidth(description)
  if (!description) return wrapBehind(indent, indent, term, width)
  if (width - column >= leastColumn) return wrapBehind(indent + term + gap, ' '.repeat(column), description, width)
  const below = `${indent}    `
  return [...wrapBehind(indent, indent, term, width), ...wrapBehind(below, below, description, width)]
}
