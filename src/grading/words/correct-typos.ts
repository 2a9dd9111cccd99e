import { countSlips } from '../../bank/text/count-slips.ts'
import type { CompiledLexicon } from './compile-lexicon.ts'
import { findMeant, findMeantFarOff, type Vocabulary } from './spelling.ts'
import { stem } from './stem.ts'
import { functionWords } from './stop-words.ts'
import type { Token } from './token.ts'
import { contraryOf } from './word-forms.ts'

/** Function words so common that one of three letters is known with two of them exchanged: teh, adn. */
const commonest = new Set(['the', 'and', 'for', 'are', 'was', 'not', 'but', 'you'])

/**
 * Takes each word that is not known for the one it is a slip away from: in the question's own vocabulary, else a function
 * word, else a word of the lexicon.
 */
export function correctTypos(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  lexicon: CompiledLexicon,
): readonly Token[] {
  return tokens.map(token => {
    const { word, stem, stop, value } = token
    if (stop || value !== undefined || word.length < 3) return token
    if (vocabulary.stems.has(stem) || lexicon.vocabulary.stems.has(stem)) return token
    const meant = findMeant(word, vocabulary) ?? findFunctionWord(word) ?? findMeantFarOff(word, lexicon.vocabulary)
    // Hypertonic is no slip for hypotonic.
    if (meant === undefined || meant.stem === contraryOf(token)) return token
    // Of a content word the ending as typed still tells the passive.
    return { ...token, stem: meant.stem, stop: meant.stop, word: meant.stop ? meant.word : word }
  })
}

function findFunctionWord(word: string): Pick<Token, 'word' | 'stem' | 'stop'> | undefined {
  const candidates = functionWords.get(word.charAt(0)) ?? []
  const meant = candidates.find(other => isSlip(word, other))
  return meant === undefined ? undefined : { word: meant, stem: stem(meant), stop: true }
}

/** One letter too many, left out, or in the place of its neighbour. `Note` is no slip for `not`. */
function isSlip(word: string, other: string): boolean {
  if (word.length === 3 || other.length === 3) return commonest.has(other) && isPermuted(word, other)
  return countSlips(word, other, 1) <= 1 && (word.length !== other.length || isPermuted(word, other))
}

const isPermuted = (one: string, other: string) => [...one].sort().join('') === [...other].sort().join('')
