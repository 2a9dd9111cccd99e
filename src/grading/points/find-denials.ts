import { share, sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import { findDenied } from '../words/find-denied.ts'
import type { Answer } from '../words/prepare.ts'
import { type Claim, stemSet } from './claims.ts'
import type { Window } from './fit-window.ts'
import { isCopy, weighOnce } from './is-copy.ts'

/** Verbs and prepositions that take away, so that "no critic" is not the contrary of "replaces the critic". */
const takingAway =
  stemSet(`drop omit skip remove replace avoid lack exclude without instead leave discard prevent ignore free less fewer
  below beyond limit small cannot seldom rare fail clean check filter mask screen stop save`)
/** Words that deny the whole clause they stand in, though no negation is among them. */
const denials = new Set(
  'impossible unnecessary useless pointless harmless irrelevant myth needless nonsense optional opposite waste superfluous'.split(
    ' ',
  ),
)

/** Share of the matched weight that must stand in denying clauses. */
const deniedShare = 0.5
/** Share of the words that a claim denies which must be said for the passage to assert them. */
const toldShare = 0.6

/** A negation that is part of a phrase which the claim has too ("not updated" for frozen) denies nothing. */
export function findDenyingClauses(claim: Claim, answer: Answer, window: Window): ReadonlyMap<number, number> {
  const clauses = new Map<number, number>()
  for (let at = window.from; at < window.to; at++) {
    const word = answer.words[at]!
    // A claim that sets one thing above another may be told as the one rather than the other.
    const isRanked = word.word === 'rather' && claim.reference.words.some(one => one.word === 'than')
    const isCue = word.cue && !isRanked && !word.groups.some(group => claim.reference.groups.has(group))
    if (isCue || denials.has(word.word)) clauses.set(word.clause, (clauses.get(word.clause) ?? 0) + 1)
  }
  return clauses
}

export function isDenied(
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
    const denials = words.flatMap((word, at) => (negated[at] && !word.stop ? [at] : []))
    const exact = new Set(direct.filter(pair => pair.strength === 1).map(pair => pair.wanted))
    const isTold = denials.length > 0 && denials.filter(at => exact.has(at)).length >= toldShare * denials.length
    // What the claim says not to do is done.
    const done = new Set(direct.filter(pair => negated[pair.wanted]).map(pair => pair.at))
    const keepsNegation = (word: Word, at: number) => word.cue || (takes(word) && !done.has(window.from + at))
    // A negation that is part of a phrase of the claim denies nothing, and is one all the same.
    const given = answer.words.slice(window.from, window.to)
    return isTold && denying.size === 0 && opposites.length === 0 && !given.some(keepsNegation)
  }
  if (words.some(takes)) {
    const turned = findDenied(answer.words)
    return direct.some(pair => takes(words[pair.wanted]!) && turned[pair.at])
  }
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
