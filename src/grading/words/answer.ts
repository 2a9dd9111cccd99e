import { addTo } from './add-to.ts'
import { annotate, type Word } from './annotate.ts'
import type { CompiledLexicon } from './compile-lexicon.ts'
import { correctTypos } from './correct-typos.ts'
import { findListed } from './find-listed.ts'
import { type Initials, writeOut } from './initials.ts'
import { readText } from './read-text.ts'
import type { Vocabulary } from './spelling.ts'
import { contraryOf, joinedOf, startOf } from './word-forms.ts'

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

/** What of a question its answers are read by. */
type Known = { readonly lexicon: CompiledLexicon; readonly initials: Initials }

export function prepareAnswer(text: string, vocabulary: Vocabulary, { lexicon, initials }: Known): Answer {
  const isKnown = (stem: string) => vocabulary.stems.has(stem) || lexicon.entries.has(stem)
  const tokens = writeOut(readText(text), text, initials, isKnown)
  const words = annotate(correctTypos(tokens, vocabulary, lexicon), lexicon)
  return { text, words, listed: findListed(words, text, false), ...indexWords(words) }
}

function indexWords(words: readonly Word[]) {
  const byStem = new Map<string, number[]>()
  const byGroup = new Map<number, number[]>()
  const byPair = new Map<string, number[]>()
  const byStart = new Map<string, number[]>()
  const byContrary = new Map<string, number[]>()
  for (const [index, word] of words.entries()) {
    const [start, contrary, joined] = [startOf(word), contraryOf(word), joinedOf(word, words[index + 1])]
    addTo(byStem, word.stem, index)
    for (const group of word.groups) addTo(byGroup, group, index)
    if (start !== undefined) addTo(byStart, start, index)
    if (contrary !== undefined) addTo(byContrary, contrary, index)
    if (joined !== undefined) addTo(byPair, joined, index)
  }
  return { byStem, byGroup, byPair, byStart, byContrary }
}
