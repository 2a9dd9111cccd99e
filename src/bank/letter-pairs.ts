import { type Page, text as textKind } from './page.ts'

/** `P: …` and `R: …` in turn, at least so many times, are questions and answers in whatever language. */
const leastPairs = 2

const letterLine =
  /^([ \t]*(?:[-*+][ \t]+|\d{1,4}[.)][ \t]+)?(?:\*\*|__)?)(\p{Lu})([ \t]?\d{1,4})?((?:\*\*|__)?[ \t]?[:：.)])(?=[ \t*_])/u

/**
 * Lines that begin with two capital letters in turn, each pair standing for "question" and "answer" (P and R in Spanish, F and A in
 * German, В and О in Russian), or only the second one below numbered questions, get the letters Q and A. Neighbours in
 * the alphabet are options, and a talk of two people has more turns than this can tell apart, so that a question mark is asked for.
 */
export const readLetterPairs = (page: Page): Page => {
  const marks: { readonly line: number; readonly letter: string; readonly asks: boolean }[] = []
  for (const [line, source] of page.lines.entries()) {
    if (page.kinds[line] !== textKind) continue
    const letter = letterLine.exec(foldHead(source))?.[2]
    if (letter) marks.push({ line, letter, asks: /[?？؟;]/.test(source) })
  }
  const [first, second] = findPair(marks)
  if (second === '') return page
  const letters = new Map([
    [first, 'Q'],
    [second, 'A'],
  ])
  const lines = [...page.lines]
  for (const { line, letter } of marks) {
    const name = letters.get(letter)
    if (name)
      lines[line] = foldHead(lines[line] as string).replace(
        letterLine,
        (_, before: string, __, number = '', after: string) =>
          `${before}${name}${number}${after.replace(/[.)：]/, ':')}`,
      )
  }
  return { ...page, lines }
}

type Mark = { readonly letter: string; readonly asks: boolean }

const findPair = (marks: readonly Mark[]): readonly [string, string] => {
  const letters = [...new Set(marks.map(mark => mark.letter))]
  if (letters.length === 1 && /[RО]/.test(letters[0] as string)) return ['', letters[0] as string]
  if (letters.length !== 2) return ['', '']
  const [first, second] = letters as [string, string]
  const turns = marks.every(({ letter }, index) => letter === letters[index % 2])
  const asking = marks.filter(({ letter, asks }) => letter === first && asks).length
  const isPair = turns && marks.length >= 2 * leastPairs && (first === 'Q' || asking * 4 >= marks.length)
  return isPair && Math.abs(first.charCodeAt(0) - second.charCodeAt(0)) > 1 ? [first, second] : ['', '']
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
