import { readNumberedParts } from '../body/numbered-parts.ts'
import type { Draft } from '../drafts/draft.ts'
import { areAlike } from './are-alike.ts'
import type { KeyBlock, KeyEntries } from './read-blocks.ts'

/**
 * What a key says of each question. Its blocks belong to the groups of questions that are called like them or else follow in
 * the same order; a block for numbers that have only a letter so far explains these.
 */
export const joinEntries = (drafts: readonly Draft[], written: readonly KeyBlock[]): ReadonlyMap<Draft, string> => {
  const groups = countsThrough(drafts, written) ? [inOrder(drafts)] : groupDrafts(drafts)
  const blocks = isNested(written, groups) ? written.flatMap(openEntries) : written
  const found = new Map<Draft, string>()
  let last = -1
  for (const [index, block] of blocks.entries()) {
    const at = findGroup(block, groups, { last, nearest: groups.length - (blocks.length - index) }, found)
    const group = groups[at]
    if (!group) continue
    for (const [number, text] of block.entries) {
      const draft = group.numbered.get(number)
      if (draft) found.set(draft, [found.get(draft), text].filter(Boolean).join('\n'))
    }
    last = at
  }
  return found
}

/** Questions among which each number stands for one. */
type Group = { readonly names: readonly string[]; readonly numbered: Map<number, Draft> }

/** Its entries are the groups of questions, in order, and hold what answers these by numbers of their own. */
const isNested = ([block, ...others]: readonly KeyBlock[], groups: readonly Group[]): boolean =>
  block !== undefined &&
  others.length === 0 &&
  groups.length > 1 &&
  block.entries.size === groups.length &&
  [...block.entries.values()].every((text, index) => {
    const { parts } = readNumberedParts(text)
    return parts.length > 0 && parts.every(({ number }) => groups[index]?.numbered.has(number))
  })

const openEntries = ({ entries }: KeyBlock): KeyBlock[] =>
  [...entries.values()].map(text => ({
    name: '',
    entries: new Map(
      readNumberedParts(text).parts.map(({ number, stem, below }) => [number, [stem, ...below].join('\n').trim()]),
    ),
  }))

/** The key has one count, as long as there are questions, while these are counted section by section. */
const countsThrough = (drafts: readonly Draft[], blocks: readonly KeyBlock[]): boolean => {
  const numbers = blocks.flatMap(({ entries }) => [...entries.keys()])
  return numbers.length === drafts.length && numbers.every((number, index) => number === index + 1)
}

const inOrder = (drafts: readonly Draft[]): Group => ({
  names: [],
  numbered: new Map(drafts.map((draft, index) => [index + 1, draft])),
})

/** Parted where the count begins anew, and questions without one by their sections. */
const groupDrafts = (drafts: readonly Draft[]): Group[] => {
  const groups: Group[] = []
  let last = 0
  let section: string | undefined
  for (const draft of drafts) {
    const own = draft.sections.join('\n')
    const number = numberOf(draft) ?? (own === section ? last + 1 : 1)
    if (number <= last || groups.length === 0) groups.push({ names: draft.sections, numbered: new Map() })
    groups.at(-1)?.numbered.set(number, draft)
    last = number
    section = own
  }
  return groups
}

/** The group that the block before belongs to, and the one from which on each of the blocks left has one: a key stands near its questions. */
type Place = { readonly last: number; readonly nearest: number }

/** A question's number, or the last part of one such as 7.2. */
const numberOf = ({ number, page, line }: Draft): number | undefined => {
  const [, part] = /^[^\p{L}\p{N}]{0,10}\d{1,3}[.-](\d{1,3})(?!\p{N})/u.exec(page.lines[line] ?? '') ?? []
  return number ?? (part === undefined ? undefined : Number(part))
}

const findGroup = (
  block: KeyBlock,
  groups: readonly Group[],
  { last, nearest }: Place,
  found: ReadonlyMap<Draft, string>,
): number => {
  if (groups.length === 1) return fits(block.entries, groups[0] as Group) ? 0 : -1
  const named = groups.findIndex(({ names }) => names.some(name => areAlike(name, block.name)))
  if (named >= 0) return named
  const current = groups[last]
  if (current && !block.isChapter && (goesOn(block.entries, current, found) || explains(block.entries, current, found)))
    return last
  const isNext = (group: Group, index: number) => index > last && fits(block.entries, group)
  const next = groups.findIndex((group, index) => index >= nearest && isNext(group, index))
  return next >= 0 ? next : groups.findIndex(isNext)
}

/** At least half of the numbers are those of questions; of questions without numbers, nearly all have to be told. */
const fits = (entries: KeyEntries, { numbered }: Group): boolean => {
  const told = [...entries.keys()].flatMap(number => numbered.get(number) ?? [])
  const isNumbered = told.some(draft => numberOf(draft) !== undefined)
  return told.length * 2 >= entries.size && (isNumbered || told.length >= 0.8 * numbered.size)
}

const goesOn = (entries: KeyEntries, group: Group, found: ReadonlyMap<Draft, string>): boolean => {
  const answered = [...group.numbered].flatMap(([number, draft]) => (found.has(draft) ? [number] : []))
  return fits(entries, group) && Math.min(...entries.keys()) > Math.max(...answered)
}

/** So few characters name an option. */
const longestKey = 12

const explains = (entries: KeyEntries, { numbered }: Group, found: ReadonlyMap<Draft, string>): boolean =>
  [...entries.keys()].every(number => {
    const draft = numbered.get(number)
    const text = draft && found.get(draft)
    return text !== undefined && text.length <= longestKey
  })
