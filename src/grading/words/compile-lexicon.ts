import type { Lexicon } from './lexicon.ts'
import { readText } from './read-text.ts'
import { collectVocabulary, type Vocabulary } from './spelling.ts'
import type { Token } from './token.ts'

/** A lexicon by stems, for looking up. Groups `2k` and `2k + 1` below `oppositesEnd` are the two sides of an antonym. */
export type CompiledLexicon = {
  readonly entries: ReadonlyMap<string, Entries>
  readonly oppositesEnd: number
  readonly weak: ReadonlySet<string>
  /** All of its words, as spellings that a misspelt one may stand for. */
  readonly vocabulary: Vocabulary
}

/** Whether a word is on one side of a row of antonyms. */
export const hasAntonym = (
  { groups }: { readonly groups: readonly number[] },
  { oppositesEnd }: CompiledLexicon,
): boolean => groups.some(group => group < oppositesEnd)

/** The entries that begin with one stem: groups of that word alone, and phrases by their second stem. */
export type Entries = {
  readonly alone: readonly number[]
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

export type Phrase = { readonly stems: readonly string[]; readonly group: number }

type Draft = { readonly alone: number[]; readonly phrases: Map<string, Phrase[]> }

const compiled = new WeakMap<Lexicon, CompiledLexicon>()

export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const known = compiled.get(lexicon)
  if (known !== undefined) return known
  const result = compile(lexicon)
  compiled.set(lexicon, result)
  return result
}

function compile(lexicon: Lexicon): CompiledLexicon {
  const entries = new Map<string, Draft>()
  const words: Token[] = []
  // A third of the entries stand in several rows, and reading them is most of the work.
  const stems = new Map<string, readonly string[]>()
  const stemsOf = (member: string) => {
    const tokens = readText(member)
    words.push(...tokens)
    return tokens.map(token => token.stem)
  }
  for (const [group, members] of [...lexicon.antonyms.flat(), ...lexicon.synonyms].entries()) {
    for (const member of members) {
      const known = stems.get(member) ?? stemsOf(member)
      stems.set(member, known)
      addEntry(entries, known, group)
    }
  }
  const weak = new Set(lexicon.weak.flatMap(word => readText(word).map(token => token.stem)))
  return { entries, oppositesEnd: lexicon.antonyms.length * 2, weak, vocabulary: collectVocabulary(words) }
}

function addEntry(entries: Map<string, Draft>, stems: readonly string[], group: number): void {
  const [first, second] = stems
  if (first === undefined) return
  const draft: Draft = entries.get(first) ?? { alone: [], phrases: new Map() }
  entries.set(first, draft)
  if (second === undefined) {
    // A row may have a word in two forms.
    if (!draft.alone.includes(group)) draft.alone.push(group)
  } else draft.phrases.set(second, [...(draft.phrases.get(second) ?? []), { stems, group }])
}
