import { type Candidate, headingAt } from '../candidates/candidate.ts'
import { headingName } from '../candidates/heading-name.ts'
import { belowHeadings, leadingColumns } from '../page/line-shapes.ts'
import { blankLine, type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'
import { type KeyEntry, readEntry } from './read-entry.ts'
import { type KeyPair, pairsAt } from './read-pairs.ts'

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
  const reading: Reading = { done: [], block: { name: '', entries: new Map() }, entry: undefined }
  for (let line = from; line < to; line += 1) line = readOn(page, line, to, reading, headingAt(candidates, line))
  begin(reading, '')
  return reading.done
    .filter(({ entries }) => entries.size > 0)
    .map(block => ({ ...block, entries: withoutRemark(block.entries) }))
}

type OpenBlock = KeyBlock & { readonly entries: Map<number, string> }

type OpenEntry = KeyEntry & { readonly lines: string[] }

/** How far a key has been read: the blocks before, the one that goes on, and the entry that does. */
type Reading = { readonly done: OpenBlock[]; block: OpenBlock; entry: OpenEntry | undefined }

const close = (reading: Reading): void => {
  const { block, entry } = reading
  if (entry) block.entries.set(entry.number, unbalance(entry.lines.join('\n').trim()))
  reading.entry = undefined
}

const begin = (reading: Reading, name: string, isChapter = false): void => {
  close(reading)
  reading.done.push(reading.block)
  reading.block = { name, entries: new Map(), isChapter }
}

/** Reads what begins on a line, and gives the last line that it takes up. */
const readOn = (page: Page, line: number, to: number, reading: Reading, title: Candidate | undefined): number => {
  const source = page.lines[line] as string
  const isText = page.kinds[line] === textLine
  const { block, entry: open } = reading
  const found = isText ? pairsAt(page, line, block.entries.size === 0 && !open) : undefined
  if (found) {
    addPairs(reading, found.pairs, source)
    return found.to - 1
  }
  const entry = isText ? readEntry(source) : undefined
  const goesOn = entry && isNext(entry, open, block)
  const isAnew = entry && !goesOn && beginsBlock(entry, open, block)
  if (isAnew) begin(reading, '', open !== undefined)
  if (entry && (goesOn || isAnew)) {
    close(reading)
    reading.entry = { ...entry, lines: [entry.text] }
  } else if (title && title.level < (open?.level ?? belowHeadings)) {
    begin(reading, headingName(title))
    return title.end
  } else if (isText && isTitle(page, line, to, open, block)) begin(reading, source.replace(/[*_:：]/g, '').trim())
  else if (open && !/^[ \t]*<\/details>[ \t]*$/i.test(source))
    open.lines.push(page.kinds[line] === blankLine ? '' : source.replace(/^[ \t]{1,4}/, ''))
  return line
}

const addPairs = (reading: Reading, pairs: readonly KeyPair[], source: string): void => {
  close(reading)
  if (pairs.some(([number]) => reading.block.entries.has(number))) begin(reading, beforePairs(source))
  const { entries } = reading.block
  for (const [number, value] of pairs) if (!entries.has(number)) entries.set(number, value.trim())
}

/** `Part B: 1-c, 2-a` */
const beforePairs = (source: string): string => /^[\s*_>]*([^:：]{1,60})[:：]/.exec(source)?.[1]?.trim() ?? ''

/** An entry leaves out no more than so many numbers, unless its label shows what it is. */
const widestGap = 4

/** Entries count upwards; a numbered list inside an entry begins again at one, or stands below the heading that the entry is. */
const isNext = (
  { number, level, isLabelled }: KeyEntry,
  open: OpenEntry | undefined,
  { entries }: OpenBlock,
): boolean =>
  number !== open?.number &&
  !entries.has(number) &&
  (open === undefined ||
    (level <= open.level && number > open.number && (isLabelled || number <= open.number + widestGap + 1)))

/** A number that has been before; inside an entry only one of the next chapter, `2.1` after `1.4`. */
const beginsBlock = ({ number, chapter }: KeyEntry, open: OpenEntry | undefined, { entries }: OpenBlock): boolean => {
  if (!open) return entries.has(number)
  return chapter !== undefined && open.chapter !== undefined && chapter === open.chapter + 1 && number <= open.number
}

/** A line in bold, or with a colon at its end, above an entry that has been before. */
const isTitle = (
  page: Page,
  line: number,
  to: number,
  open: OpenEntry | undefined,
  { entries }: OpenBlock,
): boolean => {
  const source = page.lines[line] as string
  if (!open || leadingColumns(source) > 0 || !titleForm.test(source)) return false
  const next = skipBlank(page, line + 1, to)
  if (next >= to || page.kinds[next] !== textLine || leadingColumns(page.lines[next] as string) > 0) return false
  const below = readEntry(page.lines[next] as string)
  return below !== undefined && (below.number === open.number || entries.has(below.number))
}

const titleForm = /^(?:\*\*|__).{1,80}(?:\*\*|__)[:：]?[ \t]*$|^[^.]{1,80}[:：][ \t]*$/

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
