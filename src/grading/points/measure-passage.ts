import { share, sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import type { Claim } from './claims.ts'
import { countAt } from './fit-window.ts'
import { isInside, type Span, type Window } from './passages.ts'

const absolutes = new Set(
  'all every any always only each never none impossible everything anything whatever zero completely entirely whole nothing just alone'.split(
    ' ',
  ),
)

/** Neighbours of a point count as near each other up to this many words apart. */
const nearby = 4
/** A word must weigh so much to count as met. */
const countable = 0.2

/** Whether the passage is absolute where the claim is not. */
export function hasAbsolute(claim: Claim, answer: Answer, window: Window): boolean {
  const isOwn = (word: string) => claim.reference.words.some(own => own.word === word)
  return answer.words.slice(window.from, window.to).some(({ word }) => absolutes.has(word) && !isOwn(word))
}

/** Share of neighbouring content words of a claim that are near each other in a passage, 0–1. Called for every wording and misconception, so it passes the pairs once; they are in the order of the claim's words. */
export function measureAdjacency({ reference }: Claim, pairs: readonly Pair[], window: Span): number {
  let content = 0
  let near = 0
  let before: readonly number[] = []
  let next = 0
  for (const [wanted, word] of reference.words.entries()) {
    const places: number[] = []
    for (; pairs[next]?.wanted === wanted; next++) {
      const pair = pairs[next]!
      if (!pair.opposite && isInside(pair, window)) places.push(pair.at)
    }
    if (word.stop) continue
    content++
    if (before.some(one => places.some(other => other !== one && Math.abs(other - one) <= nearby))) near++
    before = places
  }
  return share(near, content - 1)
}

/** A word of like form only says little about order. */
const alike = 0.75

/** Share of all pairs of different content words that a passage has in the order contrary to the claim's, 0–1; of a word met twice the first place counts. */
export function measureDisorder({ reference }: Claim, pairs: readonly Pair[]): number {
  const places: number[] = []
  let last = -1
  for (const { wanted, at, strength, opposite } of pairs) {
    if (opposite || strength < alike || wanted === last || reference.words[wanted]!.stop) continue
    places.push(at)
    last = wanted
  }
  let [kept, turned] = [0, 0]
  for (const [index, at] of places.entries()) {
    for (let later = index + 1; later < places.length; later++) {
      if (at < places[later]!) kept++
      else if (at > places[later]!) turned++
    }
  }
  return share(turned, kept + turned)
}

/** Different words of a claim that are met. */
export function countMet(claim: Claim, pairs: readonly Pair[]): number {
  const met = pairs.filter(pair => !pair.opposite && claim.weights[pair.wanted]! > countable)
  return new Set(met.map(pair => pair.wanted)).size
}

/** Each different content word of the passage that counts, by how alike it is to what it stands for. */
export function countWords(claim: Claim, answer: Answer, pairs: readonly Pair[]): number {
  const best = new Map<number, number>()
  const own = new Map<number, number>()
  for (const pair of pairs) {
    const { at, wanted } = pair
    if (claim.weights[wanted] === 0 || answer.words[at]!.stop) continue
    const counted = countAt(pair, claim.reference.listed[wanted]!, answer.listed)
    best.set(at, Math.max(counted, best.get(at) ?? 0))
    own.set(wanted, Math.max(counted, own.get(wanted) ?? 0))
  }
  return Math.min(sum(best.values()), sum(own.values()))
}
