import type { CompiledLexicon } from './compile-lexicon.ts'
import type { Token } from './read-text.ts'

/** Words that an answer may have misspelt. */
export type Vocabulary = {
  readonly stems: ReadonlySet<string>
  readonly byLetter: ReadonlyMap<string, readonly Candidate[]>
}

type Candidate = Pick<Token, 'word' | 'stem'> & {
  /** A bit for each letter that the word has. */
  readonly letters: number
}

/** Shortest word that is taken for a misspelt one, and shortest for which two slips are forgiven. */
const shortest = 5
const shortestForTwo = 8
/** Shortest word that may stand for a longer one that begins with it. */
const shortestCut = 4

export function collectVocabulary(tokens: readonly Token[]): Vocabulary {
  const byLetter = new Map<string, Candidate[]>()
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.stop || seen.has(token.word)) continue
    seen.add(token.word)
    const letter = token.word.charAt(0)
    const { word, stem } = token
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), { word, stem, letters: lettersOf(word) }])
  }
  return { stems: new Set(tokens.map(token => token.stem)), byLetter }
}

/**
 * Gives each word that neither vocabulary nor lexicon has the stem of the word there that it is a slip away from (two
 * slips in long words). First letters must agree, as writers get them right most of the time.
 */
export function correctTypos(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  lexicon: CompiledLexicon,
): readonly Token[] {
  return tokens.map(token => {
    if (token.stop || token.value !== undefined || token.word.length < shortestCut) return token
    if (vocabulary.stems.has(token.stem) || lexicon.entries.has(token.stem)) return token
    const meant = findMeant(token.word, vocabulary.byLetter.get(token.word.charAt(0)) ?? [])
    return meant === undefined ? token : { ...token, stem: meant.stem }
  })
}

function findMeant(word: string, candidates: readonly Candidate[]): Candidate | undefined {
  const letters = lettersOf(word)
  let best: Candidate | undefined
  const isConsonants = !/[aeiouy]/.test(word)
  let most = word.length >= shortestForTwo ? 2 : word.length >= shortest ? 1 : 0
  for (const token of candidates) {
    if (token.word.length < shortest) continue
    if (isCut(word, token.word) || (isConsonants && isSkeleton(word, token.word))) return token
    // A slip changes two letters at most.
    if (Math.abs(token.word.length - word.length) > most || countBits(letters ^ token.letters) > 2 * most) continue
    const slips = countSlips(word, token.word, most)
    if (slips < most || (slips === most && best === undefined)) {
      best = token
      most = slips
    }
  }
  return best
}

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

/** Letters inserted, left out, changed or swapped with their neighbour (Damerau 1964), or `limit + 1` where they are more. */
export function countSlips(one: string, other: string, limit: number): number {
  let before: number[] = []
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1)
      current.push(cost)
    }
    if (Math.min(...current) > limit) return limit + 1
    before = previous
    previous = current
  }
  return Math.min(previous[other.length]!, limit + 1)
}
