import type { Claim } from '../points/claims.ts'
import { isInside, type Window } from '../points/passages.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { findNegations, type Negation } from '../words/find-negations.ts'
import { findRejected } from '../words/find-rejected.ts'
import { keptFor } from '../words/kept-for.ts'
import { findContrary } from './find-contrary.ts'
import { findOwn } from './find-own.ts'
import { findGone, takesAway } from './takes-away.ts'

/** A word of like form only is no sign of a scope. */
const alike = 0.75
/** Share of what is met that must stand in the clause of a negation, or be called wrong. */
const aboutShare = 0.5

/** Words for what holds from something on, and those that say so behind a negation no farther off than this. */
const firsts = new Set('only once after'.split(' '))
const limits = new Set('until unless except before'.split(' '))
const farthest = 30
/** How far behind `with` the last word stands of what goes along. */
const nameWords = 3
/** Words for what goes along, or is otherwise, which deny nothing of the rest. */
const passing = new Set(['without', 'unlike'])
/** Words that open a clause of what may not be so. */
const conditions = new Set('when where if whenever though although'.split(' '))

/** Whether a passage denies what the claim asserts, or asserts what it denies. */
export function turnsPolarity(claim: Claim, answer: Answer, pairs: readonly Pair[], window: Window): boolean {
  if (!deniesAnything(answer.words)) return false
  const { words } = claim.reference
  const content = pairs.filter(({ wanted, strength }) => strength >= alike && !words[wanted]!.stop)
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

/** The word right behind a negation is the claim's, outside of what the claim denies itself. */
function turns(negation: Negation, claim: Claim, answer: Answer, content: readonly Pair[]): boolean {
  const { words } = claim.reference
  const met = content.filter(({ at }) => negation.denies.includes(at))
  const isPassing =
    isAcross(answer.words, negation.at) && !isCondition(words) && !met.some(({ wanted }) => isWith(words, wanted))
  if (isPassing || (negation.kind === 'thing' && !isPutIn(negation, words, answer.words, content))) return false
  if (isLimited(claim, answer.words, negation.at)) return false
  const head = met.filter(({ at, strength }) => at === negation.denies[0] && strength === 1)
  if (head.length === 0 || findContrary(claim, content).some(({ at }) => negation.denies.includes(at))) return false
  const own = met.filter(({ wanted }) => findOwn(words).has(wanted))
  if (
    own.length * 2 >= met.length ||
    head.every(({ wanted }) => findOwn(words).has(wanted)) ||
    head.every(({ wanted }) => mayBeGone(words, wanted))
  )
    return false
  const direct = content.filter(({ opposite }) => !opposite)
  const { clause } = answer.words[negation.at]!
  const here = countPlaces(direct.filter(({ at }) => answer.words[at]!.clause === clause))
  if (negation.kind !== 'aside' && here < aboutShare * countPlaces(direct)) return false
  const denied = findScopes(answer.words)
  const { sentence } = answer.words[negation.at]!
  const isSaid = (wanted: number) =>
    direct.some(
      other => other.wanted === wanted && (other.strength === 1 || !isWith(words, wanted)) && !denied.has(other.at),
    ) || answer.byStem.get(words[wanted]!.stem)?.some(at => answer.words[at]!.sentence === sentence && !denied.has(at))
  return !head.every(({ wanted }) => isSaid(wanted))
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

/** It can't run without a base: its two negations were taken for none. */
const isCondition = (words: readonly Word[]) =>
  findNegations(words).length === 0 && words.some(({ word }) => word === 'without')

/** Needs no confirmation, for needs confirmation: the claim has what stands before the negation right before what this denies. */
function isPutIn(
  { at, denies }: Negation,
  wanted: readonly Word[],
  given: readonly Word[],
  content: readonly Pair[],
): boolean {
  const find = (place: number | undefined) =>
    content.filter(pair => pair.at === place && pair.strength === 1).map(pair => pair.wanted)
  const before = given[at - 1]?.clause === given[at]!.clause ? find(at - 1) : []
  const denied = find(denies[0])
  const isNext = (one: number, other: number) =>
    one < other && wanted.slice(one + 1, other).every(({ stop, cue }) => stop && !cue)
  return before.some(one => denied.some(other => isNext(one, other)))
}

/** It goes with it: a small batch with gradient accumulation. */
function isWith(words: readonly Word[], wanted: number): boolean {
  let at = wanted - 1
  while (words[at]?.clause === words[wanted]!.clause && words[at]!.word !== 'with' && wanted - at <= nameWords) at--
  return words[at]?.clause === words[wanted]!.clause && words[at]!.word === 'with'
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

/** A negation says not until it is needed, where the claim says only once it is. */
export function isLimited({ reference }: Claim, words: readonly Word[], from: number): boolean {
  if (!reference.words.some(({ word }) => firsts.has(word))) return false
  for (let at = from; at - from < farthest && words[at]?.sentence === words[from]!.sentence; at++)
    if (limits.has(words[at]!.word)) return true
  return false
}

/** All words in the scope of any negation. */
const findScopes = keptFor(
  (words: readonly Word[]): ReadonlySet<number> => new Set(findNegations(words).flatMap(({ denies }) => denies)),
)

const countPlaces = (pairs: readonly Pair[]) => new Set(pairs.map(({ at }) => at)).size

/** Where something isn't so: a condition, or what goes with the rest. */
const isAcross = (words: readonly Word[], at: number) =>
  passing.has(words[at]!.word) || conditions.has(findOpenings(words)[at]!)

/** For each word the first one of its clause. */
const findOpenings = keptFor((words: readonly Word[]): readonly string[] => {
  let opening = ''
  return words.map(({ word, clause }, at) => {
    if (clause !== words[at - 1]?.clause) opening = word
    return opening
  })
})

/** The claim takes it away in other words: drops the critic, in place of a critic. */
const mayBeGone = (words: readonly Word[], wanted: number): boolean =>
  !takesAway(words[wanted]!) &&
  !isWith(words, wanted) &&
  (findGone(words).has(wanted) ||
    words.some((word, at) => word.clause === words[wanted]!.clause && isInPlace(words, at)))

const isInPlace = (words: readonly Word[], at: number) =>
  words[at]!.word === 'place' && words[at - 1]?.word === 'in' && words[at + 1]?.word === 'of'
