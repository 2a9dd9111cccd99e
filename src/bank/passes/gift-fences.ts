import type { LinePass } from './pass.ts'

const opening = /^[ \t]*(`{3,}|~{3,})[ \t]*\{?\.?gift\b/i

type Fence = { readonly from: number; readonly to: number }

/**
 * Fences that say that they hold Moodle's GIFT hold questions, unless most of the page is text around them: then they are examples of
 * the format.
 */
export const giftFences: LinePass = lines => {
  const fences = findFences(lines)
  const inside = fences.reduce((sum, { from, to }) => sum + lines.slice(from + 1, to).filter(isText).length, 0)
  const outside = lines.filter(isText).length - inside - 2 * fences.length
  if (fences.length === 0 || outside > inside) return new Map()
  return new Map(fences.flatMap(({ from, to }) => [from, to].map(line => [line, ''] as const)))
}

const isText = (line: string): boolean => line.trim() !== '' && !/^[ \t]*#/.test(line)

const findFences = (lines: readonly string[]): Fence[] => {
  const fences: Fence[] = []
  for (let line = 0; line < lines.length; line += 1) {
    const mark = opening.exec(lines[line] as string)?.[1]
    const to = mark === undefined ? -1 : lines.indexOf(mark, line + 1)
    if (to < 0) continue
    fences.push({ from: line, to })
    line = to
  }
  return fences
}
