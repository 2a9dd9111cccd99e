import { findBlocks } from '../../page/fences.ts'
import type { LinePass } from '../pass.ts'

/**
 * Fences that say that they hold Moodle's GIFT hold questions, unless most of the page is text around them: then they are examples of
 * the format.
 */
export const giftFences: LinePass = lines => {
  if (!lines.some(line => named.test(line))) return new Map()
  const blocks = findBlocks(lines).filter(({ info, isMarked }) => isMarked && /^\{?\.?gift\b/i.test(info))
  const inside = blocks.reduce((sum, { from, to }) => sum + lines.slice(from + 1, to).filter(isText).length, 0)
  const outside = lines.filter(isText).length - inside - 2 * blocks.length
  if (blocks.length === 0 || outside > inside) return new Map()
  return new Map(blocks.flatMap(({ from, to }) => [from, to].map(line => [line, ''] as const)))
}

/** Cheaper to look for than all fences. */
const named = /(?:`{3}|~{3})[ \t]*\{?\.?gift\b/i

const isText = (line: string): boolean => line.trim() !== '' && !/^[ \t]*#/.test(line)
