import { findOnLines } from '../../page/find-on-lines.ts'
import { type Pass, rewriteEach } from '../pass.ts'

/** `ST1.`, `QA-2)`: two or three capitals and a number. */
const prefixed =
  /^([ \t]*(?:#{1,6}[ \t]+)?(?:\*\*|__)?)(?!Q)([A-Z]{2,3})[ -]?(\d{1,2})((?:\*\*|__)?[.:)](?:\*\*|__)?)(?=[ \t]|$)/

/** A count goes from 1 at least so far. */
const leastCount = 3

/** Numbers with a few capitals before them, `ST1.`, `ST2.`, `ST3.`, become a count without. */
export const prefixedNumbers: Pass = page => {
  const found = findOnLines(page, (source, line) => {
    const [, , prefix = '', number] = prefixed.exec(source) ?? []
    return number === undefined ? undefined : { line, prefix, number: Number(number) }
  })
  const counts = new Map<string, number>()
  for (const { prefix, number } of found) if (number === (counts.get(prefix) ?? 0) + 1) counts.set(prefix, number)
  const counted = found.filter(({ prefix }) => (counts.get(prefix) ?? 0) >= leastCount)
  return rewriteEach(counted, ({ line }) => (page.lines[line] as string).replace(prefixed, '$1$3$4'))
}
