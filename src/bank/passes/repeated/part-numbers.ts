import { namesKey } from '../../evidence/key-name.ts'
import { findOnLines } from '../../page/find-on-lines.ts'
import { readHeading } from '../../page/line-shapes.ts'
import { type Pass, rewriteEach } from '../pass.ts'

/** `1(a) text`, `**2b.** text`, `Q3 (c) text` */
const counted =
  /^([ \t]*(?:[-*+][ \t]+)?(?:#{1,6}[ \t]+)?(?:\*\*|__)?)(?:q(?:uestion)?[ \t]*)?(\d{1,2})(?:[.]?\(?([a-h])\)|[.]?([a-h])(?=[.:]|\*\*|__))[.:]?((?:\*\*|__)?)[.:]?[ \t]+(?=\S)/i
/** `**2** text` */
const bare = /^([ \t]*)(\*\*|__)(\d{1,2})\2[ \t]*(?=$|\S)/

/**
 * Among the solutions of an exam, `1(a) …`, `1(b) …` become one entry that answers in parts, `1. (a) …`, `(b) …`, and `**2**` between
 * them one that is counted as they are.
 */
export const partNumbers: Pass = page => {
  const counts = findOnLines(page, (source, line) => {
    const [, , number, closed, open] = counted.exec(source) ?? []
    return number === undefined ? undefined : { line, number, part: (closed ?? open ?? '').toLowerCase() }
  })
  const key = counts.length < 2 ? -1 : page.lines.findLastIndex(headsKey)
  const found = counts.filter(({ line }) => line > key)
  const isParted = found.some(({ number, part }, at) => part === 'b' && found[at - 1]?.number === number)
  if (key < 0 || !isParted) return new Map()
  const plain = findOnLines(page, (source, line) => (line > key && bare.test(source) ? { line } : undefined))
  return new Map([
    ...rewriteEach(plain, ({ line }) => (page.lines[line] as string).replace(bare, '$1$2$3.$2 ')),
    ...rewriteEach(found, ({ line, number, part }) => {
      const isFirst = found.find(other => other.number === number)?.line === line
      const text = (page.lines[line] as string).replace(counted, '')
      return isFirst ? `**${number}.** (${part}) ${text}` : `(${part}) ${text}`
    }),
  ])
}

const headsKey = (line: string): boolean =>
  namesKey(readHeading(line) ?? { text: /^(?:\*\*|__)(.{3,60})(?:\*\*|__)[ \t]*$/.exec(line)?.[1] ?? '' })
