import { readHeading } from '../line-shapes.ts'
import { blank, type Page, text as textKind } from '../page.ts'
import { readColumns, readPairs, readSeries } from './read-pairs.ts'

/** What a key says of each number, as Markdown. */
export type KeyEntries = ReadonlyMap<number, string>

const word = '(?:(?:q(?:uestion)?|问题?|題|문제?|вопрос|pregunta|frage|soru|câu|exercise|problem)\\.?[ \\t]*)?'
const entryStart = new RegExp(
  `^[ \\t]*(?:>[ \\t]*)?(?:(#{1,6})[ \\t]+)?(?:[-*+][ \\t]+)?(?:\\*\\*|__)?${word}(\\d{1,4})(?:\\*\\*|__)?[ \\t]*(?:[.):：、．）]|[-–—=→]+>?|(?=[ \\t]+\\(?[A-H]\\b)|(?<=[a-z][ \\t]*\\d{1,4})$)(?:\\*\\*|__)?[ \\t]*(.*)$`,
  'iu',
)

/** The entries of a key; on demand section by section, where headings part them and the count begins anew below one. */
export const readEntries = (page: Page, from: number, to: number, bySection: boolean): KeyEntries[] => {
  const runs: Map<number, string>[] = [new Map()]
  let lines: string[] = []
  let number: number | undefined
  /** Marks of the headings that entries begin with; more than any heading has where they are no headings. */
  let level = 7
  let isParted = false
  const run = () => runs.at(-1) as Map<number, string>
  const put = (key: number, value: string) => {
    if (isParted && run().has(key)) runs.push(new Map())
    isParted = false
    if (!run().has(key)) run().set(key, unbalance(value.trim()))
  }
  const close = () => {
    if (number !== undefined) put(number, lines.join('\n'))
    number = undefined
  }
  for (let line = from; line < to; line += 1) {
    const source = page.lines[line] as string
    const isText = page.kinds[line] === textKind
    const pairs = isText ? pairsAt(page, line, run().size === 0 && number === undefined) : []
    const match = isText ? entryStart.exec(source) : null
    const next = Number(match?.[2])
    if (pairs.length > 0) {
      close()
      for (const [key, value] of pairs) put(key, value)
    } else if (match && isNext(next, number, run(), isParted)) {
      close()
      number = next
      level = match[1]?.length ?? 7
      lines = [match[3] as string]
    } else if (bySection && isText && (readHeading(source)?.level ?? 7) < level) {
      close()
      isParted = true
    } else if (number !== undefined && !/^[ \t]*<\/details>[ \t]*$/i.test(source))
      lines.push(page.kinds[line] === blank ? '' : source.replace(/^[ \t]{1,4}/, ''))
  }
  close()
  return runs.map(withoutRemark)
}

const pairsAt = (page: Page, line: number, isFirst: boolean) => {
  const source = page.lines[line] as string
  const below = page.lines[line + 2] ?? ''
  if (isFirst && /^[ \t]*\|/.test(below)) {
    const columns = readColumns(source, below)
    if (columns.length > 0) return columns
  }
  const pairs = readPairs(source)
  return pairs.length === 0 && isFirst ? readSeries(source) : pairs
}

/** Entries count upwards; a numbered list inside an entry begins again at one, but the count of a new section does so as well. */
const isNext = (number: number, last: number | undefined, entries: KeyEntries, isParted: boolean): boolean =>
  isParted || (!entries.has(number) && (last === undefined || (number > last && number <= last + 5)))

/** Where no other entry has a second paragraph, the last one's is a closing remark. */
const withoutRemark = (entries: KeyEntries): KeyEntries => {
  const [number, text] = [...entries].at(-1) ?? []
  const isShort = (entry: string) => !entry.includes('\n\n')
  if (number === undefined || text === undefined || entries.size < 3 || isShort(text)) return entries
  const others = [...entries.values()].slice(0, -1)
  return others.every(isShort) ? new Map(entries).set(number, text.slice(0, text.indexOf('\n\n'))) : entries
}

/** In `**1. B) text**` the bold that the number opened ends somewhere in the entry. */
const unbalance = (entry: string): string => {
  const [first = '', ...rest] = entry.split('\n')
  const marks = first.split('**').length - 1
  return [marks % 2 === 1 ? first.replace('**', '') : first, ...rest].join('\n').trim()
}
