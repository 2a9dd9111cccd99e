import { isRising } from '../../is-rising.ts'
import { readLabel } from '../../labels/read-label.ts'
import { findOnLines } from '../../page/find-on-lines.ts'
import { isRule, readHeading } from '../../page/line-shapes.ts'
import { blankLine } from '../../page/page.ts'
import type { Pass } from '../pass.ts'

/** Headings such as `Solution 1` that follow each other count what was asked before them. */
const leastTimes = 2

/** `## Solution 1`, `## Solution 2`, with no other heading of their level between them, become the entries of a key. */
export const answerHeadings: Pass = page => {
  const headings = findOnLines(page, (source, line) => {
    const heading = readHeading(source)
    return heading ? { line, level: heading.level, count: readCount(source) } : undefined
  })
  const first = headings.findIndex(({ count }) => count !== undefined)
  const own = headings[first]
  if (!own) return new Map()
  const peers = headings.slice(first).filter(({ level }) => level <= own.level)
  const { line, level } = own
  const isFree = page.kinds[line - 1] === blankLine || isRule(page.lines[line - 1] ?? '')
  const counts = peers.flatMap(({ count, level: other }) => (other === level ? (count ?? []) : []))
  const areCounted = counts.length === peers.length && isRising(counts)
  const above = headings[first - 1]
  // Below a heading of its own a list of solutions is a key already.
  const isNamed = above !== undefined && above.level < level
  if (peers.length < leastTimes || !areCounted || !isFree || isNamed || first < leastTimes) return new Map()
  return new Map([
    [line - 1, `${'#'.repeat(level)} Answers`],
    ...peers.map(peer => [peer.line, `#${page.lines[peer.line]}`] as const),
  ])
}

const readCount = (source: string): number | undefined => {
  const number = /(\d{1,3})\W*$/.exec(source)?.[1]
  const label = number === undefined ? undefined : readLabel(source)
  return label?.kind === 'answer' && label.rest === '' ? Number(number) : undefined
}
