import { textLine } from '../../page/page.ts'
import type { Pass } from '../pass.ts'

/** Lines that a component's attributes go on over. */
const longestTag = 12

/** A component whose attributes stand on lines of their own, `<Card` … `front="…"` … `/>`, comes to stand on its first one. */
export const splitTags: Pass = ({ lines, kinds, start }) => {
  const rewrites = new Map<number, string>()
  for (let line = start; line < lines.length; line += 1) {
    const source = lines[line] as string
    if (kinds[line] !== textLine || !/^[ \t]*<[A-Z]\w*[ \t]*$/.test(source)) continue
    const parts = attributesBelow(lines, line)
    if (!parts) continue
    rewrites.set(line, [source.trimEnd(), ...parts].join(' '))
    for (let at = 1; at <= parts.length; at += 1) rewrites.set(line + at, '')
    line += parts.length
  }
  return rewrites
}

const attributesBelow = (lines: readonly string[], line: number): string[] | undefined => {
  const parts: string[] = []
  for (const source of lines.slice(line + 1, line + longestTag)) {
    const part = source.trim()
    if (!/^(?:[\w-]+=.*|\/?>)$/.test(part)) return undefined
    parts.push(part)
    if (part.endsWith('>')) return parts
  }
  return undefined
}
