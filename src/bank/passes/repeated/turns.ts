import { holdsOptions } from '../../options/inline-options.ts'
import { findOnLines } from '../../page/find-on-lines.ts'
import type { Page } from '../../page/page.ts'
import { type Rewrites, rewriteEach } from '../pass.ts'

/** A line that begins with a sign, a letter or a symbol, in front of a question or an answer. */
export type Turn = { readonly line: number; readonly sign: string; readonly asks: boolean }

/** The signs that stand for "question" and "answer". */
export type SignPair = { readonly first: string; readonly second: string }

/** The lines that begin with a sign, which is the second group of the pattern, but for those that hold options. */
export const findTurns = (page: Page, pattern: RegExp): Turn[] =>
  findOnLines(page, (source, line) => {
    const sign = pattern.exec(foldHead(source))?.[2]
    return sign && !holdsOptions(source) ? { line, sign, asks: /[?？؟;]/.test(source) } : undefined
  })

/** `P: …` and `R: …` in turn, at least so many times, are questions and answers in whatever language. */
const leastPairs = 2

/** Of two signs the one that the other follows each time, and that asks at least every other time. */
export const findPair = (turns: readonly Turn[]): SignPair | undefined => {
  const signs = signsOf(turns)
  if (signs.length !== 2) return undefined
  for (const [first, second] of [signs, signs.toReversed()] as [string, string][]) {
    const firsts = turns.flatMap(({ sign }, index) => (sign === first ? [index] : []))
    const asking = firsts.filter(index => turns[index]?.asks)
    const isFollowed = firsts.every(index => turns[index + 1]?.sign === second)
    if (isFollowed && firsts.length >= leastPairs && (first === 'Q' || asking.length * 2 >= firsts.length))
      return { first, second }
  }
  return undefined
}

export const signsOf = (turns: readonly Turn[]): string[] => [...new Set(turns.map(({ sign }) => sign))]

/** Writes Q and A where the two signs stand. */
export const nameTurns = (
  page: Page,
  turns: readonly Turn[],
  { first, second }: SignPair,
  write: (source: string, name: string) => string,
): Rewrites =>
  rewriteEach(
    turns.filter(({ sign }) => sign === first || sign === second),
    ({ line, sign }) => write(foldHead(page.lines[line] as string), sign === first ? 'Q' : 'A'),
  )

/** Full-width letters and digits before a colon as plain ones. */
const foldHead = (source: string): string =>
  source.includes('：')
    ? source
        .replace(
          /^([ \t]*)([\uFF21-\uFF3A])([\uFF10-\uFF19]*)(?=：)/,
          (_, space: string, letter: string, digits: string) => `${space}${(letter + digits).normalize('NFKC')}`,
        )
        .replace(/^([ \t]*\p{Lu}\d*)：(?=\S)/u, '$1： ')
    : source
