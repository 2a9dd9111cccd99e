import { commonIndent, dedent } from '../page/dedent.ts'
import { findBlocks } from '../page/fences.ts'

/** `2) …` in a task, or `b) …`, which is its second part as well, with the lines below it. */
export type NumberedPart = { readonly number: number; readonly stem: string; readonly below: readonly string[] }

const start = /^ {0,3}(?:#{1,6}[ \t]+)?(?:\*\*|__)?(?:(\d{1,2})°?|\(?([a-z]))[.)](?:\*\*|__)?[ \t]+(?=\S)/

type Numbered = { readonly before: string; readonly parts: readonly NumberedPart[] }

/** The parts of a text that are counted from 1 or from a on, and what stands before the first of them. */
export const readNumberedParts = (source: string): Numbered => {
  const lines = source.split('\n')
  const blocks = findBlocks(lines)
  const starts: number[] = []
  let areLetters: boolean | undefined
  for (const [line, text] of lines.entries()) {
    const [, digits, letter] = start.exec(text) ?? []
    const isLetter = letter !== undefined
    const number = letter === undefined ? Number(digits) : letter.charCodeAt(0) - 96
    if (number !== starts.length + 1 || isLetter !== (areLetters ?? isLetter)) continue
    if (blocks.some(({ from, to }) => line > from && line < to)) continue
    areLetters = isLetter
    starts.push(line)
  }
  const before = lines.slice(0, starts[0] ?? lines.length)
  return {
    before: before.join('\n').trim(),
    parts: starts.map((from, index) => toPart(index + 1, lines.slice(from, starts[index + 1]))),
  }
}

/** A stem goes on until a sentence ends with its line, or the paragraph does. */
const toPart = (number: number, [first = '', ...others]: readonly string[]): NumberedPart => {
  const stem = [first.replace(start, '').trim()]
  while (others.length > 0 && !/[?？؟.!:…)]$/.test(stem.at(-1) as string) && others[0]?.trim() !== '')
    stem.push((others.shift() as string).trim())
  const indent = commonIndent(others)
  return { number, stem: stem.join('\n'), below: others.map(line => dedent(line, indent)) }
}
