import type { Word } from './annotate.ts'
import type { Answer } from './answer.ts'
import { findDenied } from './find-denied.ts'
import type { Asked, Reference } from './reference.ts'
import { markMet } from './terms.ts'

/** Where the answer has a word of a reference. */
export type Place = {
  /** Index into the words of the answer. */
  readonly at: number
  /** 1 for the same word; less for a word of like meaning or like form. */
  readonly strength: number
  /** The answer has the word's antonym, */
  readonly contrary: boolean
  /** and says it where the reference says the word: `not frozen` for `trained` says the same. */
  readonly opposite: boolean
}

/** A word of the reference, as an index into its words, met in the answer. */
export type Pair = Place & { readonly wanted: number }

/** Looks a word of a reference up in an answer. */
export type Lookup = (reference: Reference, wanted: number) => readonly Place[]

/** How much a word of a shared lexicon group, and a word with a long shared beginning, count against the same word. */
export const synonym = 0.75
const relative = 0.5

/** A word that is said more often says no more, and a text of one word over and over must not take long. */
const mostPlaces = 100

const nowhere: readonly Place[] = []

/** For references to the question; what many of them say is looked up once. */
export function lookUpIn(answer: Answer, { terms, joined }: Asked): Lookup {
  const known = markMet(terms, answer).map(isMet => (isMet ? undefined : nowhere))
  const mayBeJoined = hasAny(answer.byStem, joined)
  return (reference, wanted) => {
    if (mayBeJoined && isJoined(reference, wanted, answer)) return findPlaces(reference, wanted, answer)
    const { id } = reference.terms[wanted]!
    known[id] ??= findPlaces(reference, wanted, answer)
    return known[id]
  }
}

function hasAny(index: ReadonlyMap<string, unknown>, stems: ReadonlySet<string>): boolean {
  for (const stem of index.keys()) if (stems.has(stem)) return true
  return false
}

/** Every meeting of a word of the reference with a word of the answer, or of a part of it, in the order of the reference. */
export function align(reference: Reference, lookup: Lookup, { from, to } = everywhere): readonly Pair[] {
  const pairs: Pair[] = []
  for (let wanted = 0; wanted < reference.words.length; wanted++) {
    for (const { at, strength, contrary, opposite } of lookup(reference, wanted)) {
      if (at >= from && at < to) pairs.push({ wanted, at, strength, contrary, opposite })
    }
  }
  return pairs
}

const everywhere = { from: 0, to: Number.POSITIVE_INFINITY }

/** The answer has the word as one with a neighbour. */
const isJoined = ({ joined }: Reference, wanted: number, answer: Answer): boolean =>
  placesOf(joined[wanted], answer) !== undefined || placesOf(joined[wanted - 1], answer) !== undefined

function findPlaces({ terms, joined, asked }: Reference, wanted: number, answer: Answer): readonly Place[] {
  const { word, isDenied, contrary, start } = terms[wanted]!
  const found: Place[] = []
  const add = (places: readonly number[] | undefined, strength: number, isContrary?: 'contrary') => {
    if (places === undefined) return
    const denied = isContrary && findDenied(answer.words)
    addPlaces(found, places, strength, denied && (at => denied[at] === isDenied), answer, asked)
  }
  add(answer.byStem.get(word.stem), 1)
  if (word.stop && word.groups.length === 0) return found.length > 0 ? found : nowhere
  add(answer.byPair.get(word.stem), 1)
  add(placesOf(joined[wanted], answer), 1)
  add(placesOf(joined[wanted - 1], answer), 1)
  // Before the synonyms: cheap and expensive both speak of cost.
  for (const group of word.groups) {
    if (group < asked.lexicon.oppositesEnd) add(answer.byGroup.get(group ^ 1), synonym, 'contrary')
  }
  add(answer.byContrary.get(word.stem), synonym, 'contrary')
  add(placesOf(contrary, answer), synonym, 'contrary')
  for (const group of word.groups) add(answer.byGroup.get(group), synonym)
  if (found.length === 0 && start !== undefined) add(answer.byStart.get(start), relative)
  return found.length > 0 ? found : nowhere
}

function addPlaces(
  found: Place[],
  places: readonly number[],
  strength: number,
  isOpposite: ((at: number) => boolean) | undefined,
  answer: Answer,
  asked: Asked,
): void {
  for (let place = 0; place < Math.min(places.length, mostPlaces); place++) {
    const at = places[place]!
    if (!hasPlace(found, at) && (isOpposite !== undefined || !provesNothing(strength, answer.words[at]!, asked))) {
      found.push({ at, strength, contrary: isOpposite !== undefined, opposite: isOpposite?.(at) ?? false })
    }
  }
}

function hasPlace(found: readonly Place[], at: number): boolean {
  for (const place of found) if (place.at === at) return true
  return false
}

/** A word of the question can't stand for another word of the reference; its contrary is told all the same: how strong? Weak. */
const provesNothing = (strength: number, word: Word, asked: Asked) => strength < 1 && asked.stems.has(word.stem)

const placesOf = (stem: string | undefined, answer: Answer) =>
  stem === undefined ? undefined : answer.byStem.get(stem)
