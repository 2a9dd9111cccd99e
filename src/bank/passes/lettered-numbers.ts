import { type Page, textLine } from '../page/page.ts'

const lettered =
  /^([ \t]*(?:#{1,6}[ \t]+)?(?:[-*+][ \t]+)?(?:\*\*|__)?)([A-H])[ \t]?[.-]?(\d{1,2})((?:\*\*|__)?[.):](?:\*\*|__)?)(?=[ \t]|$)/

/** Exams with fewer questions than this are not told from answers that are numbered `A1`. */
const leastQuestions = 4
const leastPrefixed = 3

/**
 * An exam's sections may count `A1`, `A2`, …, `B1`, `B2`, …: these become one count, wherever they stand, so that the solutions at
 * the end find their questions. The letters go from A on, each of them counts from 1, and no `Q1` makes answers of `A1`.
 */
export const readLetteredNumbers = (page: Page): Page => {
  const found = page.lines.flatMap((source, line) => (page.kinds[line] === textLine ? (read(source, line) ?? []) : []))
  const labels = [...new Set(found.map(({ label }) => label))]
  const counts = new Map<string, number>()
  for (const label of labels) {
    const letter = label[0] as string
    const count = (counts.get(letter) ?? 0) + 1
    if (label !== `${letter}${count}`) return page
    counts.set(letter, count)
  }
  const isSections = counts.size >= 2 && [...counts.keys()].join('') === 'ABCDEFGH'.slice(0, counts.size)
  if (!isSections || labels.length < leastQuestions || page.lines.some(line => /^\W{0,8}Q\d/.test(line))) return page
  const numbers = new Map(labels.map((label, index) => [label, index + 1]))
  const lines = [...page.lines]
  for (const { line, label } of found)
    lines[line] = (lines[line] as string).replace(lettered, `$1${numbers.get(label)}$4`)
  return { ...page, lines }
}

const prefixed =
  /^([ \t]*(?:#{1,6}[ \t]+)?(?:\*\*|__)?)(?!Q)([A-Z]{2,3})[ -]?(\d{1,2})((?:\*\*|__)?[.:)](?:\*\*|__)?)(?=[ \t]|$)/

/** `ST1.`, `ST2.`, `ST3.`: a count whose numbers have a few capitals before them is one without. */
export const readPrefixedNumbers = (page: Page): Page => {
  const counts = new Map<string, number>()
  for (const [line, source] of page.lines.entries()) {
    const [, , prefix = '', number] = page.kinds[line] === textLine ? (prefixed.exec(source) ?? []) : []
    const count = counts.get(prefix) ?? 0
    if (Number(number) === count + 1) counts.set(prefix, count + 1)
  }
  const isCounted = (prefix: string) => (counts.get(prefix) ?? 0) >= leastPrefixed
  if (![...counts.keys()].some(isCounted)) return page
  const rename = (source: string) =>
    source.replace(prefixed, (whole, before: string, prefix: string, number: string, close: string) =>
      isCounted(prefix) ? `${before}${number}${close}` : whole,
    )
  return { ...page, lines: page.lines.map((source, line) => (page.kinds[line] === textLine ? rename(source) : source)) }
}

const read = (source: string, line: number): { readonly line: number; readonly label: string } | undefined => {
  const match = lettered.exec(source)
  return match ? { line, label: `${match[2]}${Number(match[3])}` } : undefined
}
