import { leadingColumns, readListItem } from '../page/line-shapes.ts'
import { blankLine, type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'
import { stripInline } from '../text/strip-inline.ts'

/** What an author added to a question under labels of its own; see docs/bank-format.md. Entries are Markdown. */
export type Additions = {
  readonly misconceptions: readonly Entry[]
  readonly accepted: readonly Entry[]
  readonly rejected: readonly Entry[]
  readonly wordings: readonly Entry[]
  readonly about: readonly Entry[]
}

export type Entry = { readonly text: string; readonly line: number }

const kinds = {
  misconceptions: /^(?:common )?misconceptions?$/i,
  accepted: /^accepted answers?$/i,
  rejected: /^rejected answers?$/i,
  wordings: /^in other words$/i,
  about: /^about this question$/i,
} as const

/** What other pages list in other words are whole statements, which belong to the answer. */
const labelled = /^[^:：\n]{1,80}[:：]/

export type FoundAdditions = {
  readonly additions: Additions
  readonly taken: readonly { readonly from: number; readonly to: number }[]
}

/** Finds the labelled lists between two lines. A label that no list follows is an ordinary part of the answer. */
export const findAdditions = (page: Page, from: number, to: number): FoundAdditions => {
  const found: Record<keyof typeof kinds, Entry[]> = {
    misconceptions: [],
    accepted: [],
    rejected: [],
    wordings: [],
    about: [],
  }
  const taken: { from: number; to: number }[] = []
  for (let line = from; line < to; line += 1) {
    const kind = page.kinds[line] === textLine ? readKind(page.lines[line] as string) : undefined
    const start = kind ? skipBlank(page, line + 1, to) : to
    if (!kind || start >= to || !readListItem(page.lines[start] as string)) continue
    const end = listEnd(page, start, to)
    const entries = readEntries(page, start, end)
    if (kind === 'wordings' && !entries.every(({ text }) => labelled.test(text))) continue
    found[kind] = found[kind].concat(entries)
    taken.push({ from: line, to: end })
    line = end - 1
  }
  return { additions: found, taken }
}

const readKind = (source: string): keyof typeof kinds | undefined => {
  if (!/^[ \t]*(?:\*\*|__)[^*_]+(?:\*\*|__)[:：]?[ \t]*$/.test(source)) return undefined
  const words = stripInline(source).replace(/[ \t]*[:：]$/, '')
  return (Object.keys(kinds) as (keyof typeof kinds)[]).find(kind => kinds[kind].test(words))
}

/** A list goes on over blank lines as long as entries or indented lines follow. */
const listEnd = (page: Page, start: number, to: number): number => {
  let end = start
  for (let line = start; line < to; line += 1) {
    const source = page.lines[line] as string
    if (page.kinds[line] === blankLine) continue
    const parted = page.kinds[line - 1] === blankLine
    if (!readListItem(source) && leadingColumns(source) === 0 && (parted || /^(?:\*\*|#|\||>|<)/.test(source))) break
    end = line + 1
  }
  return end
}

const readEntries = (page: Page, from: number, to: number): Entry[] => {
  const entries: { text: string; line: number }[] = []
  for (let line = from; line < to; line += 1) {
    const source = page.lines[line] as string
    const item = leadingColumns(source) < 2 ? readListItem(source) : undefined
    const last = entries.at(-1)
    if (item) entries.push({ text: item.text, line })
    else if (last) last.text = `${last.text}\n${source.trim()}`.trimEnd()
  }
  return entries
}
