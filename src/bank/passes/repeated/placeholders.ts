import { groupBy } from '../../group-by.ts'
import { readLabel } from '../../labels/read-label.ts'
import { findOnLines } from '../../page/find-on-lines.ts'
import { closesFold } from '../../page/folds.ts'
import { partsPage } from '../../page/line-shapes.ts'
import { type Page, textLine } from '../../page/page.ts'
import { skipBlank } from '../../page/skip-blank.ts'
import { type Pass, rewriteEach } from '../pass.ts'

/** What holds the place of an answer more than once is no answer. */
const leastTimes = 2

/** A few words in italics or brackets, and nothing else on the line. */
const aside =
  /^([ \t]*(?:>[ \t]*)?)(?:([*_])(?![*_\s])[^*_`$[\]]{4,60}\2|[[(（【][^[\](){}（）【】`$]{4,60}[\])）】])[.。]?[ \t]*$/

/**
 * A line in italics or brackets with which parts of a page end becomes `TODO`, the placeholder of an answer, as long as there is only one
 * such line: answers differ.
 */
export const placeholders: Pass = page => {
  const found = findOnLines(page, (source, line) =>
    aside.test(source) && standsAlone(page, line) && !readLabel(source) ? { line, source } : undefined,
  )
  const same = groupBy(found, ({ source }) => source.trim())
  if (same.size !== 1 || found.length < leastTimes) return new Map()
  return rewriteEach(found, ({ source }) => source.replace(aside, '$1TODO'))
}

/** After a blank line or a label, and before what begins another part of the page. */
const standsAlone = (page: Page, line: number): boolean => {
  const above = page.lines[line - 1]
  if (above !== undefined && page.kinds[line - 1] === textLine && readLabel(above)?.rest !== '') return false
  const below = skipBlank(page, line + 1)
  const source = page.lines[below]
  if (source === undefined) return true
  if (page.kinds[below] !== textLine) return false
  const isPart = partsPage(source) || closesFold(source)
  return isPart || /^[ \t]*(?:\*\*|__|\d{1,4}[.)][ \t]|(?:q|Q)\p{L}*[ \t]*\d)/u.test(source)
}
