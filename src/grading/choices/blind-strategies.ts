import { sharedBy, shareInCommon, wordsOf } from './likeness.ts'

/**
 * Ways to guess the key of a multiple-choice item without knowing anything. Used to build items in which none of them
 * pays, and to measure that none does. The list is that of test-wiseness research: Millman, Bishop & Ebel 1965,
 * Educ. Psychol. Meas. 25:707.
 */
export type BlindStrategy = {
  readonly name: string
  /** The name of taking last what this takes first. */
  readonly opposite: string
  /** What the strategy looks at in one option. */
  measure(option: string, stem: string): readonly number[]
  /** A weight an option, given what was measured of each; the heaviest is taken. The first measure, unless said. */
  weigh?(measures: readonly (readonly number[])[]): number[]
}

export const blindStrategies: readonly BlindStrategy[] = [
  { name: 'longest', opposite: 'shortest', measure: option => [length(option)] },
  {
    name: 'most words of the stem',
    opposite: 'fewest words of the stem',
    measure: (option, stem) => [sharedBy(wordsOf(option), wordsOf(stem))],
  },
  { name: 'most hedged', opposite: 'least hedged', measure: option => [count(option, hedges)] },
  { name: 'most absolute', opposite: 'least absolute', measure: option => [count(option, absolutes)] },
  { name: 'most modal verbs', opposite: 'fewest modal verbs', measure: option => [count(option, modals)] },
  { name: 'most often and usually', opposite: 'least often and usually', measure: option => [count(option, adverbs)] },
  { name: 'most examples', opposite: 'fewest examples', measure: option => [count(option, examples)] },
  { name: 'most reasons', opposite: 'fewest reasons', measure: option => [count(option, reasons)] },
  {
    name: 'most punctuation',
    opposite: 'least punctuation',
    measure: option => [count(option, /[\p{P}\p{S}]/gu)],
  },
  {
    name: 'most figures and names',
    opposite: 'fewest figures and names',
    measure: option => [count(option, /\p{N}+|(?<=\s)\p{Lu}/gu)],
  },
  {
    name: 'odd one out by length',
    opposite: 'most usual in length',
    measure: option => [length(option)],
    weigh: oddness,
  },
  { name: 'odd one out by style', opposite: 'most usual in style', measure: style, weigh: oddness },
  {
    name: 'most like another option',
    opposite: 'least like another option',
    measure: wordNumbers,
    weigh: mostAlike,
  },
]

/** The weight that the strategy gives each option. */
export const weightsBy = (strategy: BlindStrategy, measures: readonly (readonly number[])[]): number[] =>
  strategy.weigh?.(measures) ?? measures.map(([value = 0]) => value)

/** The options that the strategy can't decide between: the heaviest, by index. */
export const takenBy = (strategy: BlindStrategy, measures: readonly (readonly number[])[]): number[] => {
  const weights = weightsBy(strategy, measures)
  const best = Math.max(...weights)
  return [...weights.keys()].filter(index => best - (weights[index] ?? 0) < rounding)
}

/** The chance that somebody who follows the strategy, and guesses among equals, takes option `key`. 0–1. */
export const chanceOfKey = (strategy: BlindStrategy, measures: readonly (readonly number[])[], key: number): number => {
  const taken = takenBy(strategy, measures)
  return taken.includes(key) ? 1 / taken.length : 0
}

const rounding = 1e-9

const hedges =
  /\b(?:often|usually|may|might|can|could|about|typically|in part|partly|some|sometimes|generally|mostly|tends?|roughly|around|commonly|normally|largely|likely)\b/gi
const absolutes =
  /\b(?:always|never|all|every|any|only|none|no|must|cannot|exactly|completely|entirely|impossible|guarantees?d?|whole|fully|solely|identical)\b/gi
/** What is said to be possible or a tendency is seldom false, so that these tell more than other hedges. */
const modals = /\b(?:can|could|may|might|tends?)\b/gi
const adverbs = /\b(?:often|usually|commonly|typically|mostly|mainly|generally|normally|sometimes)\b/gi
/** Cases and years make a claim look like one that somebody has checked. */
const examples = /\b(?:such as|for example|for instance|including|(?:19|20)\d\d)\b/gi
/** A false claim is often made plausible by a reason, a purpose or a consequence that nobody asked for. */
const reasons = /, (?:as|since|because|which)\b|\b(?:so that|as a sign)\b/gi

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
  return sets.map((one, at) => Math.max(...sets.map((other, index) => (index === at ? 0 : shareInCommon(one, other)))))
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
