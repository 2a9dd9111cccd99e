import { align, type Pair } from './align.ts'
import type { Word } from './annotate.ts'
import { findDenied } from './find-denied.ts'
import type { Answer, Reference } from './prepare.ts'
import { share, sum } from './sums.ts'

/** What a whole answer shares with a whole reference; the order is that of the table of weights. */
export type TextMeasures = {
  /** Square root of the share of the reference's own words met in the same sense, synonyms and slips allowed: 0–1. */
  readonly coverage: number
  /** Share of the reference's runs of four letters that the answer has: 0–1. */
  readonly letters: number
  /** Share of the answer's own words that the reference has: 0–1. */
  readonly precision: number
  /** Natural logarithm of the answer's content words per word of the reference that counts. */
  readonly length: number
  /** 1 where one of the two has a negation and the other none. */
  readonly negation: number
  /** Natural logarithm of how many references are compared: the best of many is good by chance more often. */
  readonly alternatives: number
}

/** The reference with what is found in it once. */
export type TextReference = {
  readonly reference: Reference
  readonly runs: ReadonlySet<string>
  readonly denied: readonly boolean[]
}

/** Weights of a reference's words. Question words weigh nothing, antonym function words, figures and common words little. */
const counts = { direction: 0.3, number: 0.5, weak: 0.4 } as const

const runLength = 4

export const prepareText = (reference: Reference): TextReference => ({
  reference,
  runs: findRuns(reference.text),
  denied: findDenied(reference.words),
})

/** `references` is how many alternatives this one is among. */
export function measureText(
  { reference, runs, denied }: TextReference,
  answer: Answer,
  references: number,
): TextMeasures {
  const weights = weighWords(reference)
  const total = sum(weights)
  const pairs = align(reference, answer).filter(pair => !pair.opposite)
  const deniedThere = findDenied(answer.words)
  const agreeing = pairs.filter(pair => denied[pair.wanted] === deniedThere[pair.at])
  const content = answer.words.filter(word => !word.stop)
  const own = content.filter(word => !reference.asked.has(word.stem))
  const met = new Set(pairs.filter(pair => weights[pair.wanted]! > 0).map(pair => answer.words[pair.at]))
  return {
    coverage: Math.sqrt(share(weighMet(agreeing, weights), total)),
    letters: shareRuns(runs, findRuns(answer.text)),
    precision: share(own.filter(word => met.has(word)).length, own.length),
    length: Math.log((content.length + 1) / (weights.filter(weight => weight > 0).length + 1)),
    negation: hasCue(reference.words) === hasCue(answer.words) ? 0 : 1,
    alternatives: Math.log(references),
  }
}

/** Where every word of a reference is the question's, they are all there is to go by. */
function weighWords(reference: Reference): readonly number[] {
  const weights = reference.words.map(word => (reference.asked.has(word.stem) ? 0 : weigh(word, reference)))
  return weights.some(weight => weight > 0) ? weights : reference.words.map(word => weigh(word, reference))
}

function weigh(word: Word, reference: Reference): number {
  if (word.stop) return word.groups.some(group => group < reference.lexicon.oppositesEnd) ? counts.direction : 0
  if (word.value !== undefined) return counts.number
  return reference.lexicon.weak.has(word.stem) ? counts.weak : 1
}

function weighMet(pairs: readonly Pair[], weights: readonly number[]): number {
  const best = new Map<number, number>()
  for (const { wanted, strength } of pairs) {
    best.set(wanted, Math.max(best.get(wanted) ?? 0, weights[wanted]! * strength))
  }
  return sum(best.values())
}

const hasCue = (words: readonly Word[]) => words.some(word => word.cue)

function findRuns(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  const runs = new Set<string>()
  for (let at = 0; at + runLength <= plain.length; at++) runs.add(plain.slice(at, at + runLength))
  return runs
}

function shareRuns(wanted: ReadonlySet<string>, given: ReadonlySet<string>): number {
  let met = 0
  for (const run of wanted) if (given.has(run)) met++
  return share(met, wanted.size)
}
