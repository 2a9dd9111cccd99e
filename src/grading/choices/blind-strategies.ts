import { likeness, sharedBy, wordsOf } from './likeness.ts'

/**
 * Ways to guess the key of a multiple-choice item without knowing anything. Used to build items in which none of them
 * pays, and to measure that none does. The list is that of test-wiseness research: Millman, Bishop & Ebel 1965,
 * Educ. Psychol. Meas. 25:707.
 */
export type BlindStrategy = {
  readonly name: string
  /** What the strategy looks at in one option. */
  measure(option: string, stem: string): readonly number[]
  /** A weight an option, given what was measured of each; the heaviest is taken. The first measure, unless said. */
  weigh?(measures: readonly (readonly number[])[]): number[]
}

export const blindStrategies: readonly BlindStrategy[] = [
  { name: 'longest', measure: option => [length(option)] },
  { name: 'shortest', measure: option => [-length(option)] },
  { name: 'most words of the stem', measure: (option, stem) => [sharedBy(wordsOf(option), wordsOf(stem))] },
  { name: 'most hedged', measure: option => [count(option, hedges)] },
  { name: 'most absolute', measure: option => [count(option, absolutes)] },
  { name: 'least absolute', measure: option => [-count(option, absolutes)] },
  { name: 'most punctuation', measure: option => [count(option, /[\p{P}\p{S}]/gu)] },
  { name: 'odd one out by length', measure: option => [length(option)], weigh: oddness },
  { name: 'odd one out by style', measure: style, weigh: oddness },
  { name: 'most figures and names', measure: option => [count(option, /\p{N}+|(?<=\s)\p{Lu}/gu)] },
  { name: 'most like another option', measure: wordNumbers, weigh: mostAlike },
]

/** The chance that somebody who follows the strategy, and guesses among equals, takes option `key`. 0–1. */
export const chanceOfKey = (strategy: BlindStrategy, measures: readonly (readonly number[])[], key: number): number => {
  const weights = strategy.weigh?.(measures) ?? measures.map(([value = 0]) => value)
  const best = Math.max(...weights)
  const tied = weights.filter(weight => best - weight < rounding).length
  return best - (weights[key] ?? Number.NEGATIVE_INFINITY) < rounding ? 1 / tied : 0
}

const rounding = 1e-9

const hedges =
  /\b(?:often|usually|may|might|can|could|about|typically|in part|partly|some|sometimes|generally|mostly|tends?|roughly|around|commonly|normally|largely|likely)\b/gi
const absolutes =
  /\b(?:always|never|all|every|any|only|none|no|must|cannot|exactly|completely|entirely|impossible|guarantees?d?|whole|fully|solely|identical)\b/gi

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function length(text: string): number {
  return [...text].length
}

/** Each different word as a number, so that options can be compared without their text. */
function wordNumbers(text: string): number[] {
  return [...wordsOf(text)].map(word => [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 0))
}

/** The largest share of words in common with any other: a claim and its contrary are two of a kind, and one is the key. */
function mostAlike(measures: readonly (readonly number[])[]): number[] {
  const sets = measures.map(one => new Set(one))
  return sets.map((one, at) => Math.max(...sets.map((other, index) => (index === at ? 0 : likeness(one, other)))))
}

/** How an option is written rather than what it says: digits, code, brackets, commas, capitals, words. */
function style(text: string): number[] {
  return [
    count(text, /\p{N}/gu) / 4,
    count(text, /`/g) / 2,
    count(text, /[()[\]]/g) / 2,
    count(text, /[,;:–—-]/g) / 2,
    count(text, /\p{Lu}/gu) / 4,
    wordsOf(text).size / 8,
  ]
}

/** The mean distance of each from the others. */
function oddness(measures: readonly (readonly number[])[]): number[] {
  return measures.map(one => measures.reduce((sum, other) => sum + distance(one, other), 0))
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)))
}
