import { isVerb } from '../exchanges/is-verb.ts'
import type { Claim } from '../points/claims.ts'
import { measureDisorder } from '../points/measure-passage.ts'
import type { Window } from '../points/passages.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'
import { findItems } from './find-items.ts'

/** Shortest run of keywords that can be told from notes. */
const fewestJumbled = 4

/** Share of the words, two by two, that notes may have in another order than the claim: 0–1. */
const mostDisordered = 1 / 3

/** No function words, and no letters: these may be a formula. */
function isNothingBut(words: Answer['words'], { from, to }: Window): boolean {
  for (let at = from; at < to; at++) if (words[at]!.stop || words[at]!.word.length === 1) return false
  return true
}

/** A bag of keywords: an answer that is nothing else, or a passage that repeats them or has them in an order that is not the claim's. */
export const isJumbled = (claim: Claim, answer: Answer, direct: readonly Pair[], window: Window): boolean =>
  isListed(claim, answer, direct) || isHeap(claim, answer, direct, window)

/** So many items of a list, or words of one item, that nothing says how they belong together. */
const many = { items: 3, words: 8 } as const
/** Content words of an item from which its order tells that it is none of the claim's, and from which a verb is missed. */
const fewest = { turned: 5, untold: 6 } as const
/** Share of the words, two by two, that an item may have in another order than the claim: 0–1. */
const mostTurned = 1 / 5

/** The claim says something of words that the answer only lists. A claim that is a list itself is told by one. */
function isListed(claim: Claim, answer: Answer, direct: readonly Pair[]): boolean {
  const { reference, weights } = claim
  const items = findItems(answer)
  if (items === undefined) return false
  const told = direct.filter(({ wanted }) => weights[wanted]! > 0)
  if (2 * told.filter(({ wanted }) => reference.listed[wanted]).length > told.length) return false
  const spread = new Set(told.map(({ at }) => items[at]!))
  if (spread.size >= many.items) return true
  const verbs = findVerbs(reference.words)
  const isUntold = verbs.length > 0 && !direct.some(({ wanted }) => verbs.includes(wanted))
  if (spread.size > 1) return isUntold
  const [item] = spread
  const length = items.filter((one, at) => one === item && !answer.words[at]!.stop).length
  if (length >= many.words || (length >= fewest.untold && isUntold)) return true
  return length >= fewest.turned && measureDisorder(claim, direct) > mostTurned
}

const findVerbs = keptFor((words: readonly Word[]): readonly number[] =>
  [...words.keys()].filter(at => isVerb(words, at)),
)

function isHeap(claim: Claim, answer: Answer, direct: readonly Pair[], window: Window): boolean {
  if (window.to - window.from < fewestJumbled || !isNothingBut(answer.words, window)) return false
  const words = answer.words.slice(window.from, window.to)
  if (new Set(words.map(word => word.stem)).size < words.length / 1.5) return true
  const clauses = new Set(words.map(word => word.clause)).size
  if (clauses === words.length && words.length > fewestJumbled) return true
  if (clauses > 1 && clauses < words.length) return false
  return measureDisorder(claim, direct) > mostDisordered
}
