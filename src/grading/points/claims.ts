import { sum } from '../sums.ts'
import type { Word } from '../words/annotate.ts'
import { hasAntonym } from '../words/compile-lexicon.ts'
import type { Asked, Reference } from '../words/reference.ts'
import { findContrast, type Topics } from './find-topics.ts'

/** A statement to look for in an answer, with what each of its words counts. */
export type Claim = {
  readonly reference: Reference
  /** Of each word; question words and function words count nothing. */
  readonly weights: readonly number[]
  readonly total: number
}

/** A key point: as its author put it, in further wordings, and by the label that it may have. */
export type Point<Statement> = {
  readonly text: Statement
  readonly further: readonly Statement[]
  readonly label: Statement | undefined
}

/** The key points of one question beside each other and beside its misconceptions. */
export type ClaimSet = {
  readonly asked: Asked
  readonly points: readonly Point<Claim>[]
  readonly misconceptions: readonly Claim[]
  /** What a stem tells about which claim is meant, 0–1. */
  readonly rarity: ReadonlyMap<string, number>
  readonly topics: Topics
}

/**
 * What kinds of words count beside content words. Antonyms such as `more` and `before` are function words that carry a
 * claim's direction. Examiners tick a point without its figures and names. Chosen by hand, on sample answers to
 * questions 1–9 and 19–26 of the shipped bank.
 */
const counts = { direction: 0.2, number: 0.3, name: 0.5, weak: 0.4, unknown: 0.8 } as const

/** Weighs the words of a question's claims by how few of the claims have them. */
export function weighClaims(
  asked: Asked,
  points: readonly Point<Reference>[],
  misconceptions: readonly Reference[],
): ClaimSet {
  const rarity = findRarity([
    ...points.map(({ text, further }) => [text, ...further]),
    ...misconceptions.map(claim => [claim]),
  ])
  const weigh = (reference: Reference): Claim => {
    const own = reference.words.map((word, index) => weighWord(word, index, reference, rarity))
    // A claim such as `Yes.` or `Before.` has nothing else.
    const weights = own.some(weight => weight > 0) ? own : own.map(() => 1)
    return { reference, weights, total: sum(weights) }
  }
  return {
    asked,
    points: points.map(({ text, further, label }) => ({
      text: weigh(text),
      further: further.map(weigh),
      label: label && weigh(label),
    })),
    misconceptions: misconceptions.map(weigh),
    rarity,
    topics: findContrast(points.map(({ text }) => text)),
  }
}

/** What a word of an answer counts towards its own content. */
export function weighGiven(word: Word, { asked, rarity }: ClaimSet): number {
  if (word.stop || asked.stems.has(word.stem)) return 0
  const weak = asked.lexicon.weak.has(word.stem) ? counts.weak : 1
  return (rarity.get(word.stem) ?? counts.unknown) * weak
}

/** Inverse document frequency (Spärck Jones 1972) with claims, in all their wordings, as documents, divided by that of a word met once. */
function findRarity(claims: readonly (readonly Reference[])[]): ReadonlyMap<string, number> {
  const met = new Map<string, number>()
  for (const wordings of claims) {
    const stems = new Set(wordings.flatMap(({ words }) => words.map(word => word.stem)))
    for (const stem of stems) met.set(stem, (met.get(stem) ?? 0) + 1)
  }
  const once = Math.log(claims.length + 1)
  return new Map([...met].map(([stem, count]) => [stem, Math.log((claims.length + 1) / count) / once]))
}

function weighWord(word: Word, index: number, reference: Reference, rarity: ReadonlyMap<string, number>): number {
  if (reference.asked.stems.has(word.stem)) return 0
  const { lexicon } = reference.asked
  if (word.stop) return hasAntonym(word, lexicon) ? counts.direction : 0
  const rare = rarity.get(word.stem) ?? 1
  const weight = lexicon.weak.has(word.stem) ? rare * counts.weak : rare
  if (word.value !== undefined) return weight * counts.number
  const isName = index > 0 && word.groups.length === 0 && /^\p{Lu}/u.test(reference.text.slice(word.start))
  return isName ? weight * counts.name : weight
}
