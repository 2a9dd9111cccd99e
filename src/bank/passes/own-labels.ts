import { readLabel, readQuestionLabel, readSummary } from '../labels/read-label.ts'
import { letterClass } from '../options/alphabets.ts'
import { holdsOptions } from '../options/inline-options.ts'
import { readOptionLine } from '../options/option-line.ts'
import { type Page, textLine } from '../page/page.ts'
import { stripInline } from '../text/strip-inline.ts'

/** What stands so many times where answers stand is their label, in whatever language and words. */
const leastTimes = 3

/**
 * Labels that no list of words knows, told by where a page repeats them, become `Answer`: the title of its folds, and the words before
 * an option's letter below options.
 */
export const readOwnLabels = (page: Page): Page => nameKeys(nameFolds(page))

const summary = /(<summary\b[^<>]*>)(.*?)(<\/summary>)/i

/** A title that most folds have; where as many have one that is known, the others are something else. */
const nameFolds = (page: Page): Page => {
  const folds = page.lines.flatMap((source, line) => {
    const title = page.kinds[line] === textLine ? summary.exec(source)?.[2] : undefined
    return title === undefined ? [] : [{ line, title: foldTitle(title), kind: readSummary(title) }]
  })
  const others = folds.filter(
    ({ kind, title }) => kind === 'other' && title !== '' && readQuestionLabel(`${title} 1`).label !== 'question',
  )
  const common = mostFrequent(others.map(({ title }) => title))
  if (!common || common.times < leastTimes || common.times * 2 < folds.length) return page
  return rewrite(
    page,
    others.flatMap(({ line, title }) => (title === common.value ? [line] : [])),
    source => source.replace(summary, '$1Answer$3'),
  )
}

/** Without numbers, so that `Risposta 7` and `Risposta 8` are one. */
const foldTitle = (title: string): string =>
  stripInline(title)
    .toLowerCase()
    .replace(/[\p{N}\p{P}\p{S}\s]+/gu, ' ')
    .trim()

const key = new RegExp(
  `^([ \\t]*(?:>[ \\t]*)?(?:[-*+][ \\t]+)?)(?<marks>[*_]{0,3})(?<words>\\p{L}[\\p{L}\\p{M} ]{1,30}?)[ \\t]*(?:[*_]{0,3}[:：][*_]{0,3}|[*_]{1,3}(?=[ \\t]))[ \\t]*(?<rest>[(（]?[${letterClass}][)）.]?(?:[*_]{1,3}|[ \\t]*$|[ \\t]*[,;.–—-][ \\t]).*)$`,
  'iu',
)

/** `Lösungsbuchstabe: c` below options. */
const nameKeys = (page: Page): Page => {
  const found = page.lines.flatMap((source, line) => {
    const groups = page.kinds[line] === textLine && source.length < 400 ? key.exec(source)?.groups : undefined
    if (!groups || readLabel(source) || readOptionLine(source) || !isBelowOptions(page, line)) return []
    return [{ line, words: (groups.words as string).toLowerCase() }]
  })
  const common = mostFrequent(found.map(({ words }) => words))
  if (!common || common.times < leastTimes) return page
  return rewrite(
    page,
    found.flatMap(({ line, words }) => (words === common.value ? [line] : [])),
    source => source.replace(key, (...match) => `${match[1]}**Answer:** ${(match.at(-1) as { rest: string }).rest}`),
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

const mostFrequent = (values: readonly string[]): { readonly value: string; readonly times: number } | undefined => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].sort((a, b) => b[1] - a[1])
  return first && { value: first[0], times: first[1] }
}

const rewrite = (page: Page, at: readonly number[], change: (source: string) => string): Page => {
  const lines = [...page.lines]
  for (const line of at) lines[line] = change(lines[line] as string)
  return { ...page, lines }
}
