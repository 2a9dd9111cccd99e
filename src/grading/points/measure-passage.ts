import { share } from '../sums.ts'
import { type Pair, synonym } from '../words/align.ts'
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
  for (let at = window.from; at < window.to; at++) {
    const { word } = answer.words[at]!
    if (absolutes.has(word) && !claim.reference.words.some(own => own.word === word)) return true
  }
  return false
}

/**
 * Share of neighbouring content words of a claim that are near each other in a passage, 0–1. Called for every wording and
 * misconception, so plain loops: pairs are in the order of the claim's words, those of a word next to each other.
 */
export function measureAdjacency({ reference: { words } }: Claim, pairs: readonly Pair[], window: Span): number {
  let content = 0
  let near = 0
  let before: Span = { from: 0, to: 0 }
  let next = 0
  for (let wanted = 0; wanted < words.length; wanted++) {
    const from = next
    while (pairs[next]?.wanted === wanted) next++
    if (words[wanted]!.stop) continue
    content++
    const here = { from, to: next }
    if (areNear(pairs, before, here, window)) near++
    before = here
  }
  return share(near, content - 1)
}

/** Whether one of some pairs is near one of others in the passage. */
function areNear(pairs: readonly Pair[], some: Span, others: Span, window: Span): boolean {
  for (let one = some.from; one < some.to; one++) {
    if (!isDirect(pairs[one]!, window)) continue
    for (let other = others.from; other < others.to; other++) {
      const distance = Math.abs(pairs[other]!.at - pairs[one]!.at)
      if (distance > 0 && distance <= nearby && isDirect(pairs[other]!, window)) return true
    }
  }
  return false
}

const isDirect = (pair: Pair, window: Span) => !pair.opposite && isInside(pair, window)

/** Share of all pairs of different content words that a passage has in the order contrary to the claim's, 0–1; of a word met twice the first place counts. */
export function measureDisorder({ reference }: Claim, pairs: readonly Pair[]): number {
  const places: number[] = []
  let last = -1
  for (const { wanted, at, strength, opposite } of pairs) {
    // A word of like form only says little about order.
    if (opposite || strength < synonym || wanted === last || reference.words[wanted]!.stop) continue
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
  let count = 0
  let last = -1
  for (const { wanted, opposite } of pairs) {
    if (opposite || wanted === last || claim.weights[wanted]! <= countable) continue
    count++
    last = wanted
  }
  return count
}

/**
 * Each different content word of the passage that counts, by how alike it is to what it stands for. Called for every wording,
 * so plain loops: pairs are few, and those of a word of the claim stand next to each other.
 */
export function countWords(claim: Claim, answer: Answer, pairs: readonly Pair[]): number {
  const worth = pairs.map(pair => worthOf(pair, claim, answer))
  let own = 0
  let given = 0
  for (let index = 0; index < pairs.length; ) {
    const { wanted } = pairs[index]!
    let most = 0
    for (; pairs[index]?.wanted === wanted; index++) {
      most = Math.max(most, worth[index]!)
      given += gainAt(pairs, worth, index)
    }
    own += most
  }
  return Math.min(own, given)
}

const worthOf = (pair: Pair, { reference, weights }: Claim, { words, listed }: Answer): number =>
  weights[pair.wanted] === 0 || words[pair.at]!.stop ? 0 : countAt(pair, reference.listed[pair.wanted]!, listed)

/** What a pair is worth beyond those before it that have the same word of the answer. */
function gainAt(pairs: readonly Pair[], worth: readonly number[], index: number): number {
  let most = 0
  for (let before = 0; before < index; before++) {
    if (pairs[before]!.at === pairs[index]!.at) most = Math.max(most, worth[before]!)
  }
  return Math.max(0, worth[index]! - most)
}
