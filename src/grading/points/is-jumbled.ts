import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import type { Claim } from './claims.ts'
import { measureDisorder } from './measure-passage.ts'
import type { Window } from './passages.ts'

/** Shortest run of keywords that can be told from notes. */
const fewestJumbled = 4

/** Share of the words, two by two, that notes may have in another order than the claim: 0–1. */
const mostDisordered = 1 / 3

function isNothingBut(words: Answer['words'], { from, to }: Window): boolean {
  for (let at = from; at < to; at++) if (words[at]!.stop || words[at]!.word.length === 1) return false
  return true
}

/** Nothing but keywords, repeated or in an order that is not the claim's. Letters of formulas are none. */
export function isJumbled(claim: Claim, answer: Answer, direct: readonly Pair[], window: Window): boolean {
  if (window.to - window.from < fewestJumbled || !isNothingBut(answer.words, window)) return false
  const words = answer.words.slice(window.from, window.to)
  if (new Set(words.map(word => word.stem)).size < words.length / 1.5) return true
  const clauses = new Set(words.map(word => word.clause)).size
  if (clauses === words.length && words.length > fewestJumbled) return true
  if (clauses > 1 && clauses < words.length) return false
  return measureDisorder(claim, direct) > mostDisordered
}
