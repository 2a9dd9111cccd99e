import { annotate, type Word } from './annotate.ts'
import { type CompiledLexicon, compileLexicon } from './compile-lexicon.ts'
import { findDeniedItself } from './find-denied.ts'
import { findListed } from './find-listed.ts'
import { addInitials, type Initials } from './initials.ts'
import type { Lexicon } from './lexicon.ts'
import { readText } from './read-text.ts'
import { noTerms, type Term, type Terms, termOf } from './terms.ts'
import { joinedOf } from './word-forms.ts'

/** A question, ready for its references and answers. */
export type Asked = {
  /** Stems of the question, which prove nothing. */
  readonly stems: ReadonlySet<string>
  /** Its words as written, in lower case. */
  readonly words: ReadonlySet<string>
  readonly lexicon: CompiledLexicon
  /** Of its references. */
  readonly terms: Terms
  /** All stems that neighbours of its references have when written as one. */
  readonly joined: Set<string>
  /** Names of it and its references that an answer may abbreviate. */
  readonly initials: Initials
}

/** A reference text, ready to be looked for in answers. */
export type Reference = {
  readonly text: string
  readonly words: readonly Word[]
  /** For each word whether it only names an item of a list. */
  readonly listed: readonly boolean[]
  /** For each word the stem that it has when written as one with the next. */
  readonly joined: readonly (string | undefined)[]
  readonly terms: readonly Term[]
  /** Lexicon groups that any of its words is in. */
  readonly groups: ReadonlySet<number>
  readonly asked: Asked
}

export function prepareQuestion(question: string, lexicon: Lexicon): Asked {
  const tokens = readText(question)
  const initials: Initials = new Map()
  addInitials(initials, question, tokens)
  return {
    stems: new Set(tokens.map(token => token.stem)),
    words: new Set(tokens.map(token => token.word)),
    lexicon: compileLexicon(lexicon),
    terms: noTerms(),
    joined: new Set(),
    initials,
  }
}

export function prepareReference(text: string, asked: Asked): Reference {
  const { lexicon, terms } = asked
  const tokens = readText(text)
  addInitials(asked.initials, text, tokens)
  const words = annotate(tokens, lexicon)
  const denied = findDeniedItself(words)
  const joined = words.map((word, index) => joinedOf(word, words[index + 1]))
  for (const stem of joined) if (stem !== undefined) asked.joined.add(stem)
  return {
    text,
    words,
    listed: findListed(words, text, true),
    groups: new Set(words.flatMap(word => word.groups)),
    joined,
    terms: words.map((word, index) => termOf(word, denied[index]!, terms, lexicon.oppositesEnd)),
    asked,
  }
}
