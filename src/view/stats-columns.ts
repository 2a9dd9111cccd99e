import { cellWidth, padEnd } from './width.ts'

/** Two blocks of lines beside each other, `gap` cells between them. */
export function beside(left: readonly string[], right: readonly string[], gap: number): string[] {
  const room = widthOf(left) + gap
  const height = Math.max(left.length, right.length)
  return Array.from({ length: height }, (_, row) => `${padEnd(left[row] ?? '', room)}${right[row] ?? ''}`.trimEnd())
}

/** Cells of the longest line. */
export function widthOf(lines: readonly string[]): number {
  return Math.max(0, ...lines.map(cellWidth))
}
