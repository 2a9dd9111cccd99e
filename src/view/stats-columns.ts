import type { Theme } from './theme.ts'
import { cellWidth, padEnd } from './width.ts'

/** Cells between two blocks. */
const gap = 4

/** Two blocks of lines beside each other where there is room, else one below the other. */
export function sideBySide(left: readonly string[], right: readonly string[], { width }: Theme): string {
  const leftWidth = widthOf(left)
  if (leftWidth + gap + widthOf(right) > width) return `${left.join('\n')}\n\n${right.join('\n')}`
  const height = Math.max(left.length, right.length)
  return Array.from({ length: height }, (_, row) =>
    `${padEnd(left[row] ?? '', leftWidth + gap)}${right[row] ?? ''}`.trimEnd(),
  ).join('\n')
}

function widthOf(lines: readonly string[]): number {
  return Math.max(0, ...lines.map(cellWidth))
}
