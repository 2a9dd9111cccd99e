import { countSlips } from '../../bank/text/count-slips.ts'
import { addTo } from './add-to.ts'
import type { Token } from './token.ts'

/** Words that an answer may have misspelt. */
export type Vocabulary = {
  readonly stems: ReadonlySet<string>
  readonly byLetter: ReadonlyMap<string, readonly Spelling[]>
}

type Spelling = Pick<Token, 'word' | 'stem' | 'stop' | 'value'> & {
  /** A bit for each letter that the word has. */
  readonly letters: number
}

/** Shortest word that is taken for a misspelt one, and shortest for which two slips are forgiven. */
const shortest = 5
const shortestForTwo = 7
/** Shortest word that may stand for a longer one that begins with it. */
const shortestCut = 4

export function collectVocabulary(tokens: readonly Token[]): Vocabulary {
  const byLetter = new Map<string, Spelling[]>()
  const seen = new Set<string>()
  const add = ({ stem, stop, value }: Token, word: string) => {
    if (seen.has(word)) return
    seen.add(word)
    addTo(byLetter, word.charAt(0), { word, stem, stop, value, letters: lettersOf(word) })
  }
  for (const token of tokens) {
    if (token.stop || token.value !== undefined) continue
    add(token, token.word)
    add(token, token.stem)
  }
  return { stems: new Set(tokens.map(token => token.stem)), byLetter }
}

/**
 * The word that a misspelt one stands for: one slip away, in long words two, cut off or without its vowels. First letters
 * must agree, as writers get them right most of the time.
 */
export function findMeant(word: string, { byLetter }: Vocabulary): Spelling | undefined {
  const letters = lettersOf(word)
  const isConsonants = !/[aeiouy]/.test(word)
  let best: Spelling | undefined
  let most = word.length >= shortestForTwo ? 2 : word.length >= shortest ? 1 : 0
  for (const spelling of byLetter.get(word.charAt(0)) ?? []) {
    const other = spelling.word
    if (other.length < shortest) continue
    if (isCut(word, other) || (isConsonants && isSkeleton(word, other))) return spelling
    // A slip changes two letters at most.
    if (Math.abs(other.length - word.length) > most || countBits(letters ^ spelling.letters) > 2 * most) continue
    const slips = countSlips(word, other, most)
    if (slips < most || (slips === most && best === undefined)) {
      best = spelling
      most = slips
    }
  }
  return best
}

/** The word of a large vocabulary, where most words of that spelling are others: one slip, of a kind that fingers and ears make. */
export function findMeantFarOff(word: string, { byLetter }: Vocabulary): Spelling | undefined {
  if (word.length < shortest) return undefined
  const letters = lettersOf(word)
  return byLetter.get(word.charAt(0))?.find(spelling => {
    const other = spelling.word
    if (other.length < shortest || Math.abs(other.length - word.length) > 1) return false
    return countBits(letters ^ spelling.letters) <= 2 && countSlips(word, other, 1) <= 1 && isUsual(word, other)
  })
}

/** A letter that stands for another one is a vowel for a vowel, or its neighbour on the keyboard. */
function isUsual(word: string, other: string): boolean {
  if (word.length !== other.length) return true
  const wrong = [...word].flatMap((letter, at) => (letter === other[at] ? [] : [`${letter}${other[at]}`]))
  return wrong.length !== 1 || vowels.test(wrong[0]!) || neighbours.has(wrong[0]!)
}

/** Vowels that sound alike where no stress is on them: adopted is not adapted. */
const vowels = /^(?:[aeiy]{2}|[eo]{2}|[ou]{2})$/
const neighbours = new Set(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap(row =>
    [...row].slice(1).flatMap((letter, at) => [`${row[at]}${letter}`, `${letter}${row[at]}`]),
  ),
)

function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Whether a word is another one cut off: optim, grads. */
function isCut(word: string, whole: string): boolean {
  const cut = word.endsWith('s') ? word.slice(0, -1) : word
  return cut.length >= shortestCut && whole.length > cut.length + 1 && whole.startsWith(cut)
}

/** Whether a word is another one without its vowels: ckpt. */
function isSkeleton(word: string, whole: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === word[at]) at++
  return at === word.length && whole.length <= word.length * 3
}
