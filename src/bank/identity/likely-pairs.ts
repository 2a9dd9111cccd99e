import { groupByEach } from '../group-by.ts'
import type { Question } from '../types.ts'
import { asAsked, asKnown, type KnownQuestion } from './known-question.ts'
import type { Compared } from './likeness.ts'
import { stemWords } from './stem-words.ts'

/** A word or point that so few questions share tells where to look; of a question without one its rarest serves. */
const few = 12

export type LikelyPair<K> = readonly [known: K, question: Question, a: Compared, b: Compared]

/** Pairs that share a point or a word that few have: all others are unlike. */
export const likelyPairs = <K extends KnownQuestion>(
  lost: readonly K[],
  fresh: readonly Question[],
): LikelyPair<K>[] => {
  const entries = lost.length > 0 ? fresh.map(question => ({ question, asked: asAsked(question) })) : []
  const index = groupByEach(entries, ({ asked }) => keysOf(asked))
  return lost.flatMap(known => {
    const compared = asKnown(known)
    const groups = [...keysOf(compared)].map(key => index.get(key) ?? []).filter(group => group.length > 0)
    const rarest = groups.sort((a, b) => a.length - b.length).filter((group, rank) => rank === 0 || group.length <= few)
    const near = new Set(rarest.flat())
    return [...near].map(({ question, asked }): LikelyPair<K> => [known, question, compared, asked])
  })
}

const keysOf = ({ stem, points }: Compared): ReadonlySet<string> =>
  new Set([...[...stemWords(stem)].map(word => `word ${word}`), ...points.map(({ id }) => `point ${id}`)])
