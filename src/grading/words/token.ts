import { numberOf } from './numbers.ts'
import { stem } from './stem.ts'
import { isStopWord } from './stop-words.ts'

/** A word, number or formula letter of a text. All have all fields, in one order: what is compared that often should be of one shape. */
export type Token = {
  /** Offsets into the text as typed. */
  readonly start: number
  readonly end: number
  /** Lower case, one Unicode form, without accents. */
  readonly word: string
  readonly stem: string
  /** Function words, which prove nothing. */
  readonly stop: boolean
  /** The number meant, where it is one: `1k`, `1,000` and `one thousand` are 1000. */
  readonly value: number | undefined
  /** 0-based sentence, and clause counted through the whole text. */
  readonly sentence: number
  readonly clause: number
  /** An arrow leads to it: SFT → RLHF. */
  readonly isLedTo: boolean
}

/** Where a token stands. */
export type Standing = Pick<Token, 'start' | 'sentence' | 'clause' | 'isLedTo'>

/** The stem of the matrix A. */
const symbol = 'A'

/** `piece` is the word as typed: ZeRO is a name, Zero a number. A symbol is no function word, and no article stands for it: the matrix A. */
export function makeToken(word: string, piece: string, standing: Standing, isSymbol = false): Token {
  const { start, sentence, clause, isLedTo } = standing
  const end = start + piece.length
  const isName = /\p{Ll}\p{Lu}/u.test(piece)
  const value = isName ? undefined : numberOf(word)
  if (value !== undefined && Number.isFinite(value)) {
    const figure = String(value)
    return { start, end, word: figure, stem: figure, stop: false, value, sentence, clause, isLedTo }
  }
  const stop = !isSymbol && isStopWord(word)
  return { start, end, word, stem: isSymbol ? symbol : stem(word), stop, value: undefined, sentence, clause, isLedTo }
}

/** A number with what scales it: 1k, one thousand. */
export function numbered(token: Token, value: number, end: number): Token {
  const word = String(value)
  return { ...token, end, word, stem: word, value }
}
