import { degreeWords } from '../exchanges/relations.ts'
import type { Claim } from '../points/claims.ts'
import { isCopy, shareOfMet, weighOnce } from '../points/is-copy.ts'
import type { Window } from '../points/passages.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { findDenied } from '../words/find-denied.ts'
import { findLive, findNegations } from '../words/find-negations.ts'
import { keptFor } from '../words/kept-for.ts'
import { asides } from '../words/negation-scope.ts'
import { turnsPolarity } from './compare-negations.ts'
import { findContrary } from './find-contrary.ts'
import { isLimited } from './passing.ts'
import { findGone, takesAway } from './takes-away.ts'
import { assertsDenied, turnsNegation } from './turns-negation.ts'

/** Words that deny the whole clause they stand in, though no negation is among them. */
const denials = new Set(
  `impossible unnecessary useless pointless harmless irrelevant myth needless nonsense optional opposite waste superfluous futile
  fail fails failed ruled regardless irrespective`.split(/\s+/),
)
/** Words that do so before another one. */
const denialPairs: ReadonlyMap<string, string> = new Map([
  ['whatever', 'the'],
  ['no', 'matter'],
])

function isDenial(words: readonly Word[], at: number): boolean {
  const { word } = words[at]!
  const second = denialPairs.get(word)
  return (denials.has(word) && !words[at]!.cue) || (second !== undefined && words[at + 1]?.word === second)
}

/** Share of the matched weight that must stand in denying clauses. */
const deniedShare = 0.5
/** A negation that is part of a phrase which the claim has too ("not updated" for frozen) denies nothing. */
export function findDenyingClauses(
  claim: Claim,
  answer: Answer,
  direct: readonly Pair[],
  window: Window,
): ReadonlyMap<number, number> {
  const clauses = new Map<number, number>()
  // A claim that sets one thing above another may be told as the one rather than the other, or as the one and hardly the other.
  const behind = findBehind(claim.reference.words)
  const isLive = findLive(answer.words)
  const aside = findOtherAsides(answer, direct)
  for (let at = window.from; at < window.to; at++) {
    const word = answer.words[at]!
    const isRanked = () =>
      word.word === 'rather' ? behind !== undefined : behind?.has(nextContent(answer.words, at)) === true
    const isCue =
      isLive[at]! &&
      !aside.has(at) &&
      !isRanked() &&
      !isLimited(claim.reference.words, answer.words, at) &&
      !word.groups.some(group => claim.reference.groups.has(group))
    const isOwn = () => claim.reference.words.some(one => one.stem === word.stem)
    if (isCue || (isDenial(answer.words, at) && !isOwn())) clauses.set(word.clause, (clauses.get(word.clause) ?? 0) + 1)
  }
  return clauses
}

const findCorrections = keptFor((words: readonly Word[]) =>
  findNegations(words).filter(({ at, kind }) => kind === 'aside' && !asides.has(words[at]!.word)),
)

/** Negations that only set something off which the claim doesn't speak of: not the firms, the consumers. */
function findOtherAsides({ words }: Answer, direct: readonly Pair[]): ReadonlySet<number> {
  const isMet = (index: number) => direct.some(({ at }) => at === index)
  return new Set(findCorrections(words).flatMap(({ at, denies }) => (denies.some(isMet) ? [] : [at])))
}

/** The stems behind `than`, where the claim sets one thing above another. */
const findBehind = keptFor((words: readonly Word[]): ReadonlySet<string | undefined> | undefined => {
  const than = words.findIndex(({ word }) => word === 'than')
  if (than < 0) return undefined
  const isMore = words.slice(Math.max(0, than - degreeWords), than).some(({ word }) => word === 'more')
  return new Set(isMore ? words.slice(than).flatMap(({ stem, stop }) => (stop ? [] : [stem])) : [])
})

const nextContent = (words: readonly Word[], at: number): string | undefined =>
  words.slice(at + 1, at + 1 + degreeWords).find(({ stop }) => !stop)?.stem

export function isDenied(
  claim: Claim,
  answer: Answer,
  direct: readonly Pair[],
  opposites: readonly Pair[],
  denying: ReadonlyMap<number, number>,
  window: Window,
): boolean {
  const { words } = claim.reference
  if (turnsPolarity(claim, answer, [...direct, ...opposites], window)) return true
  if (words.some(word => word.cue)) return opposites.length === 0 && turnsNegation(claim, answer, direct, window)
  const matched = weighOnce(claim, direct)
  // Not changed is kept: the negation of a contrary denies nothing.
  const turned = new Set([...opposites, ...findContrary(claim, direct)].map(pair => answer.words[pair.at]!.clause))
  if (words.some(takesAway)) {
    const isTurned = findDenied(answer.words)
    const isDirect = ([{ wanted, at, strength }]: (typeof matched)[number]) =>
      isTurned[at] && strength === 1 && takesAway(words[wanted]!)
    const gone = findGone(words)
    const denied = matched.filter(
      ([{ wanted, at }]) => isTurned[at] && !gone.has(wanted) && !turned.has(answer.words[at]!.clause),
    )
    return matched.some(isDirect) || shareOfMet(denied, matched) > deniedShare
  }
  if (denying.size === 0) return false
  if (isCopy(claim, direct, window) && opposites.length === 0) {
    const told = new Set(matched.map(([pair]) => answer.words[pair.at]!.clause))
    return [...denying].some(([clause, count]) => told.has(clause) && !turned.has(clause) && count % 2 !== 0)
  }
  const denied = matched.filter(([pair]) => {
    const { clause } = answer.words[pair.at]!
    return denying.has(clause) && !turned.has(clause)
  })
  return shareOfMet(denied, matched) > deniedShare
}

/** Most of what is met stands right behind a negation, which the claim has not: no need to guess how far it reaches. */
export function isDeniedDirectly(claim: Claim, answer: Answer, pairs: readonly Pair[], window: Window): boolean {
  if (turnsPolarity(claim, answer, pairs, window)) return true
  if (claim.reference.words.some(word => word.cue))
    return pairs.every(({ opposite }) => !opposite) && assertsDenied(claim, answer, pairs, window)
  const denied = findDenied(answer.words)
  const matched = weighOnce(
    claim,
    pairs.filter(pair => !pair.opposite && pair.strength === 1),
  )
  const turned = matched.filter(([pair]) => denied[pair.at])
  return shareOfMet(turned, matched) > deniedShare
}
