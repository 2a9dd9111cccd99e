import type { Pair } from './align.ts'
import type { Word } from './annotate.ts'
import { type Claim, stemSet } from './claims.ts'
import type { Window } from './fit-window.ts'
import type { Answer } from './prepare.ts'

const comparing =
  stemSet(`than over beat outperform exceed better worse above below ahead behind more less higher lower larger smaller
  prefer before after`)
/** Words that join two parts of a statement which say different things of different subjects. */
const joints = new Set(['and', 'while', 'whereas', 'but', 'then', 'or'])

/** Both compare, and what stands before the comparison in the claim stands after it in the answer. */
export function isSwapped(claim: Claim, answer: Answer, direct: readonly Pair[], window: Window): boolean {
  const pivot = claim.reference.words.findIndex(word => comparing.has(word.stem))
  let turn = direct.find(pair => pair.wanted === pivot && pair.strength === 1)?.at ?? window.to - 1
  while (turn >= window.from && !comparing.has(answer.words[turn]!.stem)) turn--
  if (pivot < 0 || turn < window.from) return false
  let kept = 0
  let exchanged = 0
  const { sentence } = answer.words[turn]!
  for (const pair of direct) {
    if (pair.wanted === pivot || pair.at === turn || answer.words[pair.at]!.sentence !== sentence) continue
    const weight = claim.weights[pair.wanted]! * pair.strength
    if (pair.wanted < pivot === pair.at < turn) kept += weight
    else exchanged += weight
  }
  return exchanged > 2 * kept && exchanged > 0.5
}

/** Two parts of the passage each mix words that the claim keeps in two different parts. */
export function isCrossed(claim: Claim, answer: Answer, direct: readonly Pair[]): boolean {
  const words = claim.reference.words
  const parts = findParts(words)
  const given = findParts(answer.words)
  const repeated = repeatedStems(words)
  const mixes = new Map<number, Set<number>>()
  for (const pair of direct) {
    const word = words[pair.wanted]!
    if (word.stop || pair.strength < 1 || repeated.has(word.stem)) continue
    const part = given[pair.at]!
    mixes.set(part, (mixes.get(part) ?? new Set()).add(parts[pair.wanted]!))
  }
  const mixed = [...mixes.values()].filter(mix => mix.size === 2).map(mix => [...mix].sort((a, b) => a - b).join())
  return new Set(mixed).size < mixed.length
}

function repeatedStems(words: readonly Word[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(words.filter(word => seen.has(word.stem) || !seen.add(word.stem)).map(word => word.stem))
}

/** The part that each word stands in, counted through the text. */
export function findParts(words: readonly Word[]): readonly number[] {
  let part = 0
  return words.map((word, at) => {
    if (at > 0 && (word.clause !== words[at - 1]!.clause || joints.has(word.word))) part++
    return part
  })
}
