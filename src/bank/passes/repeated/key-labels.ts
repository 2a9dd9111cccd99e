import { mostFrequent } from '../../count-each.ts'
import { readLabel } from '../../labels/read-label.ts'
import { letterClass } from '../../options/alphabets.ts'
import { holdsOptions } from '../../options/inline-options.ts'
import { readOptionLine } from '../../options/option-line.ts'
import { findOnLines } from '../../page/find-on-lines.ts'
import { type Page, textLine } from '../../page/page.ts'
import { foldCase } from '../../text/fold-case.ts'
import { type Pass, rewriteEach } from '../pass.ts'

/** What stands so many times where keys stand is their label, in whatever language and words. */
const leastTimes = 3

const longestKey = 400

const form = new RegExp(
  `^(?<before>[ \\t]*(?:>[ \\t]*)?(?:[-*+][ \\t]+)?)[*_]{0,3}(?<words>\\p{L}[\\p{L}\\p{M} ]{1,30}?)[ \\t]*(?:[*_]{0,3}[:：][*_]{0,3}|[*_]{1,3}(?=[ \\t]))[ \\t]*(?<rest>[(（]?[${letterClass}][)）.]?(?:[*_]{1,3}|[ \\t]*$|[ \\t]*[,;.–—-][ \\t]).*)$`,
  'u',
)

/** A character alone behind a colon or bold words; cheaper to look for than the form. */
const sign = /[:：*_][ \t]*[(（]?[^\s:*_][)）.]?(?:[*_ \t,;.–—-]|$)/

/** The words before an option's letter that a page repeats below options, `Lösungsbuchstabe: c`, become `Answer`. */
export const keyLabels: Pass = page => {
  const found = findOnLines(page, (source, line) => {
    const groups = source.length < longestKey && sign.test(source) ? form.exec(foldCase(source))?.groups : undefined
    if (!groups || readLabel(source) || readOptionLine(source) || !isBelowOptions(page, line)) return undefined
    const { before = '', words = '', rest = '' } = groups
    return { line, words, text: `${before}**Answer:** ${source.slice(source.length - rest.length)}` }
  })
  const common = mostFrequent(found.map(({ words }) => words))
  if (!common || common.times < leastTimes) return new Map()
  return rewriteEach(
    found.filter(({ words }) => words === common.value),
    ({ text }) => text,
  )
}

/** Lines, blank ones apart, within which the options of a key end. */
const farthest = 3

const isBelowOptions = (page: Page, line: number): boolean => {
  let left = farthest
  for (let index = line - 1; index >= page.start && left > 0; index -= 1) {
    if (page.kinds[index] !== textLine) continue
    const source = page.lines[index] as string
    if (readOptionLine(source) || holdsOptions(source)) return true
    left -= 1
  }
  return false
}
