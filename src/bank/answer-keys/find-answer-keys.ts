import { type Candidate, candidateAt, headingAt } from '../candidates/candidate.ts'
import { isKeyName, namesKey } from '../evidence/key-name.ts'
import { readBoxHead } from '../markers/read-box-head.ts'
import { closesFold, findSummary, opensFold } from '../page/folds.ts'
import { readHeading } from '../page/line-shapes.ts'
import { lowerBound } from '../page/lower-bound.ts'
import { type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'
import { stripInline } from '../text/strip-inline.ts'
import { type Counted, countNothing, countOn, echoes } from './echoes.ts'
import { readBlocks } from './read-blocks.ts'
import { type KeyPlace, leastEntries, readKeyLine, readNameless } from './read-key-line.ts'

/** A list of answers that stands apart from its questions and is joined to them by number. */
export type AnswerKey = KeyPlace & {
  /** Lines of the last count before it, where it answers each of its numbers: they are questions whatever their words. */
  readonly asked: readonly number[]
}

type Asked = { readonly line: number }

/**
 * The answer keys of a page: a heading, a bold line, a label or a collapsible part named so, with numbered entries below or beside.
 * `asked` are the questions, in order, that are no candidates.
 */
export const findAnswerKeys = (page: Page, candidates: readonly Candidate[], asked: readonly Asked[]): AnswerKey[] => {
  const keys: AnswerKey[] = []
  let counted = countNothing()
  let above = -1
  for (let line = page.start; line < page.lines.length; line += 1) {
    if (page.kinds[line] !== textLine) continue
    const candidate = candidateAt(candidates, line)
    const heading = candidate?.dress === 'heading' ? candidate : undefined
    const isName = standsAsName(page, line, heading)
    const named = readKeyLine(page, line, counted) ?? (isName ? readKeyBelow(page, line, candidates) : undefined)
    const key = named ?? (heading ? readEcho(page, heading, counted, candidates) : readNameless(page, line, counted))
    const isOwn =
      key !== undefined &&
      (isBelowQuestion(candidates, line, heading) || countAsking(candidates, asked, above, line) < leastEntries)
    if (isName) above = key ? key.to - 1 : line
    if (!key || isOwn || countEntries(key) < leastEntries) {
      if (candidate) countOn(counted, candidate)
      continue
    }
    keys.push({ ...key, asked: askedBy(key, counted) })
    counted = countNothing()
    line = key.to - 1
  }
  return keys
}

const askedBy = ({ blocks }: KeyPlace, { run }: Counted): number[] => {
  const [block, ...others] = blocks
  const isWhole = others.length === 0 && block?.entries.size === run.length
  return isWhole && run.every(({ number }) => block.entries.has(number as number)) ? run.map(({ line }) => line) : []
}

const countEntries = ({ blocks }: KeyPlace): number => blocks.reduce((sum, { entries }) => sum + entries.size, 0)

/** What stands right below a heading that asks, without a number to join them by, answers it alone. */
const isBelowQuestion = (candidates: readonly Candidate[], line: number, own: Candidate | undefined): boolean => {
  const above = candidates[lowerBound(candidates, line) - 1]
  if (own && above && own.level <= above.level) return false
  return above?.dress === 'heading' && !above.barred && above.evidence >= 0.5 && above.number === undefined
}

/** Lines that may be questions between two others: what answers a single one is its own answer, however it is numbered. */
const countAsking = (candidates: readonly Candidate[], asked: readonly Asked[], from: number, to: number): number =>
  lowerBound(asked, to) -
  lowerBound(asked, from + 1) +
  candidates
    .slice(lowerBound(candidates, from + 1), lowerBound(candidates, to))
    .filter(
      ({ evidence, label, dress, barred }) => !barred && (evidence >= 0.5 || label !== 'none' || dress === 'ordered'),
    ).length

const readKeyBelow = (page: Page, line: number, candidates: readonly Candidate[]): KeyPlace => {
  const heading = headingAt(candidates, line)
  const to = keyEnd(page, line, heading, candidates)
  return { line, to, blocks: readBlocks(page, (heading?.end ?? line) + 1, to, candidates) }
}

/** A part of the page that is not named as a key, but counts the questions before it again. */
const readEcho = (
  page: Page,
  heading: Candidate,
  counted: Counted,
  candidates: readonly Candidate[],
): KeyPlace | undefined => {
  if (heading.evidence > 0 || heading.barred || heading.number !== undefined || counted.asked === 0) return undefined
  const key = readKeyBelow(page, heading.line, candidates)
  const within = candidates.slice(lowerBound(candidates, heading.line + 1), lowerBound(candidates, key.to))
  return echoes(key.blocks, counted, within) ? key : undefined
}

/** `=== ANSWERS ===`, `--- Key ---` */
const ruledTitle = /^[ \t]*([=*~-])\1{1,}[ \t]*([^=*~-]+?)[ \t]*\1{2,}[ \t]*$/

const standsAsName = (page: Page, line: number, heading: Candidate | undefined): boolean => {
  const source = page.lines[line] as string
  if (source.length > 160) return false
  if (heading) return namesKey(readHeading(source) ?? { text: source })
  const title = readBoxHead(source)?.title ?? ruledTitle.exec(source)?.[2]
  if (title !== undefined) return isKeyName(title)
  if (isAloneAboveEntries(page, line)) return isKeyName(source)
  if (!/^[ \t]*(?:\*\*|__|<)|[:：][ \t]*$/.test(source)) return false
  if (opensFold(source)) return isKeyName(stripInline(findSummary(page, line)))
  return (
    (/^[ \t]*(?:\*\*|__).*(?:\*\*|__)[:：]?[ \t]*$/.test(source) || /[:：][ \t]*$/.test(source)) &&
    isKeyName(stripInline(source))
  )
}

/** A line of a few words after a blank one and above an entry: right above it, unless it is in capitals. */
const isAloneAboveEntries = (page: Page, line: number): boolean => {
  const source = page.lines[line] as string
  if (page.kinds[line - 1] === textLine || source.length > longestName) return false
  const below = source === source.toUpperCase() ? skipBlank(page, line + 1) : line + 1
  const isEntry = page.kinds[below] === textLine && /^(?:q\.?[ \t]?|\()?\d{1,3}[.):]/i.test(page.lines[below] as string)
  return isEntry && /^\p{L}[\p{L}\p{M} ]{2,}$/u.test(source)
}

const longestName = 41

/** The first line that is neither blank nor quoted or indented as the box's text is. */
const boxEnd = (page: Page, line: number, end: number): number => {
  const isInside = (at: number) => page.lines[at] === '' || /^(?:[ \t]*>|[ \t]{2,})/.test(page.lines[at] as string)
  let to = line + 1
  while (to < end && isInside(to)) to += 1
  return to
}

/** A key in a collapsible part ends with it; others at the next heading that is none of their entries. */
const keyEnd = (page: Page, line: number, heading: Candidate | undefined, candidates: readonly Candidate[]): number => {
  const ends = ({ dress, level, label }: Candidate) =>
    dress === 'heading' && (!heading || level < heading.level || (level === heading.level && label === 'none'))
  let next = lowerBound(candidates, line + 1)
  while (next < candidates.length && !ends(candidates[next] as Candidate)) next += 1
  const end = candidates[next]?.line ?? page.lines.length
  if (readBoxHead(page.lines[line] as string)) return boxEnd(page, line, end)
  if (!opensFold(page.lines[line] as string)) return end
  for (let at = line + 1; at < end; at += 1) if (closesFold(page.lines[at] as string)) return at + 1
  return end
}
