import { readListItem } from '../line-shapes.ts'
import { blank, code, type Page, text as textKind } from '../page.ts'
import { type FoundOption, type FoundOptions, mostOptions } from './option.ts'

/**
 * Entries of a list without letters, which only a mark at one of them, or a key that repeats one, shows to be options
 * (`isTold`). The list begins the lines, or follows code and pictures.
 */
export const findBareList = (
  page: Page,
  from: number,
  to: number,
  isTold: (options: readonly FoundOption[], end: number) => boolean,
): FoundOptions | undefined => {
  let start = from
  while (start < to && (page.kinds[start] === blank || page.kinds[start] === code)) start += 1
  const entries: Entry[] = []
  let end = start
  for (let line = start; line < to && entries.length <= mostOptions; line += 1) {
    if (page.kinds[line] === blank) continue
    const entry = page.kinds[line] === textKind ? readEntry(page.lines[line] as string) : undefined
    if (!entry) break
    entries.push(entry)
    end = line + 1
  }
  const options = toOptions(entries)
  return options.length >= 2 && options.length <= mostOptions && isTold(options, end)
    ? { start, end, options }
    : undefined
}

/** The options of a text that is nothing but such a list, and the code that stands before it. */
export const readBareList = (
  markdown: string,
): { readonly code: string; readonly options: FoundOption[] } | undefined => {
  const shown = /^(?:(`{3,}|~{3,})[\s\S]*?\n\1[ \t]*\n)?/.exec(markdown)?.[0] ?? ''
  const lines = markdown
    .slice(shown.length)
    .split('\n')
    .filter(line => line.trim() !== '')
  const entries = lines.flatMap(line => readEntry(line) ?? [])
  if (entries.length < 2 || entries.length > mostListed || entries.length < lines.length) return undefined
  return { code: shown.trim(), options: toOptions(entries) }
}

const mostListed = 8

type Entry = { readonly bullet: string; readonly text: string }

const readEntry = (line: string): Entry | undefined => {
  const item = readListItem(line)
  const text = item?.text ?? /^[ \t]*[(（][1-9][)）][ \t]*(\S.*)$/.exec(line)?.[1]
  return text ? { bullet: item && item.number === undefined ? (line.trim()[0] as string) : '', text } : undefined
}

/** `+` among `-` ticks an entry, as `●` does among `○`. */
const toOptions = (entries: readonly Entry[]): FoundOption[] => {
  const has = (bullet: string) => entries.some(entry => entry.bullet === bullet)
  const ticked = has('+') && (has('-') || has('*')) ? '+' : has('●') && has('○') ? '●' : undefined
  return entries.map(({ bullet, text }, place) => ({ mark: '', place, ticked: bullet === ticked, text }))
}
