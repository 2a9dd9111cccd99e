import { share, sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import { findDenied } from '../words/find-denied.ts'
import type { Answer } from '../words/prepare.ts'
import { type Claim, stemSet } from './claims.ts'
import { findParts, isCrossed, isSwapped } from './find-exchanges.ts'
import type { Window } from './fit-window.ts'

/**
 * Signs that a passage has a claim's words but not its sense:
 * - `denied`: it denies what the claim asserts, or asserts what the claim denies
 * - `opposed`: it has antonyms of the claim's words
 * - `swapped`: what stood on one side of a comparison stands on the other
 * - `crossed`: who does what has been exchanged between two parts
 * - `number`: it gives another number for the same unit
 * - `jumbled`: it is a bag of keywords
 * - `misconception`: it is nearer to a misconception of the question
 */
export type Doubt = 'denied' | 'opposed' | 'swapped' | 'crossed' | 'number' | 'jumbled' | 'misconception'

/** Verbs and prepositions that take away, so that "no critic" is not the contrary of "replaces the critic". */
const takingAway =
  stemSet(`drop omit skip remove replace avoid lack exclude without instead leave discard prevent ignore free less fewer
  below beyond limit small cannot seldom rare fail`)
/** Words that deny the whole clause they stand in, though no negation is among them. */
const denials = new Set(
  'impossible unnecessary useless pointless harmless irrelevant myth needless nonsense optional opposite waste'.split(
    ' ',
  ),
)
/** Shortest run of keywords that can be told from notes. */
const fewestJumbled = 4

/** Share of the matched weight that must stand in denying clauses. */
const deniedShare = 0.5
/** A passage with this share of the claim in not many more words is the claim nearly as written: one negation more or less decides. */
const copied = { share: 0.7, growth: 1.3 } as const

/** `pairs` are those inside the window. */
export function findDoubts(claim: Claim, answer: Answer, pairs: readonly Pair[], window: Window): readonly Doubt[] {
  if (isSame(claim, answer, window)) return []
  const direct = pairs.filter(pair => !pair.opposite)
  const denying = findDenyingClauses(claim, answer, window)
  const opposites = findOpposites(claim, answer, pairs, direct)
  const doubts: Doubt[] = []
  if (isDenied(claim, answer, direct, opposites, denying, window)) doubts.push('denied')
  if (opposites.some(pair => !denying.has(answer.words[pair.at]!.clause))) doubts.push('opposed')
  if (isSwapped(claim, answer, direct, window)) doubts.push('swapped')
  if (isCrossed(claim, answer, direct)) doubts.push('crossed')
  if (hasOtherNumber(claim, answer, window)) doubts.push('number')
  if (isJumbled(claim, answer, direct, window)) doubts.push('jumbled')
  return doubts
}

/** The passage is the claim itself, or a run of its words. */
function isSame(claim: Claim, answer: Answer, window: Window): boolean {
  if (window.to - window.from > claim.reference.words.length) return false
  const spell = (words: readonly Word[]) => ` ${words.map(word => word.word).join(' ')} `
  return spell(claim.reference.words).includes(spell(answer.words.slice(window.from, window.to)))
}

/**
 * Antonyms of a word of the claim, said in the answer of what the claim says that word of. Where the claim has the
 * antonym too, it must belong elsewhere in the claim: "the frozen weights are trained".
 */
function findOpposites(claim: Claim, answer: Answer, pairs: readonly Pair[], direct: readonly Pair[]): readonly Pair[] {
  const opposite = pairs.filter(pair => pair.opposite)
  if (opposite.length === 0) return []
  const parts = findParts(claim.reference.words)
  const given = findParts(answer.words)
  const exact = new Map(direct.filter(pair => pair.strength === 1).map(pair => [pair.at, pair.wanted]))
  const isHere = (pair: Pair, at: number) => given[pair.at] === given[at]
  /** Said of something else: no other word of the claim stands in its part of the answer. */
  const isLoose = (pair: Pair) =>
    claim.reference.words.length > 2 &&
    !direct.some(other => isHere(other, pair.at) && other.at !== pair.at && !claim.reference.words[other.wanted]!.stop)
  return opposite.filter(({ wanted, at }) => {
    const home = exact.get(at)
    if (home !== undefined && parts[home] === parts[wanted]) return false
    const here = direct.filter(pair => isHere(pair, at) && !claim.reference.words[pair.wanted]!.stop)
    const isSaid = direct.some(
      pair =>
        pair.wanted === wanted &&
        (isHere(pair, at) || (pair.strength === 1 && !isLoose(pair))) &&
        (exact.get(pair.at) ?? wanted) === wanted,
    )
    const itsOwn = here.some(
      pair => pair.strength === 1 && pair.wanted !== wanted && pair.at !== at && parts[pair.wanted] === parts[wanted],
    )
    if (home === undefined) return itsOwn && !isSaid
    const others = here.some(pair => pair.at !== at && parts[pair.wanted] === parts[home])
    return itsOwn && !others
  })
}

/** A negation that is part of a phrase which the claim has too ("not updated" for frozen) denies nothing. */
function findDenyingClauses(claim: Claim, answer: Answer, window: Window): ReadonlyMap<number, number> {
  const clauses = new Map<number, number>()
  for (let at = window.from; at < window.to; at++) {
    const word = answer.words[at]!
    const isCue = word.cue && !word.groups.some(group => claim.reference.groups.has(group))
    if (isCue || denials.has(word.word)) clauses.set(word.clause, (clauses.get(word.clause) ?? 0) + 1)
  }
  return clauses
}

function isDenied(
  claim: Claim,
  answer: Answer,
  direct: readonly Pair[],
  opposites: readonly Pair[],
  denying: ReadonlyMap<number, number>,
  window: Window,
): boolean {
  const words = claim.reference.words
  const cues = words.filter(word => word.cue).length
  const matched = weighOnce(claim, direct)
  const told = new Set(matched.map(([pair]) => answer.words[pair.at]!.clause))
  const said = [...denying].some(([clause, count]) => told.has(clause) && count % 2 !== 0)
  if (isCopy(claim, direct, window) && opposites.length === 0 && cues === 0) return said
  const takes = (word: Word) => takingAway.has(word.stem)
  if (cues > 0) {
    const negated = findDenied(words)
    const isTold = direct.some(pair => negated[pair.wanted] && !words[pair.wanted]!.stop)
    return (
      isTold && denying.size === 0 && opposites.length === 0 && !answer.words.slice(window.from, window.to).some(takes)
    )
  }
  if (words.some(takes)) return false
  const turned = new Set(opposites.map(pair => answer.words[pair.at]!.clause))
  const denied = matched.filter(([pair]) => {
    const { clause } = answer.words[pair.at]!
    return denying.has(clause) && !turned.has(clause)
  })
  return share(sum(denied.map(([, weight]) => weight)), sum(matched.map(([, weight]) => weight))) > deniedShare
}

/** Most of what is met stands right behind a negation, which the claim has not: no need to guess how far it reaches. */
export function isDeniedDirectly(claim: Claim, answer: Answer, pairs: readonly Pair[]): boolean {
  if (claim.reference.words.some(word => word.cue)) return false
  const denied = findDenied(answer.words)
  const matched = weighOnce(
    claim,
    pairs.filter(pair => !pair.opposite && pair.strength === 1),
  )
  const turned = matched.filter(([pair]) => denied[pair.at])
  return share(sum(turned.map(([, weight]) => weight)), sum(matched.map(([, weight]) => weight))) > deniedShare
}

/** Whether the passage is the claim nearly as written, antonyms in the place of its words included. */
export function isCopy(claim: Claim, pairs: readonly Pair[], window: Window): boolean {
  const matched = weighOnce(claim, pairs)
  const met = share(sum(matched.map(([, weight]) => weight)), claim.total)
  return met >= copied.share && window.to - window.from <= claim.reference.words.length * copied.growth + 2
}

function weighOnce(claim: Claim, pairs: readonly Pair[]): (readonly [Pair, number])[] {
  const seen = new Set<number>()
  return pairs
    .filter(pair => !seen.has(pair.wanted) && seen.add(pair.wanted))
    .map(pair => [pair, claim.weights[pair.wanted]! * pair.strength] as const)
}

/** Nothing but keywords: listed one by one, repeated, or in an order that is not the claim's. */
function isJumbled(claim: Claim, answer: Answer, direct: readonly Pair[], window: Window): boolean {
  const words = answer.words.slice(window.from, window.to)
  if (words.length < fewestJumbled || words.some(word => word.stop)) return false
  const clauses = new Set(words.map(word => word.clause)).size
  if (clauses === words.length || new Set(words.map(word => word.stem)).size < words.length / 1.5) return true
  if (clauses > 1) return false
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

/** A number of the passage has the unit of a number of the claim, and is none of those. */
function hasOtherNumber(claim: Claim, answer: Answer, window: Window): boolean {
  const wanted = findQuantities(claim.reference.words)
  const given = findQuantities(answer.words.slice(window.from, window.to))
  return given.some(({ value, units }) => {
    const alike = wanted.filter(quantity => quantity.units.some(unit => units.includes(unit)))
    const isRight = (all: readonly Quantity[]) =>
      all.some(quantity => Math.abs(quantity.value - value) <= rounding * value)
    return alike.length > 0 && !isRight(wanted)
  })
}

type Quantity = { readonly value: number; readonly units: readonly string[] }

/** Figures that differ by no more than this share are the same, rounded. */
const rounding = 0.03
/** How many content words after a number may name its unit: 20 training tokens. */
const unitWords = 2

/** Numbers with the words that follow them. `1` and `one` are no figures; ends of ranges (`2–3 epochs`, `1 to 4`) say little. */
function findQuantities(words: readonly Word[]): readonly Quantity[] {
  return words.flatMap((word, at) => {
    if (word.value === undefined || word.value <= 1) return []
    if ((words[at - 1]?.value ?? words[at - 2]?.value) !== undefined) return []
    const after = words.slice(at + 1, at + 1 + unitWords)
    const end = after.findIndex(unit => unit.stop || unit.value !== undefined || unit.clause !== word.clause)
    const units = (end < 0 ? after : after.slice(0, end)).map(unit => unit.stem)
    return units.length > 0 ? [{ value: word.value, units }] : []
  })
}
