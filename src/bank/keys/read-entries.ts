import { blank, type Page, text as textKind } from '../page.ts'

/** What a key says of each number, as Markdown. */
export type KeyEntries = ReadonlyMap<number, string>

const entryStart =
  /^[ \t]*(?:>[ \t]*)?(?:#{1,6}[ \t]+)?(?:[-*+][ \t]+)?(?:\*\*|__)?(?:(?:q(?:uestion)?|问题?|題|문제?|вопрос|pregunta|frage)\.?[ \t]*)?(\d{1,4})(?:\*\*|__)?[ \t]*(?:[.):：、．）]|[-–—=→]+>?|(?=[ \t]+\(?[A-H]\b))(?:\*\*|__)?[ \t]*(.*)$/iu

export const readEntries = (page: Page, from: number, to: number): KeyEntries => {
  const entries = new Map<number, string>()
  let lines: string[] = []
  let number: number | undefined
  const close = () => {
    if (number !== undefined && !entries.has(number)) entries.set(number, unbalance(lines.join('\n').trim()))
  }
  for (let line = from; line < to; line += 1) {
    const source = page.lines[line] as string
    const pairs = page.kinds[line] === textKind ? readPairs(source) : []
    const match = page.kinds[line] === textKind ? entryStart.exec(source) : null
    if (pairs.length > 0) {
      close()
      number = undefined
      for (const [key, value] of pairs) if (!entries.has(key)) entries.set(key, value)
    } else if (match && isNext(Number(match[1]), number, entries)) {
      close()
      number = Number(match[1])
      lines = [match[2] as string]
    } else if (number !== undefined) lines.push(page.kinds[line] === blank ? '' : source.replace(/^[ \t]{1,4}/, ''))
  }
  close()
  return entries
}

/** Entries count upwards; a numbered list inside an entry begins again at one. */
const isNext = (number: number, last: number | undefined, entries: ReadonlyMap<number, string>): boolean =>
  !entries.has(number) && (last === undefined || number > last) && (last === undefined || number <= last + 5)

const letter = '\\(?[A-Ha-h①-⑧가나다라А-Еа-еΑ-Ζα-ζ]\\)?'
const place = '\\(\\d\\)'
const several = (one: string) => `${one}(?:\\s*(?:,|&|\\+|and|und|y|и)\\s*${one}(?![\\w.)]|\\s*[-–:=]))*`
const pair = new RegExp(
  `(?:^|[\\s,;|(])(?:q(?:uestion)?\\.?[ \\t]*)?(\\d{1,4})[ \\t]*(?:[.):：\\-–—=|、→>]|\\*\\*)*[ \\t]*(${several(letter)}|${several(place)})(?=[\\s,;|).]|$)`,
  'giu',
)

/** `1-B, 2-C, 3. A` on one line, or a row of a table. */
export const readPairs = (source: string): [number, string][] => {
  const found = [...source.matchAll(pair)]
  if (found.length >= 2) return found.map(match => [Number(match[1]), match[2] as string])
  const row = /^[ \t]*\|[ \t]*(?:q?\.?[ \t]*)(\d{1,4})[ \t]*\|(.*)\|[ \t]*$/i.exec(source)
  if (!row) return []
  const cells = (row[2] as string).split('|').map(cell => cell.trim())
  return [[Number(row[1]), cells.filter(Boolean).join('\n')]]
}

/** In `**1. B) text**` the bold that the number opened ends somewhere in the entry. */
const unbalance = (entry: string): string => {
  const [first = '', ...rest] = entry.split('\n')
  const marks = first.split('**').length - 1
  return [marks % 2 === 1 ? first.replace('**', '') : first, ...rest].join('\n').trim()
}
