import { findPieces } from './find-pieces.ts'
import { normalizeWord } from './normalize-word.ts'
import { joinNumbers } from './numbers.ts'
import { makeToken, numbered, type Token } from './token.ts'

/** Words that open a new clause. */
const openers = new Set(
  `but while whereas because although though however since so which who then thus therefore hence unless if when yet instead nor`.split(
    ' ',
  ),
)

/** Splits a text into tokens with their sentence and clause. Formatting marks and punctuation are left out. */
export function readText(text: string): readonly Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let clause = 0
  let isLedTo = false
  let inFormula = false
  for (const { text: piece, at } of findPieces(text)) {
    if (inFormula ? piece === ')' : piece === '(' && isArgument(text, at)) {
      inFormula = !inFormula
      continue
    }
    if (piece === '%') {
      tokens.push(makeToken('percent', piece, { start: at, sentence, clause, isLedTo: false }))
      continue
    }
    if (isMark(piece)) {
      isLedTo = arrows.has(piece)
      if (isEnd(piece, text, at)) sentence++
      clause++
      continue
    }
    const word = normalizeWord(piece)
    if (openers.has(word)) clause++
    const previous = tokens.at(-1)
    const joint = previous && isClose(text, previous.end, at) ? joinedNumber(previous, text, word) : undefined
    if (joint !== undefined) {
      tokens[tokens.length - 1] = numbered(previous!, joint, at + piece.length)
      continue
    }
    const isSymbol = (piece === 'A' && previous?.sentence === sentence) || (word === 'a' && isSubject(text, at))
    tokens.push(makeToken(word, piece, { start: at, sentence, clause, isLedTo }, isSymbol))
    isLedTo = false
  }
  return tokens
}

const marks = new Set('.!?;:,()\n-=–—→。!?;:,、')
const arrows = new Set(['->', '=>', '→'])
const isMark = (piece: string) => marks.has(piece.charAt(0))

function isEnd(mark: string, text: string, at: number): boolean {
  return mark === '\n' || /[。!?]/.test(mark) || (/[.!?]/.test(mark) && /^\W/.test(text.slice(at + 1, at + 2) || ' '))
}

/** `P(x)` and `C(n, k)` are one name each; a remark in brackets stands apart. */
const isArgument = (text: string, at: number) =>
  /(?:^|\P{L})\p{L}$/u.test(text.slice(Math.max(0, at - 2), at)) && /^\([^\s()]{1,5}\)/u.test(text.slice(at, at + 7))

/** `A is random`, `A starts`, `A and B`: no article. */
const isSubject = (text: string, at: number) =>
  /^.(?:,|\s+(?:=|(?:is|was|has|and|or|in|to|then|from|with|can|must|should|will|does)\b|\p{Ll}+(?<![aisu])s\b))/u.test(
    text.slice(at, at + 20),
  )

const isClose = (text: string, from: number, to: number) => /^[\s-]?$/.test(text.slice(from, to))

const joinedNumber = ({ value, start }: Token, text: string, word: string) =>
  value === undefined ? undefined : joinNumbers(value, /\p{L}/u.test(text.charAt(start)), word)
