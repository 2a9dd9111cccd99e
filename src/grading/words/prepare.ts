import { annotate, type Word } from './annotate.ts'
import { type CompiledLexicon, compileLexicon } from './compile-lexicon.ts'
import { correctTypos } from './correct-typos.ts'
import { findListed } from './find-listed.ts'
import type { Lexicon } from './lexicon.ts'
import { readText, type Token } from './read-text.ts'
import type { Vocabulary } from './spelling.ts'
import { stem } from './stem.ts'

/** A reference text, ready to be looked for in answers. */
export type Reference = {
  readonly text: string
  readonly words: readonly Word[]
  /** For each word whether it only names an item of a list. */
  readonly listed: readonly boolean[]
  /** For each word the stem that it has when written as one with the next. */
  readonly joined: readonly (string | undefined)[]
  /** For each word the stem of what it denies by its prefix. */
  readonly contraries: readonly (string | undefined)[]
  /** For each word what it is looked up by: the same for words that stand in the same places of any answer, but for `joined`. */
  readonly terms: readonly string[]
  /** Lexicon groups that any of its words is in. */
  readonly groups: ReadonlySet<number>
  /** Stems of the question, which prove nothing. */
  readonly asked: ReadonlySet<string>
  readonly lexicon: CompiledLexicon
}

/** An answer, with the places of each stem, group, and pair of words written as one. */
export type Answer = {
  readonly text: string
  readonly words: readonly Word[]
  /** For each word whether it only names an item of a list. */
  readonly listed: readonly boolean[]
  readonly byStem: ReadonlyMap<string, readonly number[]>
  readonly byGroup: ReadonlyMap<number, readonly number[]>
  readonly byPair: ReadonlyMap<string, readonly number[]>
  /** By the stem of what a word denies by its prefix: independent by that of dependent. */
  readonly byContrary: ReadonlyMap<string, readonly number[]>
  /** By the first letters of the stem, for words of like form. */
  readonly byStart: ReadonlyMap<string, readonly number[]>
}

/** Letters that two stems must share from the start to count as relatives. */
export const sharedLetters = 6

export function prepareReference(text: string, question: string, lexicon: Lexicon): Reference {
  const compiled = compileLexicon(lexicon)
  const words = annotate(readText(text), compiled)
  return {
    text,
    words,
    listed: findListed(words, text, true),
    groups: new Set(words.flatMap(word => word.groups)),
    joined: words.map((word, index) => joinedStem(word, words[index + 1])),
    contraries: words.map(contraryStem),
    terms: words.map(word => [word.stem, word.stop, contraryStem(word), ...word.groups].join(' ')),
    asked: new Set(readText(question).map(token => token.stem)),
    lexicon: compiled,
  }
}

export function prepareAnswer(text: string, vocabulary: Vocabulary, lexicon: CompiledLexicon): Answer {
  const words = annotate(correctTypos(readText(text), vocabulary, lexicon), lexicon)
  return { text, words, listed: findListed(words, text, false), ...indexWords(words) }
}

function indexWords(words: readonly Word[]) {
  const byStem = new Map<string, number[]>()
  const byGroup = new Map<number, number[]>()
  const byPair = new Map<string, number[]>()
  const byStart = new Map<string, number[]>()
  const byContrary = new Map<string, number[]>()
  for (const [index, word] of words.entries()) {
    put(byStem, word.stem, index)
    if (word.stem.length >= sharedLetters) put(byStart, word.stem.slice(0, sharedLetters), index)
    for (const group of word.groups) put(byGroup, group, index)
    const contrary = contraryStem(word)
    if (contrary !== undefined) put(byContrary, contrary, index)
    const joined = joinedStem(word, words[index + 1])
    if (joined !== undefined) put(byPair, joined, index)
  }
  return { byStem, byGroup, byPair, byStart, byContrary }
}

/** The stem of a word without the prefix that denies it, where enough is left: unaffected, invalid, non-linear. */
function contraryStem({ word }: Token): string | undefined {
  const rest = /^(?:un|in|im|dis|non)(\p{Ll}{5,})$/u.exec(word)?.[1]
  return rest === undefined ? undefined : stem(rest)
}

/** The stem of two neighbouring words written as one: over-fit, pre-training. */
function joinedStem(one: Token, next: Token | undefined): string | undefined {
  return next === undefined || one.value !== undefined ? undefined : one.word + next.stem
}

function put<K>(map: Map<K, number[]>, key: K, index: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [index])
  else known.push(index)
}
