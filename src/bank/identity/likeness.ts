import { countEach } from '../count-each.ts'
import { foldText } from '../text/strip-inline.ts'
import { isTurned } from './is-turned.ts'
import { stemWords } from './stem-words.ts'

/** How alike two questions are: stems and answers, each 0–1; `points` is undefined where there is too little to compare. */
export type Likeness = {
  readonly sameText: boolean
  readonly stem: number
  readonly spelling: number
  readonly points: number | undefined
  /** A number, a negation or an opposite stands in one stem only: the answers are likely to be others. */
  readonly turned: boolean
  /** Stems so long hold code or a scenario, in which one word or the order may change everything. */
  readonly long: boolean
}

/** What is compared of a question: stem as plain text, key points by id and by label or words. */
export type Compared = {
  readonly stem: string
  readonly points: readonly { readonly id: string; readonly label: string }[]
}

/**
 * Makes the comparison for one set of questions: a word counts the more, the fewer of their stems have it. What is
 * compared is taken apart once an object, so that the same objects should be handed in again.
 */
export const likenessAmong = (stems: readonly string[]): ((a: Compared, b: Compared) => Likeness) => {
  const weigh = wordWeights(stems)
  const features = new WeakMap<Compared, Features>()
  const featuresOf = (compared: Compared): Features => {
    const known = features.get(compared) ?? takeApart(compared)
    features.set(compared, known)
    return known
  }
  return (comparedA, comparedB) => {
    const [a, b] = [featuresOf(comparedA), featuresOf(comparedB)]
    const stem = overlap(a.words, b.words, weigh)
    return {
      sameText: a.text === b.text && a.text !== '',
      stem,
      spelling: stem < related ? 0 : overlap(a.trigrams, b.trigrams, () => 1),
      points: pointLikeness(a.points, b.points, stem < related ? undefined : weigh),
      turned: isTurned(a.words, b.words),
      long: Math.max(a.words.size, b.words.size) > longStem,
    }
  }
}

/** Words; questions without code or a scenario have fewer. */
const longStem = 25

/** Where stems share less than this, answers are compared by the ids of their points alone, which is quick. */
const related = 0.2

type Words = ReadonlySet<string>
type Weigh = (word: string) => number
type PointWords = readonly { readonly id: string; readonly words: Words }[]
type Features = { readonly text: string; readonly words: Words; readonly trigrams: Words; readonly points: PointWords }

/** A stem is told from others by its beginning; more of it would only take time. Characters. */
const telling = 1_000

const takeApart = ({ stem, points }: Compared): Features => ({
  text: foldText(stem),
  words: stemWords(stem.slice(0, telling)),
  trigrams: trigrams(stem.slice(0, telling)),
  points: points.map(({ id, label }) => ({ id, words: stemWords(label.slice(0, telling)) })),
})

/** Inverse document frequency, with 1 added so that a word that all stems share still counts a little. */
const wordWeights = (stems: readonly string[]): Weigh => {
  const counts = countEach(stems.flatMap(stem => [...stemWords(stem.slice(0, telling))]))
  const weights = new Map([...counts].map(([word, count]) => [word, Math.log(1 + stems.length / count)]))
  const rarest = Math.log(1 + stems.length)
  return word => weights.get(word) ?? rarest
}

/** Dice's coefficient, weighted: 1 for equal sets, 0 for sets without a common member. */
const overlap = (a: Words, b: Words, weigh: Weigh): number => {
  let total = 0
  let common = 0
  for (const word of a) {
    const weight = weigh(word)
    total += weight
    if (b.has(word)) common += weight
  }
  for (const word of b) total += weigh(word)
  return total === 0 ? 0 : (2 * common) / total
}

const trigrams = (text: string): ReadonlySet<string> => {
  const folded = `  ${foldText(text)} `
  return new Set(Array.from({ length: folded.length - 2 }, (_, index) => folded.slice(index, index + 3)))
}

/** How much of the known points, on average, is in the nearest of the others; undefined with fewer than two of either. */
const pointLikeness = (known: PointWords, others: PointWords, weigh: Weigh | undefined): number | undefined => {
  if (known.length < 2 || others.length < 2) return undefined
  const ids = new Set(others.map(({ id }) => id))
  const best = known.map(({ id, words }) => (ids.has(id) ? 1 : nearest(words, others, weigh)))
  return best.reduce((total, each) => total + each, 0) / best.length
}

const nearest = (words: Words, others: PointWords, weigh: Weigh | undefined): number =>
  weigh ? Math.max(...others.map(other => overlap(words, other.words, weigh))) : 0
