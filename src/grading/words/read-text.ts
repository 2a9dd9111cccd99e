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

const greek: ReadonlyMap<string, string> = new Map(
  Object.entries({
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    ε: 'epsilon',
    θ: 'theta',
    λ: 'lambda',
    μ: 'mu',
    π: 'pi',
    ρ: 'rho',
    σ: 'sigma',
    τ: 'tau',
  }),
)

const numberWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    zeros: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    twenty: 20,
    hundred: 100,
    thousand: 1000,
  }),
)

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

/** Short writings of notes, as words. */
const shorthand: ReadonlyMap<string, string> = new Map(
  Object.entries({ 'w/': 'with', 'w/o': 'without', vs: 'versus', u: 'you', ur: 'your', bc: 'because', cuz: 'because' }),
)

/** Words with inner apostrophes or underscores, prefixes with a hyphen, numbers with inner points and commas, and the marks that end clauses. */
const pieces =
  /w\/o?(?!\p{L})|(?<!\p{L})(?:e\.\s?g|i\.\s?e)(?!\p{L})\.?|\p{N}+(?:[.,]\p{N}+)*(?:e-?\p{N}+)?|(?:(?:pre|post|re|over|under|non|multi|de|un|sub|mid)-(?=\p{L}{3}))?\p{L}[\p{L}\p{M}\p{N}]*(?:['’_]\p{L}?[\p{L}\p{M}\p{N}]*)*|[.!?;:,()\n。!?;:,、]|[-=]>|[-–—]{2,}|[–—→]|%/giu

/** Letters with points behind them: e.g. and i.e. */
const abbreviated = /^\p{L}\.\s?\p{L}\.?$/u

/** Words that open a new clause. */
const openers = new Set(
  `but while whereas because although though however since so which who then thus therefore hence unless if when yet instead nor`.split(
    ' ',
  ),
)

/** Scripts that put no spaces between words: each character is a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const unspacedPieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|$)/gu

type Piece = { readonly text: string; readonly at: number }

function findPieces(text: string): readonly Piece[] {
  const found = [...text.matchAll(pieces)].map(match => ({ text: match[0], at: match.index }))
  if (!unspaced.test(text)) return found
  return found.flatMap(piece =>
    unspaced.test(piece.text)
      ? [...piece.text.matchAll(unspacedPieces)].map(part => ({ text: part[0], at: piece.at + part.index }))
      : [piece],
  )
}

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
      tokens.push(makeToken('percent', piece, at, sentence, clause))
      continue
    }
    if (isMark(piece)) {
      isLedTo = arrows.has(piece)
      if (isEnd(piece, text, at)) sentence++
      clause++
      continue
    }
    const normal = normalizeWord(abbreviated.test(piece) ? piece.replace(/[\s.]/g, '') : piece)
    const word = shorthand.get(normal) ?? normal
    if (openers.has(word)) clause++
    const previous = tokens.at(-1)
    const scale = scales.get(word)
    if (scale !== undefined && previous?.value !== undefined && isScale(text, previous.end, at)) {
      tokens[tokens.length - 1] = numbered(previous, previous.value * scale, at + piece.length)
      continue
    }
    const made = makeToken(word, piece, at, sentence, clause)
    const isSymbol = piece === 'A' && previous?.sentence === sentence
    tokens.push({ ...made, stop: made.stop && !isSymbol, isLedTo })
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

const isScale = (text: string, from: number, to: number) => /^[\s-]?$/.test(text.slice(from, to))

function numbered(token: Token, value: number, end: number): Token {
  const word = String(value)
  return { ...token, end, word, stem: word, value }
}

/** `piece` is the word as typed: ZeRO is a name, Zero a number. */
function makeToken(word: string, piece: string, start: number, sentence: number, clause: number): Token {
  const end = start + piece.length
  const isName = /\p{Ll}\p{Lu}/u.test(piece)
  const value = (isName ? undefined : numberWords.get(word)) ?? (/^\d/.test(word) ? Number(word) : undefined)
  if (value !== undefined && Number.isFinite(value)) {
    const figure = String(value)
    return { start, end, word: figure, stem: figure, stop: false, value, sentence, clause, isLedTo: false }
  }
  const isStop = isStopWord(word)
  return { start, end, word, stem: stem(word), stop: isStop, value: undefined, sentence, clause, isLedTo: false }
}

/** Lower case, compatibility forms folded (W₀ → w0), Greek letters spelled out, accents and inner marks dropped. */
function normalizeWord(piece: string): string {
  if (/^[A-Za-z/]+$/.test(piece)) return piece.toLowerCase()
  const plain = piece
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[\u0370-\u03ff]/g, letter => greek.get(letter) ?? letter)
  if (/^\p{N}/u.test(plain)) return plain.replace(/,(?=\d{3}(?!\d))/g, '').replace(/,/g, '.')
  return plain
    .replace(/['’_-]/g, "'")
    .replace(/'s$/, '')
    .replaceAll("'", '')
}
