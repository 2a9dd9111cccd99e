import { leadingColumns } from './line-shapes.ts'

/** Takes up to so many columns of white space off a line's start. */
export const dedent = (line: string, columns: number): string => {
  let taken = 0
  let index = 0
  while (index < line.length && taken < columns && (line[index] === ' ' || line[index] === '\t')) {
    taken += line[index] === '\t' ? 4 - (taken % 4) : 1
    index += 1
  }
  return line.slice(index)
}

/** The columns of white space with which all lines begin; blank ones don't count. */
export const commonIndent = (lines: readonly string[]): number => {
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) if (line.trim() !== '') least = Math.min(least, leadingColumns(line))
  return least === Number.POSITIVE_INFINITY ? 0 : least
}
