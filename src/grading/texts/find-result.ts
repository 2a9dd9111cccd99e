import type { Reference } from '../words/reference.ts'
import type { Token } from '../words/token.ts'

const quantity =
  /\bhow (?:many|much|long|far|fast|often|large|big|high|old|tall|deep|wide|heavy)\b|\b(?:calculate|compute)\b/i

/** Figures that differ by no more than this share are the same, rounded. */
const rounding = 0.01

/** The number that a question asks for: the last one of the reference that the question doesn't give. `One` is no figure. */
export function findResult(question: string, { words, text, asked }: Reference): number | undefined {
  if (!quantity.test(question)) return undefined
  return words.findLast(
    ({ value, start, stem }) =>
      value !== undefined && !asked.stems.has(stem) && (value !== 1 || text.charAt(start) === '1'),
  )?.value
}

export const hasResult = (result: number, words: readonly Token[]): boolean =>
  words.some(({ value }) => value !== undefined && Math.abs(value - result) <= rounding * Math.abs(result))
