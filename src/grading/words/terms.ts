import { addTo } from './add-to.ts'
import type { Word } from './annotate.ts'
import type { Answer } from './answer.ts'
import { contraryOf, startOf } from './word-forms.ts'

/** A word as it is looked up, the same for all references to a question that have it. */
export type Term = {
  /** 0-based, in the order met. */
  readonly id: number
  readonly word: Word
  /** It stands in the scope of a negation. */
  readonly isDenied: boolean
  /** The stem of what it denies by its prefix. */
  readonly contrary: string | undefined
  /** The first letters of its stem, where it may have relatives. */
  readonly start: string | undefined
}

/** The different terms of a question's references, by what tells them apart and by what of an answer they may be met in. */
export type Terms = {
  readonly byKey: Map<string, Term>
  readonly byStem: Map<string, Term[]>
  readonly byStart: Map<string, Term[]>
  readonly byGroup: Map<number, Term[]>
}

export const noTerms = (): Terms => ({ byKey: new Map(), byStem: new Map(), byStart: new Map(), byGroup: new Map() })

/** The term of a word, made when it is first met. Lexicon groups below `oppositesEnd` are also met in their antonyms. */
export function termOf(word: Word, isDenied: boolean, terms: Terms, oppositesEnd: number): Term {
  const contrary = contraryOf(word)
  const key = [word.stem, word.stop, isDenied, contrary, ...word.groups].join(' ')
  const known = terms.byKey.get(key)
  if (known !== undefined) return known
  const term = {
    id: terms.byKey.size,
    word,
    isDenied,
    contrary,
    start: word.value === undefined ? startOf(word) : undefined,
  }
  terms.byKey.set(key, term)
  addTo(terms.byStem, word.stem, term)
  if (contrary !== undefined) addTo(terms.byStem, contrary, term)
  if (term.start !== undefined) addTo(terms.byStart, term.start, term)
  for (const group of word.groups) {
    addTo(terms.byGroup, group, term)
    if (group < oppositesEnd) addTo(terms.byGroup, group ^ 1, term)
  }
  return term
}

/** For each term, by its `id`, whether the answer may have it: true at least for all that it has. */
export function markMet(terms: Terms, { byStem, byPair, byContrary, byStart, byGroup }: Answer): readonly boolean[] {
  const met: boolean[] = new Array(terms.byKey.size).fill(false)
  const mark = <K>(index: ReadonlyMap<K, readonly Term[]>, keys: ReadonlyMap<K, unknown>) => {
    for (const key of keys.keys()) for (const { id } of index.get(key) ?? []) met[id] = true
  }
  mark(terms.byStem, byStem)
  mark(terms.byStem, byPair)
  mark(terms.byStem, byContrary)
  mark(terms.byStart, byStart)
  mark(terms.byGroup, byGroup)
  return met
}
