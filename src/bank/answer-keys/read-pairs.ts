import { isRising } from '../is-rising.ts'
import { letterClass } from '../options/alphabets.ts'
import { type Page, textLine } from '../page/page.ts'

/** A question's number and its key as written. */
export type KeyPair = readonly [number: number, key: string]

const letter = `\\(?[A-Ha-h①-⑧${letterClass.slice(letterClass.indexOf('가'))}А-Еа-еΑ-Ζα-ζ](?![\\p{L}\\p{M}])\\)?`
/** What a statement is, in words or by its first letter. */
const truth = '(?:true|false|wahr|falsch|richtig|vrai|faux|verdadero|falso|vero|verdadeiro|[TVR])(?![\\p{L}\\p{M}])'
const place = '\\(\\d\\)'
const several = (one: string) => `${one}(?:\\s*(?:,|&|\\+|and|und|y|и)\\s*${one}(?![\\w.)]|\\s*[-–:=]))*`
const pair = new RegExp(
  `(?:^|[\\s,，、;；|(])(?:q(?:uestion)?\\.?[ \\t]*|[A-Z]{1,3}-?|\\d{1,2}\\.(?=\\d))?(\\d{1,4})[ \\t]*(?:[.):：\\-–—=|、．→>]|\\*\\*)*[ \\t]*(${several(letter)}|[A-H]{2,5}|${several(place)}|${truth})(?=[\\s,，、;；|).。]|$)`,
  'giu',
)
/** `1-2, 2-4, 3-1`: so many that it is no list of something else, and little else on the line. */
const places = /(\d{1,3})[ \t]*[-–—:.)=][ \t]*\(?([1-9](?:,[1-9])*)\)?(?:[ \t]*[,;|][ \t]*|[ \t]+|[ \t]*$)/g
const leastPlaces = 3
/** `1-5 ABCDA` */
const range =
  /(\d{1,4})[ \t]*(?:[-–—~～]|to|bis|до)[ \t]*(\d{1,4})[ \t]*[.:：)）、]?[ \t]*((?:[A-H①-⑧][ \t,，、]*)+)(?![\p{L}\p{N}])/giu

/** `1-B, 2-C, 3. A` and `1-5 ABCDA` on one line, or a row of a table. */
export const readPairs = (source: string): KeyPair[] => {
  if (/^[ \t]*\(\p{L}\)[ \t]/u.test(source)) return []
  const ranged = [...source.matchAll(range)].flatMap(readRange)
  if (ranged.length >= 2) return ranged
  const found = [...source.matchAll(pair)]
  if (found.length >= 2) return found.map(match => [Number(match[1]), match[2] as string])
  const placed = [...source.matchAll(places)]
  if (placed.length >= leastPlaces && placed.map(([each]) => each).join('').length > 0.8 * source.trim().length)
    return placed.map(match => [Number(match[1]), match[2] as string])
  const row = /^[ \t]*\|[ \t]*(?:\*\*)?(?:q?\.?[ \t]*)(\d{1,4})\.?(?:\*\*)?[ \t]*\|(.*)\|[ \t]*$/i.exec(source)
  if (!row) return []
  const cells = (row[2] as string).split('|').map(cell => cell.trim())
  return [[Number(row[1]), cells.filter(Boolean).join('\n')]]
}

/** As many letters as the range has numbers. */
const readRange = (match: RegExpExecArray): KeyPair[] => {
  const first = Number(match[1])
  const letters = [...(match[3] as string).replace(/[^A-H①-⑧]/gi, '')]
  return letters.length === Number(match[2]) - first + 1 ? letters.map((key, index) => [first + index, key]) : []
}

/** A table of two rows: numbers above, which count on, and what they stand for below. */
const readColumns = (numbers: string, letters: string): KeyPair[] => {
  const [above = [], below = []] = [numbers, letters].map(row =>
    row.split('|').map(cell => cell.replace(/\*\*/g, '').trim()),
  )
  const pairs = above.flatMap((cell, index): KeyPair[] =>
    /^\d{1,4}$/.test(cell) && below[index] ? [[Number(cell), below[index]]] : [],
  )
  const areCounted = isRising(pairs.map(([number]) => number))
  const others = above.filter(cell => cell !== '').length - pairs.length
  return pairs.length >= 2 && areCounted && others <= 1 ? pairs : []
}

const alone = /^[ \t]*(?:\*\*)?([A-H](?:[ \t]*[,，、;|][ \t]*[A-H]|[ \t]+[A-H])+)(?:\*\*)?\.?[ \t]*$/i

/** `B, A, D`: letters in the order of the questions, without numbers. Several of one question go up. */
const readSeries = (source: string): KeyPair[] => {
  const letters = [...(alone.exec(source)?.[1]?.toUpperCase().matchAll(/[A-H]/g) ?? [])].map(([key]) => key)
  return isRising(letters) ? [] : letters.map((key, index) => [index + 1, key])
}

/** Pairs, and the line after the last one that they take up. */
type FoundPairs = { readonly pairs: readonly KeyPair[]; readonly to: number }

/** Pairs on a line; where it is a key's first one, also a table's head of numbers with what stands below it, and letters alone. */
export const pairsAt = (page: Page, line: number, isFirst: boolean): FoundPairs | undefined => {
  const source = page.lines[line] as string
  const below = page.lines[line + 2] ?? ''
  const columns = isFirst && /^[ \t]*\|/.test(below) ? readColumns(source, below) : []
  if (columns.length > 0) return { pairs: columns, to: line + 3 }
  const own = readPairs(source)
  const pairs = own.length === 0 && isFirst ? readSeries(source) : own
  return pairs.length === 0 ? undefined : { pairs, to: line + 1 }
}

/** Nothing but pairs on a line, or a table that consists of numbers and letters, and the line after it. */
export const readPairsAlone = (page: Page, line: number): FoundPairs | undefined => {
  const source = page.lines[line] as string
  const [, delimiter, below = ''] = page.kinds[line + 2] === textLine ? page.lines.slice(line, line + 3) : []
  if (/^[ \t]*\|[-:| \t]+$/.test(delimiter ?? '')) {
    const pairs = readColumns(source, below)
    const isWhole = pairs.every(([, key]) => letterAlone.test(key)) && !/^[ \t]*\|/.test(page.lines[line + 3] ?? '')
    return isWhole && pairs.length > 0 ? { pairs, to: line + 3 } : readRows(page, line + 2)
  }
  if (!/^[\s*_(]*\d/.test(source)) return undefined
  const pairs = readPairs(source)
  const length = [...source.matchAll(pair)].map(([each]) => each).join('').length
  return length > 0.8 * source.trim().length ? { pairs, to: line + 1 } : undefined
}

const keyRow = /^[ \t]*\|[ \t]*(\d{1,4})\.?[ \t]*\|[ \t]*[*_]{0,2}([A-Za-z①-⑧])[*_]{0,2}[ \t]*(?:\|[ \t]*)?$/

/** Rows of a number and a letter, as far as the table goes. */
const readRows = (page: Page, from: number): FoundPairs | undefined => {
  const pairs: KeyPair[] = []
  let to = from
  for (; page.kinds[to] === textLine; to += 1) {
    const match = keyRow.exec(page.lines[to] as string)
    if (!match) return undefined
    pairs.push([Number(match[1]), match[2] as string])
  }
  return { pairs, to }
}

const letterAlone = /^[(]?[A-Za-z①-⑧][).]?$/

const wordPair = /(?:^|[,;.\s])(\d{1,3})[ \t]*([=:.)–—-])[ \t]*(?=[^\s\d])/g

/** `1 = Japan, 2 = Peru`: as many texts as there are numbers, which count on from the first and have the same sign behind them. */
export const readWordPairs = (source: string): KeyPair[] => {
  const text = source.replace(/(?:<\/?\w+>|[*_)\s])+$/, '')
  const starts: RegExpExecArray[] = []
  for (const match of text.matchAll(wordPair)) {
    const last = starts.at(-1)
    if (!last || (Number(match[1]) === Number(last[1]) + 1 && match[2] === last[2])) starts.push(match)
  }
  if (starts.length < leastPlaces || starts[0]?.index !== 0) return []
  return starts.map((match, index): KeyPair => {
    const end = starts[index + 1]?.index ?? text.length
    return [Number(match[1]), text.slice(match.index + match[0].length, end).replace(/[,;\s]+$/, '')]
  })
}
