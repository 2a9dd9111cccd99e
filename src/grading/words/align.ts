import type { Word } from './annotate.ts'
import type { Answer, Reference } from './prepare.ts'
import { sharedLetters } from './prepare.ts'

/** A word of the reference met in the answer. */
export type Pair = {
  /** Indices into the words of the reference and of the answer. */
  readonly wanted: number
  readonly at: number
  /** 1 for the same word; less for a word of like meaning or like form. */
  readonly strength: number
  /** The answer has the word's antonym. */
  readonly opposite: boolean
}

/** How much a word of a shared lexicon group, and a word with a long shared beginning, count against the same word. */
const synonym = 0.75
const relative = 0.5

/** A word that is said more often says no more, and a text of one word over and over must not take long. */
const mostPlaces = 100

/** Every meeting of a word of the reference with a word of the answer, in the order of the reference. */
export function align(reference: Reference, answer: Answer): readonly Pair[] {
  const pairs: Pair[] = []
  for (const [wanted, word] of reference.words.entries()) {
    const first = pairs.length
    const add = (places: readonly number[] | undefined, strength: number, opposite = false) => {
      if (places === undefined) return
      for (let place = 0; place < Math.min(places.length, mostPlaces); place++) {
        const at = places[place]!
        if (hasPlace(pairs, first, at) || provesNothing(strength, answer.words[at]!, reference)) continue
        pairs.push({ wanted, at, strength, opposite })
      }
    }
    add(answer.byStem.get(word.stem), 1)
    if (word.stop && word.groups.length === 0) continue
    add(answer.byPair.get(word.stem), 1)
    add(placesOf(reference.joined[wanted], answer), 1)
    add(placesOf(reference.joined[wanted - 1], answer), 1)
    // Before the synonyms: cheap and expensive both speak of cost.
    for (const group of word.groups) {
      if (group < reference.lexicon.oppositesEnd) add(answer.byGroup.get(group ^ 1), synonym, true)
    }
    add(answer.byContrary.get(word.stem), synonym, true)
    add(placesOf(reference.contraries[wanted], answer), synonym, true)
    for (const group of word.groups) add(answer.byGroup.get(group), synonym)
    if (pairs.length === first) add(relatives(word, answer), relative)
  }
  return pairs
}

/** A word of the question can't stand for another word of the reference. */
const provesNothing = (strength: number, word: Word, reference: Reference) =>
  strength < 1 && reference.asked.has(word.stem)

function hasPlace(pairs: readonly Pair[], first: number, at: number): boolean {
  for (let index = first; index < pairs.length; index++) if (pairs[index]!.at === at) return true
  return false
}

const placesOf = (stem: string | undefined, answer: Answer) =>
  stem === undefined ? undefined : answer.byStem.get(stem)

function relatives(word: Word, answer: Answer): readonly number[] {
  if (word.stem.length < sharedLetters || word.value !== undefined) return []
  return answer.byStart.get(word.stem.slice(0, sharedLetters)) ?? []
}
