import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import type { Claim } from './claims.ts'
import type { Window } from './passages.ts'

/** Shortest run of keywords that can be told from notes. */
const fewestJumbled = 4

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
  const places = [...new Map(direct.map(pair => [pair.wanted, pair.at])).entries()].filter(
    ([wanted]) => !claim.reference.words[wanted]!.stop,
  )
  let kept = 0
  let turned = 0
  for (const [index, [, at]] of places.entries()) {
    for (const [, later] of places.slice(index + 1)) {
      if (later < at) turned++
      else kept++
    }
  }
  return turned > kept / 2
}
