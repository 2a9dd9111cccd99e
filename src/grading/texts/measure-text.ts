import { share, sum } from '../sums.ts'
import { align, lookUpIn } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { findDenied } from '../words/find-denied.ts'
import type { Reference } from '../words/reference.ts'
import { findRuns, shareRuns } from './letter-runs.ts'
import { type Demand, measureDemand } from './measure-demand.ts'
import { countMet, weighMet, weighWords } from './weigh-met.ts'

/** What a whole answer shares with a whole reference. Square roots, because the first words met say most. */
export type TextMeasures = {
  /** Square root of the share of the reference's own words met in the same sense, synonyms and slips allowed; of a long one fewer suffice: 0–1. */
  readonly coverage: number
  /** How many of them are met, however long the reference is: from 0 for none to 1 for very many. */
  readonly met: number
  /** Square root of the share of the reference's runs of four letters that the answer has: 0–1. */
  readonly letters: number
  /** Share of the answer's words that the reference has: 0–1. */
  readonly precision: number
  /** Natural logarithm of the answer's content words per word of the reference that counts. */
  readonly length: number
  /** Where one of the two has a negation and the other none, how much that is of the reference: 0–1, else 0. */
  readonly negation: number
  /** How unusual the share of the reference's runs of four letters is that the question gives away: 0–0.8. Given few, those met are the writer's own; given most, few are left to miss. */
  readonly given: number
  /** Things that the question asks for, each of which may be missing: 1–5, and towards 0 where most of the reference's letters are there. */
  readonly parts: number
  /** Question marks of the question: 0–2. */
  readonly marks: number
}

/** The reference with what is found in it once. */
export type TextReference = {
  readonly reference: Reference
  readonly weights: readonly number[]
  readonly runs: ReadonlySet<string>
  readonly denied: readonly boolean[]
  readonly given: number
  readonly demand: Demand
}

/** What a word of the question counts in an answer: it is no news, but not beside the point either. */
const askedInAnswer = 0.5
/** The share of a reference that a question gives away as a rule. */
const usuallyGiven = 0.2

/** With so many words met, another one counts a third (1/e) of the first. */
const manyMet = 3

/** Words of a reference from which on an answer need not say them all: twice as much is expected of four times as many. */
const shortReference = 20

export function prepareText(reference: Reference, question: string): TextReference {
  const runs = findRuns(reference.text)
  return {
    reference,
    weights: weighWords(reference),
    runs,
    denied: findDenied(reference.words),
    given: Math.abs(shareRuns(runs, findRuns(question)) - usuallyGiven),
    demand: measureDemand(question),
  }
}

const expectedOf = (total: number) => (total <= shortReference ? total : Math.sqrt(shortReference * total))

export function measureText(prepared: TextReference, answer: Answer): TextMeasures {
  const { reference, runs, weights, given, demand } = prepared
  const pairs = align(reference, lookUpIn(answer, reference.asked))
  const told = new Set(
    pairs.filter(pair => !pair.opposite && weights[pair.wanted]! > 0).map(pair => answer.words[pair.at]),
  )
  const isOwn = (word: Word) => !word.stop && !reference.asked.stems.has(word.stem)
  const content = answer.words.filter(word => !word.stop)
  const weigh = (words: readonly Word[]) =>
    sum(words.map(word => (reference.asked.stems.has(word.stem) ? askedInAnswer : 1)))
  const counting = weights.filter(weight => weight > 0).length
  const ownContent = reference.words.filter(isOwn).length
  const isContrary = hasCue(reference.words) !== hasCue(answer.words)
  const letters = shareRuns(runs, findRuns(answer.text))
  return {
    coverage: Math.sqrt(
      Math.min(1, share(weighMet(pairs, prepared, findDenied(answer.words)), expectedOf(sum(weights)))),
    ),
    met: 1 - Math.exp(-countMet(pairs, isOwn, reference) / manyMet),
    letters: Math.sqrt(letters),
    precision: share(weigh(content.filter(word => told.has(word))), weigh(content)),
    length: Math.log((content.length + 1) / (counting + 1)),
    negation: isContrary ? 1 / (1 + ownContent) : 0,
    given,
    parts: demand.parts * (1 - letters ** 3),
    marks: demand.marks,
  }
}

const hasCue = (words: readonly Word[]) => words.some(word => word.cue)
