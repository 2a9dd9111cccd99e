import { type Page, text as textKind } from './page.ts'

const lettered =
  /^([ \t]*(?:#{1,6}[ \t]+)?(?:[-*+][ \t]+)?(?:\*\*|__)?)([A-H])[ \t]?[.-]?(\d{1,2})((?:\*\*|__)?[.):](?:\*\*|__)?)(?=[ \t]|$)/

/** Exams with fewer questions than this are not told from answers that are numbered `A1`. */
const leastQuestions = 4

/**
 * An exam's sections may count `A1`, `A2`, …, `B1`, `B2`, …: these become one count, wherever they stand, so that the solutions at
 * the end find their questions. The letters go from A on, each of them counts from 1, and no `Q1` makes answers of `A1`.
 */
export const readLetteredNumbers = (page: Page): Page => {
  const found = page.lines.flatMap((source, line) => (page.kinds[line] === textKind ? (read(source, line) ?? []) : []))
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

const read = (source: string, line: number): { readonly line: number; readonly label: string } | undefined => {
  const match = lettered.exec(source)
  return match ? { line, label: `${match[2]}${Number(match[3])}` } : undefined
}
