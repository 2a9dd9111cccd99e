import { findBlocks } from '../page/fences.ts'
import { readListItem, withoutBreak } from '../page/line-shapes.ts'
import { blankLine, codeLine, type Page, textLine } from '../page/page.ts'
import { type FoundOption, type FoundOptions, mostOptions } from './option.ts'

/** `list` has bullets or numbers; `lines` stand one below another without any. */
type Form = 'list' | 'lines'

/**
 * Entries of a list without letters, which only a mark at one of them, or a key that repeats one, shows to be options
 * (`isTold`). The list begins the lines, or follows code and pictures.
 */
export const findBareList = (
  page: Page,
  from: number,
  to: number,
  isTold: (options: readonly FoundOption[], end: number, form: Form) => boolean,
): FoundOptions | undefined => {
  let start = from
  while (start < to && (page.kinds[start] === blankLine || page.kinds[start] === codeLine)) start += 1
  const form = start < to && readEntry(page.lines[start] as string) ? 'list' : 'lines'
  const { entries, end } = form === 'list' ? readList(page, start, to) : readLines(page, start, to)
  const options = toOptions(entries)
  return options.length >= 2 && options.length <= mostOptions && isTold(options, end, form)
    ? { start, end, options }
    : undefined
}

type Entries = { readonly entries: readonly Entry[]; readonly end: number }

const readList = (page: Page, from: number, to: number): Entries => {
  const entries: Entry[] = []
  let end = from
  for (let line = from; line < to && entries.length <= mostOptions; line += 1) {
    if (page.kinds[line] === blankLine) continue
    const entry = page.kinds[line] === textLine ? readEntry(page.lines[line] as string) : undefined
    if (!entry) break
    entries.push(entry)
    end = line + 1
  }
  return { entries, end }
}

/** A paragraph of short lines, each with an emoji before it or none of them. */
const readLines = (page: Page, from: number, to: number): Entries => {
  let end = from
  while (end < to && end - from <= mostOptions && isShortLine(page, end)) end += 1
  const lines = page.lines.slice(from, end).map(line => withoutBreak(line.trim()))
  const bulleted = lines.every(line => emoji.test(line))
  return {
    entries: lines.map(line => ({ bullet: '', number: 0, text: bulleted ? line.replace(emoji, '') : line })),
    end,
  }
}

const longestLine = 80
const emoji = /^\p{Extended_Pictographic}\uFE0F?[ \t]+/u

const isShortLine = (page: Page, line: number): boolean => {
  const source = page.lines[line] as string
  return page.kinds[line] === textLine && source.length <= longestLine && !/^[ \t]*[#>|<!`$]/.test(source)
}

/** The options of a text that is nothing but such a list, and the code that stands before it. */
export const readBareList = (
  markdown: string,
): { readonly code: string; readonly options: FoundOption[] } | undefined => {
  const lines = markdown.split('\n')
  const [block] = /^(?:`{3}|~{3})/.test(markdown) ? findBlocks(lines) : []
  const start = block?.isMarked ? block.next : 0
  const listed = lines.slice(start).filter(line => line.trim() !== '')
  const entries = listed.flatMap(line => readEntry(line) ?? [])
  if (entries.length < 2 || entries.length > mostListed || entries.length < listed.length) return undefined
  return { code: lines.slice(0, start).join('\n'), options: toOptions(entries) }
}

const mostListed = 8

type Entry = { readonly bullet: string; readonly number: number; readonly text: string }

/** `(1) text`, `○ text` */
const otherEntry = /^[ \t]*(?:[(（]([1-9])[)）][ \t]*|[○●][ \t]+)(\S.*)$/

const readEntry = (line: string): Entry | undefined => {
  const item = readListItem(line)
  const [, digit, rest] = item ? [] : (otherEntry.exec(line) ?? [])
  const number = item?.number ?? Number(digit ?? 0)
  const text = item?.text ?? rest
  return text ? { bullet: number === 0 ? (line.trim()[0] as string) : '', number, text } : undefined
}

/** Numbers from one on are marks. `+` among `-` ticks an entry, as `●` does among `○`. */
const toOptions = (entries: readonly Entry[]): FoundOption[] => {
  const isCounted = entries.every(({ number }, index) => number === index + 1)
  const has = (bullet: string) => entries.some(entry => entry.bullet === bullet)
  const ticked = has('+') && (has('-') || has('*')) ? '+' : has('●') && has('○') ? '●' : undefined
  return entries.map(({ bullet, text }, place) => {
    return { mark: isCounted ? String(place + 1) : '', place, ticked: bullet === ticked, text }
  })
}
