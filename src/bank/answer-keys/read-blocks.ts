import type { Candidate } from '../candidates/candidate.ts'
import { belowHeadings, leadingColumns } from '../page/line-shapes.ts'
import { lowerBound } from '../page/lower-bound.ts'
import { blankLine, type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'
import { headingName } from '../topics/name-sections.ts'
import { type Entry, readEntry } from './read-entry.ts'
import { readColumns, readPairs, readSeries } from './read-pairs.ts'

/** What a key says of each number, as Markdown. */
export type KeyEntries = ReadonlyMap<number, string>

/** A part of a key: what stands below one of its headings, whose numbers may begin anew. `name` is the heading's, or empty. */
export type KeyBlock = {
  readonly name: string
  readonly entries: KeyEntries
  /** Its entries say themselves that they are of the next chapter. */
  readonly isChapter?: boolean
}

/** The blocks of a key that have entries, in order. */
export const readBlocks = (page: Page, from: number, to: number, candidates: readonly Candidate[]): KeyBlock[] => {
  const titles = new Map(
    candidates
      .slice(lowerBound(candidates, from), lowerBound(candidates, to))
      .flatMap(each => (each.dress === 'heading' ? [[each.line, each]] : [])),
  )
  const blocks: OpenBlock[] = [{ name: '', entries: new Map() }]
  let open: OpenEntry | undefined
  const block = () => blocks.at(-1) as OpenBlock
  const begin = (name: string, isChapter = false) => blocks.push({ name, entries: new Map(), isChapter })
  const close = () => {
    if (open) block().entries.set(open.number, unbalance(open.lines.join('\n').trim()))
    open = undefined
  }
  for (let line = from; line < to; line += 1) {
    const source = page.lines[line] as string
    const isText = page.kinds[line] === textLine
    const isFirst = block().entries.size === 0 && !open
    const columns = isText && isFirst ? columnsAt(page, line) : []
    const pairs = columns.length > 0 ? columns : isText ? pairsAt(source, isFirst) : []
    const entry = isText ? readEntry(source) : undefined
    const title = titles.get(line)
    if (pairs.length > 0) {
      close()
      if (pairs.some(([number]) => block().entries.has(number))) begin(beforePairs(source))
      for (const [number, value] of pairs) if (!block().entries.has(number)) block().entries.set(number, value.trim())
      if (columns.length > 0) line += 2
    } else if (entry && isNext(entry, open, block())) {
      close()
      open = { ...entry, lines: [entry.text] }
    } else if (entry && (open ? beginsChapter(entry, open) : block().entries.has(entry.number))) {
      const isChapter = open !== undefined
      close()
      begin('', isChapter)
      open = { ...entry, lines: [entry.text] }
    } else if (title && title.level < (open?.level ?? belowHeadings)) {
      close()
      begin(headingName(title))
      line = title.end
    } else if (isText && beginsAnew(page, line, to, open, block())) {
      close()
      begin(source.replace(/[*_:：]/g, '').trim())
    } else if (open && !/^[ \t]*<\/details>[ \t]*$/i.test(source))
      open.lines.push(page.kinds[line] === blankLine ? '' : source.replace(/^[ \t]{1,4}/, ''))
  }
  close()
  return blocks
    .filter(({ entries }) => entries.size > 0)
    .map(block => ({ ...block, entries: withoutRemark(block.entries) }))
}

type OpenBlock = KeyBlock & { readonly entries: Map<number, string> }

type OpenEntry = Entry & { readonly lines: string[] }

/** A table's head of numbers, and what stands below it. */
const columnsAt = (page: Page, line: number) => {
  const below = page.lines[line + 2] ?? ''
  return /^[ \t]*\|/.test(below) ? readColumns(page.lines[line] as string, below) : []
}

const pairsAt = (source: string, isFirst: boolean) => {
  const pairs = readPairs(source)
  return pairs.length === 0 && isFirst ? readSeries(source) : pairs
}

/** `Part B: 1-c, 2-a` */
const beforePairs = (source: string): string => /^[\s*_>]*([^:：]{1,60})[:：]/.exec(source)?.[1]?.trim() ?? ''

/** An entry leaves out no more than so many numbers, unless its label shows what it is. */
const widestGap = 4

/** Entries count upwards; a numbered list inside an entry begins again at one, or stands below the heading that the entry is. */
const isNext = ({ number, level, isLabelled }: Entry, open: OpenEntry | undefined, { entries }: OpenBlock): boolean =>
  number !== open?.number &&
  !entries.has(number) &&
  (open === undefined ||
    (level <= open.level && number > open.number && (isLabelled || number <= open.number + widestGap + 1)))

/** `2.1` after `1.4`. */
const beginsChapter = ({ number, chapter }: Entry, open: Entry): boolean =>
  chapter !== undefined && open.chapter !== undefined && chapter === open.chapter + 1 && number <= open.number

/** A line in bold, or with a colon at its end, above an entry that has been before: a title. */
const beginsAnew = (page: Page, line: number, to: number, open: OpenEntry | undefined, { entries }: OpenBlock) => {
  const source = page.lines[line] as string
  if (
    !open ||
    leadingColumns(source) > 0 ||
    !/^(?:\*\*|__).{1,80}(?:\*\*|__)[:：]?[ \t]*$|^[^.]{1,80}[:：][ \t]*$/.test(source)
  )
    return false
  const next = skipBlank(page, line + 1, to)
  const below = next < to && page.kinds[next] === textLine ? readEntry(page.lines[next] as string) : undefined
  return (
    below !== undefined &&
    leadingColumns(page.lines[next] as string) === 0 &&
    (below.number === open.number || entries.has(below.number))
  )
}

/** Where no other entry has a second paragraph, the last one's is a closing remark. */
const withoutRemark = (entries: KeyEntries): KeyEntries => {
  const [number, text] = [...entries].at(-1) ?? []
  const isShort = (entry: string) => !entry.includes('\n\n')
  if (number === undefined || text === undefined || entries.size < 3 || isShort(text)) return entries
  const others = [...entries.values()].slice(0, -1)
  return others.every(isShort) ? new Map(entries).set(number, text.slice(0, text.indexOf('\n\n'))) : entries
}

/** In `**1. B) text**` the bold that the number opened ends somewhere in the entry. */
const unbalance = (entry: string): string => {
  const [first = '', ...rest] = entry.split('\n')
  const marks = first.split('**').length - 1
  return [marks % 2 === 1 ? first.replace('**', '') : first, ...rest].join('\n').trim()
}
