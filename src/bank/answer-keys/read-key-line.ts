import { readKeyLabel } from '../evidence/key-name.ts'
import { type Page, textLine } from '../page/page.ts'
import type { Counted } from './echoes.ts'
import type { KeyBlock } from './read-blocks.ts'
import { readPairs, readPairsAlone, readWordPairs } from './read-pairs.ts'

/** Where a key stands, and what it says. */
export type KeyPlace = { readonly line: number; readonly to: number; readonly blocks: readonly KeyBlock[] }

/** At least so many numbered entries make a key. */
export const leastEntries = 2

/** Two numbers at least behind a colon; cheaper to look for than the label. */
const entriesBehind = /[:：].*\d.*\d/

/** `Key: 1 B, 2 C, 3 A`, and `Answers: 1 = Japan, 2 = Peru` below as many questions. */
export const readKeyLine = (page: Page, line: number, { run }: Counted): KeyPlace | undefined => {
  const source = page.lines[line] as string
  const label = source.length < 2_000 && entriesBehind.test(source) ? readKeyLabel(source) : undefined
  if (label === undefined) return undefined
  const written = source.slice(label.length)
  const letters = new Map(readPairs(written))
  const words = new Map(readWordPairs(written))
  const areWords = words.size === run.length && (letters.size < leastEntries || [...words.values()].some(isPhrase))
  const entries = areWords ? words : letters
  return entries.size < leastEntries ? undefined : { line, to: line + 1, blocks: [{ name: '', entries }] }
}

/** `a stork`: its article is no option's letter. */
const isPhrase = (text: string): boolean => /^\p{L}[ \t]+\p{L}{2}/u.test(text)

/** `1-b 2-c 3-a` alone on a line, or a table of numbers above letters: a key whatever stands above it, if these numbers were asked. */
export const readNameless = (page: Page, line: number, { numbers, asked }: Counted): KeyPlace | undefined => {
  if (asked === 0 || page.kinds[line - 1] === textLine) return undefined
  const found = readPairsAlone(page, line)
  const entries = new Map(found?.pairs)
  const isKey = entries.size >= leastNameless && [...entries.keys()].every(number => numbers.has(number))
  return found && isKey ? { line, to: found.to, blocks: [{ name: '', entries }] } : undefined
}

/** Fewer pairs are a remark. */
const leastNameless = 3
