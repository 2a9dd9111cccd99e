import { leadingColumns, listOffset, partsPage } from '../page/line-shapes.ts'
import { type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'
import { foldText, stripInline } from '../text/strip-inline.ts'
import { type Candidate, isEntry } from './candidate.ts'

/** So many entries that come back are no chance. */
const leastRepeated = 3

/**
 * Bars the entries of a list of contents without links: nothing stands below them, and their words come back in another form, or with
 * something below them.
 */
export const barContents = (page: Page, candidates: readonly Candidate[]): readonly Candidate[] => {
  const entries: Candidate[] = []
  const told = new Set<string>()
  for (const candidate of candidates) {
    if (candidate.barred) continue
    if (isEntry(candidate) && !hasBody(page, candidate)) entries.push(candidate)
    else told.add(wordsOf(candidate.text)).add(fullWords(candidate))
  }
  told.delete('')
  const repeated = new Set(entries.filter(entry => told.has(fullWords(entry))))
  if (repeated.size < leastRepeated) return candidates
  return candidates.map(candidate =>
    repeated.has(candidate) ? { ...candidate, evidence: 0, barred: 'contents' } : candidate,
  )
}

/** Without signs and a bracket at the end, which tell how hard a question is. */
const wordsOf = (text: string): string =>
  foldText(stripInline(text.slice(0, 1_000)).replace(/[[(][^\][()]{1,20}[\])]\W*$/, ''))

const fullWords = ({ text, inline = '' }: Candidate): string => wordsOf(`${text} ${inline}`)

/** What stands below it belongs to it: nested entries, or text; but no text that only follows the last entry of a tight list. */
const hasBody = (page: Page, { line, end, indent }: Candidate): boolean => {
  const below = skipBlank(page, end + 1)
  const source = page.lines[below]
  if (source === undefined) return false
  if (page.kinds[below] !== textLine) return true
  if (partsPage(source)) return false
  const isInside = leadingColumns(source) > indent
  return isInside || (listOffset(source) === undefined && (page.kinds[line - 1] !== textLine || below === end + 1))
}
