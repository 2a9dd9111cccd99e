import { type Candidate, candidateAt } from '../candidates/candidate.ts'
import { readOptionLine } from '../options/option-line.ts'
import { dedent } from '../page/dedent.ts'
import { findInTurn } from '../page/find-on-lines.ts'
import { leadingColumns, partsPage, readFootnote } from '../page/line-shapes.ts'
import { blankLine, codeLine, type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'

/** A footnote's definition: the lines that it takes up, and its text as Markdown. */
export type Footnote = { readonly line: number; readonly to: number; readonly name: string; readonly text: string }

/** Fewer questions that end in a footnote's mark have a remark, rather than their answer, there. */
const leastAnswers = 2

/**
 * The footnotes of a page whose questions are answered in them: some that ask end in a footnote's mark and have nothing below them.
 * None where footnotes only add to what the page says.
 */
export const findFootnotes = (page: Page, candidates: readonly Candidate[]): Footnote[] => {
  const notes = readDefinitions(page)
  if (notes.length < leastAnswers) return []
  const names = new Set(notes.map(({ name }) => name))
  const inNotes = new Set(notes.map(({ line }) => line))
  const answered = candidates.filter(
    candidate =>
      !candidate.barred &&
      (candidate.evidence >= 0.5 || candidate.label !== 'none') &&
      names.has(readMark(candidate.text)?.name ?? '') &&
      isBare(page, candidate, candidates, inNotes),
  )
  return answered.length < leastAnswers ? [] : notes
}

/** The mark that a stem ends in, `What is it?[^1]`, and the stem without it. */
export const readMark = (stem: string): { readonly stem: string; readonly name: string } | undefined => {
  const match = /[ \t]*\[\^([^\]\s]{1,40})\][ \t]*([*_]{0,2}[.?]?)$/.exec(stem)
  return match ? { stem: stem.slice(0, match.index) + match[2], name: match[1] as string } : undefined
}

const readDefinitions = (page: Page): Footnote[] =>
  findInTurn(page, (source, line) => {
    const note = readFootnote(source)
    if (!note) return undefined
    const to = noteEnd(page, line)
    const below = page.lines.slice(line + 1, to).map(each => dedent(each, Math.min(4, leadingColumns(each))))
    return { line, to, name: note.name, text: [note.text, ...below].join('\n').trim() }
  })

/** Lines of its first paragraph, and whatever is indented below it. */
const noteEnd = (page: Page, from: number): number => {
  let to = from + 1
  for (let line = to; line < page.lines.length; line += 1) {
    const source = page.lines[line] as string
    if (page.kinds[line] === blankLine) continue
    const isIndented = leadingColumns(source) >= 2
    const goesOn = page.kinds[line - 1] !== blankLine && page.kinds[line] === textLine && !opens(source)
    if (!isIndented && !goesOn && !(page.kinds[line] === codeLine && to === line)) break
    to = line + 1
  }
  return to
}

const opens = (source: string): boolean =>
  readFootnote(source) !== undefined || partsPage(source) || /^[-*+>|][ \t]/.test(source)

/** Nothing stands below it but options, and what belongs to others. */
const isBare = (
  page: Page,
  { end }: Candidate,
  candidates: readonly Candidate[],
  inNotes: ReadonlySet<number>,
): boolean => {
  const below = skipBlank(page, end + 1)
  const source = page.lines[below]
  if (source === undefined || inNotes.has(below)) return true
  if (page.kinds[below] !== textLine) return false
  return partsPage(source) || readOptionLine(source) !== undefined || candidateAt(candidates, below) !== undefined
}
