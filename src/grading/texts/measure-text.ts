import { share, sum } from '../sums.ts'
import { align, type Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import { findDenied } from '../words/find-denied.ts'
import type { Answer, Reference } from '../words/prepare.ts'

/** What a whole answer shares with a whole reference. Square roots, because the first words met say most. */
export type TextMeasures = {
  /** Square root of the share of the reference's own words met in the same sense, synonyms and slips allowed; of a long one fewer suffice: 0–1. */
  readonly coverage: number
  /** Square root of the share of the reference's runs of four letters that the answer has: 0–1. */
  readonly letters: number
  /** Share of the answer's words that the reference has: 0–1. */
  readonly precision: number
  /** Natural logarithm of the answer's content words per word of the reference that counts. */
  readonly length: number
  /** Where one of the two has a negation and the other none, how much that is of the reference: 0–1, else 0. */
  readonly negation: number
  /** Share of the reference's runs of four letters that the question gives away: 0–1. */
  readonly given: number
}

/** The reference with what is found in it once. */
export type TextReference = {
  readonly reference: Reference
  readonly weights: readonly number[]
  readonly runs: ReadonlySet<string>
  readonly denied: readonly boolean[]
  readonly given: number
}

/** Weights of a reference's words. Question words weigh nothing, antonym function words and common words less. */
const counts = { direction: 0.6, weak: 0.5 } as const
/** What a word of the question counts in an answer: it is no news, but not beside the point either. */
const askedInAnswer = 0.5
/** How much a word met counts where it is not the same word, or denied in one text and not in the other. */
const met = { alike: 0.5, disagreeing: 0.3 } as const

const runLength = 4

/** Words of a reference from which on an answer need not say them all: twice as much is expected of four times as many. */
const shortReference = 20

export function prepareText(reference: Reference, question: string): TextReference {
  const runs = findRuns(reference.text)
  return {
    reference,
    weights: weighWords(reference),
    runs,
    denied: findDenied(reference.words),
    given: shareRuns(runs, findRuns(question)),
  }
}

const expectedOf = (total: number) => (total <= shortReference ? total : Math.sqrt(shortReference * total))

export function measureText(prepared: TextReference, answer: Answer): TextMeasures {
  const { reference, runs, weights, given } = prepared
  const pairs = align(reference, answer)
  const told = new Set(
    pairs.filter(pair => !pair.opposite && weights[pair.wanted]! > 0).map(pair => answer.words[pair.at]),
  )
  const content = answer.words.filter(word => !word.stop)
  const weigh = (words: readonly Word[]) => sum(words.map(word => (reference.asked.has(word.stem) ? askedInAnswer : 1)))
  const counting = weights.filter(weight => weight > 0).length
  const ownContent = reference.words.filter(word => !word.stop && !reference.asked.has(word.stem)).length
  const isContrary = hasCue(reference.words) !== hasCue(answer.words)
  return {
    coverage: Math.sqrt(
      Math.min(1, share(weighMet(pairs, prepared, findDenied(answer.words)), expectedOf(sum(weights)))),
    ),
    letters: Math.sqrt(shareRuns(runs, findRuns(answer.text))),
    precision: share(weigh(content.filter(word => told.has(word))), weigh(content)),
    length: Math.log((content.length + 1) / (counting + 1)),
    negation: isContrary ? 1 / (1 + ownContent) : 0,
    given,
  }
}

/** Where every word of a reference is the question's, or a function word, they are all there is to go by. */
function weighWords(reference: Reference): readonly number[] {
  const weights = reference.words.map(word => (reference.asked.has(word.stem) ? 0 : weigh(word, reference)))
  if (weights.some(weight => weight > 0)) return weights
  const asked = reference.words.map(word => weigh(word, reference))
  return asked.some(weight => weight > 0) ? asked : asked.map(() => 1)
}

function weigh(word: Word, { lexicon }: Reference): number {
  if (word.stop) return word.groups.some(group => group < lexicon.oppositesEnd) ? counts.direction : 0
  return lexicon.weak.has(word.stem) ? counts.weak : 1
}

/** The weight of the words met, each by its best meeting, less that of words of which only the antonym is met. Never below 0. */
function weighMet(pairs: readonly Pair[], { weights, denied }: TextReference, deniedThere: readonly boolean[]): number {
  const best = new Map<number, number>()
  for (const { wanted, at, strength, opposite } of pairs) {
    const agrees = denied[wanted] === deniedThere[at]
    const likeness = opposite ? -1 : (strength === 1 ? 1 : met.alike) * (agrees ? 1 : met.disagreeing)
    best.set(wanted, Math.max(best.get(wanted) ?? -1, weights[wanted]! * likeness))
  }
  return Math.max(0, sum(best.values()))
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
