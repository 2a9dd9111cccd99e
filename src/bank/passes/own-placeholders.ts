import { readLabel } from '../labels/read-label.ts'
import { isRule, readHeading } from '../page/line-shapes.ts'
import { blankLine, type Page, textLine } from '../page/page.ts'

/** What holds the place of an answer more than once is no answer. */
const leastTimes = 2

/** A few words in italics or brackets, and nothing else on the line. */
const aside =
  /^([ \t]*(?:>[ \t]*)?)(?:([*_])(?![*_\s])[^*_`$[\]]{4,60}\2|[[(（【][^[\](){}（）【】`$]{4,60}[\])）】])[.。]?[ \t]*$/

/**
 * Placeholders that no list of words knows, told by where a page repeats them: a line in italics or brackets with which parts of the
 * page end, become `TODO`, as long as there is only one such line: answers differ.
 */
export const readOwnPlaceholders = (page: Page): Page => {
  const found = new Map<string, number[]>()
  for (let line = page.start; line < page.lines.length; line += 1) {
    const source = page.lines[line] as string
    if (page.kinds[line] !== textLine || !aside.test(source) || !standsAlone(page, line)) continue
    if (readLabel(source)) continue
    const same = found.get(source.trim())
    if (same) same.push(line)
    else found.set(source.trim(), [line])
  }
  const [lines = [], ...others] = [...found.values()].sort((a, b) => b.length - a.length)
  if (lines.length < leastTimes || others.length > 0) return page
  const written = [...page.lines]
  for (const line of lines) written[line] = (written[line] as string).replace(aside, '$1TODO')
  return { ...page, lines: written }
}

/** After a blank line or a label, and before what begins another part of the page. */
const standsAlone = (page: Page, line: number): boolean => {
  const above = page.lines[line - 1]
  if (above !== undefined && page.kinds[line - 1] === textLine && readLabel(above)?.rest !== '') return false
  let below = line + 1
  while (page.kinds[below] === blankLine) below += 1
  const source = page.lines[below]
  if (source === undefined) return true
  if (page.kinds[below] !== textLine) return false
  const isPart = readHeading(source) !== undefined || isRule(source) || /^[ \t]*<\/details>/i.test(source)
  return isPart || /^[ \t]*(?:\*\*|__|\d{1,4}[.)][ \t]|(?:q|Q)\p{L}*[ \t]*\d)/u.test(source)
}
