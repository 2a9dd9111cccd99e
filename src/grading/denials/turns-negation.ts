import type { Claim } from '../points/claims.ts'
import { shareOfMet, weighOnce } from '../points/is-copy.ts'
import { isInside, type Window } from '../points/passages.ts'
import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import { findDenied } from '../words/find-denied.ts'
import { findNegations } from '../words/find-negations.ts'
import { findRejected } from '../words/find-rejected.ts'
import { findContrary } from './find-contrary.ts'
import { findOwn } from './find-own.ts'
import { takesAway } from './takes-away.ts'

/** Share of the words that a claim denies which must be said for the passage to assert them. */
const toldShare = 0.6
/** Share of what is met that must be denied in the one and not in the other. */
const turnedShare = 0.5

/** A claim that denies something is turned by a passage that asserts this, or that denies what the claim asserts. */
export function turnsNegation(claim: Claim, answer: Answer, direct: readonly Pair[], window: Window): boolean {
  const { words } = claim.reference
  const negated = findDenied(words)
  const denied = findDenied(answer.words)
  const exact = direct.filter(pair => pair.strength === 1 && !words[pair.wanted]!.stop)
  const matched = weighOnce(claim, exact)
  const own = findOwn(words)
  const turned = matched.filter(([{ at, wanted }]) => (denied[at] ? !own.has(wanted) : negated[wanted]))
  const isNegated = turned.some(([pair]) => denied[pair.at])
  return (isNegated && shareOfMet(turned, matched) > turnedShare) || assertsDenied(claim, answer, direct, window)
}

/** Whether the passage says what the claim denies, and denies nothing itself. */
export function assertsDenied(claim: Claim, answer: Answer, direct: readonly Pair[], window: Window): boolean {
  const { words } = claim.reference
  const negated = findDenied(words)
  const wanted = words.flatMap((word, at) => (negated[at] && !word.stop ? [at] : []))
  const said = new Set(direct.flatMap(pair => (pair.strength === 1 ? [pair.wanted] : [])))
  const isTold = wanted.length > 0 && wanted.filter(at => said.has(at)).length >= toldShare * wanted.length
  return isTold && !hasNegation(claim, answer, direct, negated, window)
}

/** A negation, or what comes to one: not what the claim says not to do, nor a word of the claim that takes away itself. */
function hasNegation(
  claim: Claim,
  answer: Answer,
  direct: readonly Pair[],
  negated: readonly boolean[],
  window: Window,
): boolean {
  const { words } = claim.reference
  const own = new Set(
    direct.filter(pair => negated[pair.wanted] || takesAway(words[pair.wanted]!)).map(pair => pair.at),
  )
  const met = new Set(direct.map(({ at }) => at))
  const { said } = findRejected(answer.words)
  return (
    findNegations(answer.words).some(
      ({ at, denies, kind }) => isInside({ at }, window) && (kind !== 'aside' || denies.some(index => met.has(index))),
    ) ||
    direct.some(({ at }) => said[at]) ||
    findContrary(claim, direct).length > 0 ||
    answer.words
      .slice(window.from, window.to)
      .some((word, at) => !word.cue && takesAway(word) && !own.has(window.from + at))
  )
}
