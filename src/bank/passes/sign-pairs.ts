import { readLabel, readQuestionLabel } from '../labels/read-label.ts'
import { holdsOptions } from '../options/inline-options.ts'
import { type Page, textLine } from '../page/page.ts'

/** `P: …` and `R: …` in turn, at least so many times, are questions and answers in whatever language. */
const leastPairs = 2

const letterLine =
  /^([ \t]*(?:[-*+][ \t]+|\d{1,4}[.)][ \t]+)?(?:\*\*|__)?)(\p{Lu})([ \t]?\d{1,4})?((?:\*\*|__)?[ \t]?[:：.)])(?=[ \t*_])/u
const symbolLine =
  /^([ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+)?(?:\*\*|__)?)((?![©®™])\p{Extended_Pictographic})\uFE0F?[ \t]*[:：]?[ \t]*(?=[*_`]{0,2}[\p{L}\p{N}])/u

/** A line that begins with a sign, a letter or a symbol. */
type Mark = { readonly line: number; readonly sign: string; readonly asks: boolean }

/**
 * Lines that begin with two signs in turn, each pair standing for "question" and "answer" (P and R in Spanish, F and A in German, В
 * and О in Russian, ❓ and 💡), or only the second letter below numbered questions, get the letters Q and A. Neighbours in
 * the alphabet are options, and a talk of two people has more turns than this can tell apart, so that a question mark is asked for.
 */
export const readSignPairs = (page: Page): Page => readSymbols(readLetters(page))

const readLetters = (page: Page): Page => {
  const marks = findMarks(page, letterLine)
  const signs = [...new Set(marks.map(({ sign }) => sign))]
  const alone = signs.length === 1 && /[RО]/.test(signs[0] as string)
  const pair = alone ? { first: '', second: signs[0] as string } : findPair(marks, signs)
  if (!pair || (pair.first !== 'Q' && areNeighbours(pair.first, pair.second))) return page
  return rename(page, marks, pair, (source, name) =>
    source.replace(
      letterLine,
      (_, before: string, __, number = '', after: string) => `${before}${name}${number}${after.replace(/[.)：]/, ':')}`,
    ),
  )
}

const readSymbols = (page: Page): Page => {
  const marks = findMarks(page, symbolLine)
  const pair = findPair(marks, [...new Set(marks.map(({ sign }) => sign))])
  const asking = marks.filter(({ sign, asks }) => sign === pair?.second && asks)
  if (!pair || asking.length * 4 > marks.length / 2) return page
  if (marks.some(({ line }) => isLabelled(page.lines[line] as string))) return page
  return rename(page, marks, pair, (source, name) => source.replace(symbolLine, `$1${name}: `))
}

/** A label of words says more than the symbol before it. */
const isLabelled = (source: string): boolean => {
  const rest = source.replace(symbolLine, '')
  return readLabel(rest) !== undefined || readQuestionLabel(rest).label !== 'none'
}

const findMarks = (page: Page, pattern: RegExp): Mark[] =>
  page.lines.flatMap((source, line) => {
    const sign = page.kinds[line] === textLine ? pattern.exec(foldHead(source))?.[2] : undefined
    return sign && !holdsOptions(source) ? [{ line, sign, asks: /[?？؟;]/.test(source) }] : []
  })

type Pair = { readonly first: string; readonly second: string }

/** Of two signs the one that the other follows each time, and that asks at least every other time. */
const findPair = (marks: readonly Mark[], signs: readonly string[]): Pair | undefined => {
  if (signs.length !== 2) return undefined
  for (const [first, second] of [signs, [...signs].reverse()] as [string, string][]) {
    const firsts = marks.flatMap((mark, index) => (mark.sign === first ? [index] : []))
    const asking = firsts.filter(index => (marks[index] as Mark).asks)
    const isFollowed = firsts.every(index => marks[index + 1]?.sign === second)
    if (isFollowed && firsts.length >= leastPairs && (first === 'Q' || asking.length * 2 >= firsts.length))
      return { first, second }
  }
  return undefined
}

const areNeighbours = (a: string, b: string): boolean => a !== '' && Math.abs(a.charCodeAt(0) - b.charCodeAt(0)) <= 1

const rename = (
  page: Page,
  marks: readonly Mark[],
  { first, second }: Pair,
  replace: (source: string, name: string) => string,
): Page => {
  const lines = [...page.lines]
  for (const { line, sign } of marks) {
    const name = sign === first ? 'Q' : sign === second ? 'A' : undefined
    if (name) lines[line] = replace(foldHead(lines[line] as string), name)
  }
  return { ...page, lines }
}

const foldHead = (source: string): string =>
  source.includes('：')
    ? source
        .replace(
          /^([ \t]*)([\uFF21-\uFF3A])([\uFF10-\uFF19]*)(?=：)/,
          (_, space: string, letter: string, digits: string) => `${space}${(letter + digits).normalize('NFKC')}`,
        )
        .replace(/^([ \t]*\p{Lu}\d*)：(?=\S)/u, '$1： ')
    : source
