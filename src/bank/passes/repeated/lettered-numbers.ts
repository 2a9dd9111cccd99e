import { findOnLines } from '../../page/find-on-lines.ts'
import { type Pass, rewriteEach } from '../pass.ts'

/** `A1.`, `B-2)`, `**C 3:**` */
const lettered =
  /^([ \t]*(?:#{1,6}[ \t]+)?(?:[-*+][ \t]+)?(?:\*\*|__)?)([A-H])[ \t]?[.-]?(\d{1,2})((?:\*\*|__)?[.):](?:\*\*|__)?)(?=[ \t]|$)/

/** Exams with fewer questions than this are not told from answers that are numbered `A1`. */
const leastQuestions = 4

/**
 * The numbers of an exam's sections, `A1`, `A2`, …, `B1`, `B2`, …, become one count, wherever they stand, so that the solutions at the
 * end find their questions. The letters go from A on, each of them counts from 1, and no `Q1` makes answers of `A1`.
 */
export const letteredNumbers: Pass = page => {
  const found = findOnLines(page, (source, line) => {
    const match = lettered.exec(source)
    return match ? { line, label: `${match[2]}${Number(match[3])}` } : undefined
  })
  const labels = [...new Set(found.map(({ label }) => label))]
  if (labels.length < leastQuestions || !countSections(labels)) return new Map()
  if (page.lines.some(line => /^\W{0,8}Q\d/.test(line))) return new Map()
  const numbers = new Map(labels.map((label, index) => [label, index + 1]))
  return rewriteEach(found, ({ line, label }) =>
    (page.lines[line] as string).replace(lettered, `$1${numbers.get(label)}$4`),
  )
}

/** Whether the labels, in the order in which they come up, count two sections or more. */
const countSections = (labels: readonly string[]): boolean => {
  const counts = new Map<string, number>()
  for (const label of labels) {
    const letter = label[0] as string
    const count = (counts.get(letter) ?? 0) + 1
    if (label !== `${letter}${count}`) return false
    counts.set(letter, count)
  }
  return counts.size >= 2 && [...counts.keys()].join('') === 'ABCDEFGH'.slice(0, counts.size)
}
