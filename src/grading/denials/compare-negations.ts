import type { Claim } from '../points/claims.ts'
import { isInside, type Window } from '../points/passages.ts'
import { type Pair, synonym } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { findNegations, type Negation } from '../words/find-negations.ts'
import { findRejected } from '../words/find-rejected.ts'
import { keptFor } from '../words/kept-for.ts'
import { findContrary } from './find-contrary.ts'
import { findOwn } from './find-own.ts'
import { isWith } from './is-with.ts'
import { isAcross, isPassing } from './passing.ts'
import { findGone, takesAway } from './takes-away.ts'

/** Share of what is met that must stand in the clause of a negation, or be called wrong. */
const aboutShare = 0.5

/** Whether a passage denies what the claim asserts, or asserts what it denies. */
export function turnsPolarity(claim: Claim, answer: Answer, pairs: readonly Pair[], window: Window): boolean {
  if (!deniesAnything(answer.words)) return false
  const { words } = claim.reference
  // A word of like form only is no sign of a scope.
  const content = pairs.filter(({ wanted, strength }) => strength >= synonym && !words[wanted]!.stop)
  return (
    isRejected(claim, answer, content) ||
    findNegations(answer.words).some(negation =>
      isInside(negation, window) ? turns(negation, claim, answer, content) : turnsRest(negation, claim, answer, window),
    )
  )
}

const deniesAnything = keptFor(
  (words: readonly Word[]): boolean => findNegations(words).length > 0 || findRejected(words).said.includes(true),
)

/** The word right behind a negation is the claim's, outside of what the claim denies itself, and is said nowhere else. */
function turns(negation: Negation, claim: Claim, answer: Answer, content: readonly Pair[]): boolean {
  const { words } = claim.reference
  const met = content.filter(({ at }) => negation.denies.includes(at))
  if (isPassing(negation, words, answer.words, met, content)) return false
  const head = met.filter(({ at, strength }) => at === negation.denies[0] && strength === 1)
  if (head.length === 0 || findContrary(claim, content).some(({ at }) => negation.denies.includes(at))) return false
  const direct = content.filter(({ opposite }) => !opposite)
  if (isDeniedByClaim(words, met, head) || !isAbout(negation, answer, direct)) return false
  return !head.every(({ wanted }) => isSaid(wanted, words, answer, direct, negation))
}

/** The claim denies it as well, or says that it is taken away. */
const isDeniedByClaim = (words: readonly Word[], met: readonly Pair[], head: readonly Pair[]): boolean => {
  const own = findOwn(words)
  return (
    2 * met.filter(({ wanted }) => own.has(wanted)).length >= met.length ||
    head.every(({ wanted }) => own.has(wanted)) ||
    head.every(({ wanted }) => mayBeGone(words, wanted))
  )
}

/** Most of what is met stands in the clause of the negation, or this only sets something off. */
function isAbout({ at, kind }: Negation, { words }: Answer, direct: readonly Pair[]): boolean {
  const here = direct.filter(pair => words[pair.at]!.clause === words[at]!.clause)
  return kind === 'aside' || countPlaces(here) >= aboutShare * countPlaces(direct)
}

/** A word of the claim is said outside of all negations: anywhere in the passage, or in the negation's sentence. */
function isSaid(
  wanted: number,
  words: readonly Word[],
  answer: Answer,
  direct: readonly Pair[],
  negation: Negation,
): boolean {
  const denied = findScopes(answer.words)
  const { sentence } = answer.words[negation.at]!
  const isLike = ({ strength }: Pair) => strength === 1 || !isWith(words, wanted)
  return (
    direct.some(other => other.wanted === wanted && isLike(other) && !denied.has(other.at)) ||
    answer.byStem.get(words[wanted]!.stem)?.some(at => answer.words[at]!.sentence === sentence && !denied.has(at)) ===
      true
  )
}

/** Rather than stopping, when it no longer improves, it goes on: what the passage leaves out of its sentence denies a word of the claim. */
function turnsRest(negation: Negation, { reference: { words } }: Claim, answer: Answer, { from, to }: Window): boolean {
  const head = answer.words[negation.denies[0] ?? -1]
  const { sentence } = answer.words[negation.at]!
  const isHere = answer.words[from]?.sentence === sentence && answer.words[to - 1]?.sentence === sentence
  if (!isHere || head === undefined || negation.kind === 'thing' || isAcross(answer.words, negation.at)) return false
  const wanted = words.findIndex(({ stem, stop }) => stem === head.stem && !stop)
  if (wanted < 0 || findOwn(words).has(wanted) || mayBeGone(words, wanted)) return false
  const denied = findScopes(answer.words)
  return !answer.byStem.get(head.stem)?.some(at => !denied.has(at))
}

/** The answer calls wrong most of what is met, and that isn't what the claim denies. */
function isRejected(claim: Claim, answer: Answer, content: readonly Pair[]): boolean {
  const { said } = findRejected(answer.words)
  const rejected = content.filter(({ at, opposite }) => said[at] && !opposite)
  return (
    rejected.length > 0 &&
    countPlaces(rejected) > aboutShare * countPlaces(content) &&
    !rejected.some(({ wanted }) => findOwn(claim.reference.words).has(wanted))
  )
}

/** All words in the scope of any negation. */
const findScopes = keptFor(
  (words: readonly Word[]): ReadonlySet<number> => new Set(findNegations(words).flatMap(({ denies }) => denies)),
)

const countPlaces = (pairs: readonly Pair[]) => new Set(pairs.map(({ at }) => at)).size

/** The claim takes it away in other words: drops the critic, in place of a critic. */
const mayBeGone = (words: readonly Word[], wanted: number): boolean =>
  !takesAway(words[wanted]!) &&
  !isWith(words, wanted) &&
  (findGone(words).has(wanted) ||
    words.some((word, at) => word.clause === words[wanted]!.clause && isInPlace(words, at)))

const isInPlace = (words: readonly Word[], at: number) =>
  words[at]!.word === 'place' && words[at - 1]?.word === 'in' && words[at + 1]?.word === 'of'
