import { findPieces } from './find-pieces.ts'
import { normalizeWord } from './normalize-word.ts'
import { makeToken, numbered, type Token } from './token.ts'

const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    thousand: 1e3,
    m: 1e6,
    mn: 1e6,
    million: 1e6,
    b: 1e9,
    bn: 1e9,
    billion: 1e9,
    t: 1e12,
    tn: 1e12,
    trillion: 1e12,
  }),
)

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
    const scale = scales.get(word)
    if (scale !== undefined && previous?.value !== undefined && isScale(text, previous.end, at)) {
      tokens[tokens.length - 1] = numbered(previous, previous.value * scale, at + piece.length)
      continue
    }
    const isSymbol = piece === 'A' && (previous?.sentence === sentence || isSubject(text, at))
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

const isScale = (text: string, from: number, to: number) => /^[\s-]?$/.test(text.slice(from, to))
