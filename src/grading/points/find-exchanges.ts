import { sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/prepare.ts'
import { stem } from '../words/stem.ts'
import { type Claim, stemSet } from './claims.ts'
import type { Window } from './fit-window.ts'

/** Words with the one side of a comparison before them and the other behind. */
const comparing = stemSet('than over beat outperform outdo exceed above below ahead behind prefer before after')
/** Words that join two parts of a statement which say different things of different subjects. */
const joints = new Set(['and', 'while', 'whereas', 'but', 'then', 'or'])
/** Those of them that set the parts against each other. */
const contrasting = new Set(['while', 'whereas'])

/** Both compare, and what stands before the comparison in the claim stands after it in the answer. */
export function isSwapped(claim: Claim, answer: Answer, direct: readonly Pair[], window: Window): boolean {
  const { words } = claim.reference
  const compared = words.findIndex(word => comparing.has(word.stem))
  let turn = direct.find(pair => pair.wanted === compared && pair.strength === 1)?.at ?? window.to - 1
  while (turn >= window.from && !comparing.has(answer.words[turn]!.stem)) turn--
  if (compared < 0 || turn < window.from) return false
  const pivot = findPivot(words, compared)
  const { sentence } = answer.words[turn]!
  turn = findPivot(answer.words, turn)
  const sides = direct.filter(({ wanted, at }) => {
    const isNamed = pivot === compared || wanted > compared
    return isNamed && wanted !== pivot && wanted !== compared && at !== turn && answer.words[at]!.sentence === sentence
  })
  const weigh = (isBefore: boolean, isNowBefore: boolean) =>
    sum(
      sides
        .filter(({ wanted, at }) => wanted < pivot === isBefore && at < turn === isNowBefore)
        .map(pair => claim.weights[pair.wanted]! * pair.strength),
    )
  const exchanged = weigh(true, false) + weigh(false, true)
  const isMutual = weigh(true, false) > 0 && weigh(false, true) > weigh(false, false)
  return exchanged > 0.5 && (isMutual || exchanged > 2 * (weigh(true, true) + weigh(false, false)))
}

/** Who prefers one thing to another names both after the verb. */
function findPivot(words: readonly Word[], compared: number): number {
  if (words[compared]!.stem !== stem('prefer')) return compared
  const isEnd = (word: Word) => word.sentence !== words[compared]!.sentence
  for (let at = compared + 1; at < words.length && !isEnd(words[at]!); at++) {
    if (/^(?:to|over|than)$/.test(words[at]!.word)) return at
  }
  return compared
}

/**
 * The claim says a of b in one part and c of d in another, the passage a of d and c of b. Where the claim contrasts its
 * parts (`whereas`), one such mixture will do. A word that stands in several parts of the claim may be joined with each.
 */
export function isCrossed(claim: Claim, answer: Answer, direct: readonly Pair[]): boolean {
  const { words } = claim.reference
  const parts = findParts(words)
  const given = findParts(answer.words)
  const homes = new Map<string, Set<number>>()
  for (const [at, word] of words.entries()) homes.set(word.stem, (homes.get(word.stem) ?? new Set()).add(parts[at]!))
  const met = new Map<number, Set<string>>()
  for (const { wanted, at, strength } of direct) {
    const word = words[wanted]!
    if (word.stop || strength < 1 || claim.weights[wanted] === 0) continue
    met.set(given[at]!, (met.get(given[at]!) ?? new Set()).add(word.stem))
  }
  const areTogether = (one: string, other: string) => [...homes.get(one)!].some(part => homes.get(other)!.has(part))
  const mixtures = [...met].flatMap(([part, stems]) =>
    [...stems].flatMap(one => [...stems].flatMap(other => (areTogether(one, other) ? [] : [{ part, one, other }]))),
  )
  if (mixtures.length > 0 && words.some(word => contrasting.has(word.word))) return true
  return mixtures.some(first =>
    mixtures.some(
      second =>
        first.part !== second.part &&
        first.one !== second.one &&
        first.other !== second.other &&
        areTogether(first.one, second.other) &&
        areTogether(first.other, second.one),
    ),
  )
}

/** The part that each word stands in, counted through the text. */
export function findParts(words: readonly Word[]): readonly number[] {
  let part = 0
  return words.map((word, at) => {
    if (at > 0 && (word.clause !== words[at - 1]!.clause || joints.has(word.word))) part++
    return part
  })
}
