import { sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import { hasAntonym } from '../words/compile-lexicon.ts'
import type { Reference } from '../words/reference.ts'

/** Weights of a reference's words. Question words weigh nothing, antonym function words and common words less. */
const counts = { direction: 0.6, weak: 0.5 } as const
/** How much a word met counts where it is not the same word, or denied in one text and not in the other. */
const likeness = { alike: 0.5, disagreeing: 0.3 } as const

/** Where every word of a reference is the question's, or a function word, they are all there is to go by. */
export function weighWords(reference: Reference): readonly number[] {
  const weights = reference.words.map(word => (reference.asked.stems.has(word.stem) ? 0 : weigh(word, reference)))
  if (weights.some(weight => weight > 0)) return weights
  const asked = reference.words.map(word => weigh(word, reference))
  return asked.some(weight => weight > 0) ? asked : asked.map(() => 1)
}

function weigh(word: Word, { asked: { lexicon } }: Reference): number {
  if (word.stop) return hasAntonym(word, lexicon) ? counts.direction : 0
  return lexicon.weak.has(word.stem) ? counts.weak : 1
}

type Weighed = { readonly weights: readonly number[]; readonly denied: readonly boolean[] }

/** The weight of the words met, each by its best meeting, less that of words of which only the antonym is met. Never below 0. */
export function weighMet(
  pairs: readonly Pair[],
  { weights, denied }: Weighed,
  deniedThere: readonly boolean[],
): number {
  const best = new Map<number, number>()
  for (const { wanted, at, strength, contrary, opposite } of pairs) {
    const agrees = (denied[wanted] === deniedThere[at]) !== contrary
    const counted = opposite ? -1 : (strength === 1 ? 1 : likeness.alike) * (agrees ? 1 : likeness.disagreeing)
    best.set(wanted, Math.max(best.get(wanted) ?? -1, weights[wanted]! * counted))
  }
  return Math.max(0, sum(best.values()))
}

/** Different words met of those that count, synonyms and words of like form in part. */
export function countMet(pairs: readonly Pair[], counts: (word: Word) => boolean, { words }: Reference): number {
  const best = new Map<string, number>()
  for (const { wanted, strength, opposite } of pairs) {
    const word = words[wanted]!
    if (!opposite && counts(word)) best.set(word.stem, Math.max(best.get(word.stem) ?? 0, strength))
  }
  return sum(best.values())
}
