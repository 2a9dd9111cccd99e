import { findParts } from '../exchanges/find-crossed.ts'
import { isUndone } from '../exchanges/is-undone.ts'
import type { Claim } from '../points/claims.ts'
import { addTo } from '../words/add-to.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { findDenied } from '../words/find-denied.ts'
import { stemSet } from '../words/stem.ts'
import { isTurnedTwice } from './is-turned-twice.ts'

/** How many content words may stand between an antonym and what it is said of. */
const nearby = 3
/** Verbs that `up` and `down` give a direction, and how far behind them: pushes the score up, but ends up. */
const moving = stemSet('go move push bring drive send pull force shift come nudge creep shoot')
const particleWords = 5

/** A claim and a passage, with the parts that their words stand in. */
type Beside = {
  readonly wanted: readonly Word[]
  readonly given: readonly Word[]
  readonly direct: readonly Pair[]
  /** Where the claim has the very words of the passage, by their places in it. */
  readonly homes: ReadonlyMap<number, readonly number[]>
  readonly wantedParts: readonly number[]
  readonly givenParts: readonly number[]
}

/**
 * Antonyms of a word of the claim, said in the answer of what the claim says that word of. Where the claim has the
 * antonym too, it must belong elsewhere in the claim: "the frozen weights are trained".
 */
export function findAntonyms(
  claim: Claim,
  answer: Answer,
  pairs: readonly Pair[],
  direct: readonly Pair[],
): readonly Pair[] {
  const opposite = pairs.filter(pair => pair.opposite)
  if (opposite.length === 0) return []
  const { words } = claim.reference
  const beside: Beside = {
    wanted: words,
    given: answer.words,
    direct,
    homes: findHomes(direct),
    wantedParts: findParts(words),
    givenParts: findParts(answer.words),
  }
  // Without trained embeddings: they are untrained.
  const denied = findDenied(words)
  const { oppositesEnd } = claim.reference.asked.lexicon
  const found = opposite.filter(
    pair =>
      !denied[pair.wanted] &&
      !isOnOneSide(words[pair.wanted]!, answer.words[pair.at]!, oppositesEnd) &&
      !isUndone(pair, words, answer.words) &&
      isTelling(words, pair.wanted) &&
      isTelling(answer.words, pair.at) &&
      isSaidOfSame(pair, beside),
  )
  return isTurnedTwice(found, words) ? [] : found
}

/** A word of several senses may be both: narrow is the opposite of broad as well as of widened. */
const isOnOneSide = (one: Word, other: Word, oppositesEnd: number) =>
  one.groups.some(group => group < oppositesEnd && other.groups.includes(group))

/** `Up` tells a direction only behind a verb of motion; `at the end` that opens a statement ends nothing. */
function isTelling(words: readonly Word[], at: number): boolean {
  const { word, clause } = words[at]!
  const before = words.slice(Math.max(0, at - particleWords), at).filter(one => one.clause === clause)
  if (word === 'up' || word === 'down') return before.some(one => moving.has(one.stem))
  return !(word === 'end' && before.length === 2 && before[1]!.word === 'the' && words[at + 1]?.word !== 'of')
}

function findHomes(direct: readonly Pair[]): ReadonlyMap<number, readonly number[]> {
  const homes = new Map<number, number[]>()
  for (const { at, wanted, strength } of direct) if (strength === 1) addTo(homes, at, wanted)
  return homes
}

/** The word met is no other word of the claim; of a word that the claim repeats it is the last one. */
const isOwn = ({ at, wanted }: Pair, { homes }: Beside) => (homes.get(at)?.at(-1) ?? wanted) === wanted

function isSaidOfSame(pair: Pair, beside: Beside): boolean {
  const { wanted, given, direct, wantedParts, givenParts } = beside
  const homes = beside.homes.get(pair.at) ?? []
  if (homes.some(home => wantedParts[home] === wantedParts[pair.wanted])) return false
  if (homes.length > 0 && isSaidElsewhere(pair, beside)) return false
  const here = direct.filter(other => givenParts[other.at] === givenParts[pair.at] && !wanted[other.wanted]!.stop)
  const isNear = (other: Pair) =>
    countBetween(wanted, pair.wanted, other.wanted) <= nearby && countBetween(given, pair.at, other.at) <= nearby
  const isItsOwn = here.some(
    other =>
      other.strength === 1 &&
      other.wanted !== pair.wanted &&
      other.at !== pair.at &&
      wantedParts[other.wanted] === wantedParts[pair.wanted] &&
      isNear(other),
  )
  if (!isItsOwn || isOfOther(pair, here, wanted)) return false
  const isAtHome = (other: Pair) => homes.some(home => wantedParts[other.wanted] === wantedParts[home])
  if (homes.length > 0) return !here.some(other => other.at !== pair.at && isAtHome(other))
  return !direct.some(
    other =>
      other.wanted === pair.wanted &&
      isOwn(other, beside) &&
      (givenParts[other.at] === givenParts[pair.at] || (other.strength === 1 && !isLoose(other, beside))),
  )
}

/** It divides the list and merges its halves, where it is to split and to merge: of each the answer says what the claim does. */
const isSaidElsewhere = ({ wanted: from, at }: Pair, { wanted, direct, wantedParts, givenParts }: Beside) =>
  direct.some(
    said =>
      said.wanted === from &&
      said.strength === 1 &&
      givenParts[said.at] !== givenParts[at] &&
      direct.some(
        other =>
          other.wanted !== from &&
          !wanted[other.wanted]!.stop &&
          givenParts[other.at] === givenParts[said.at] &&
          wantedParts[other.wanted] === wantedParts[from],
      ),
  )

/** What the claim's word stands right before, a small set, is not spoken of: the big model. */
function isOfOther({ wanted: from }: Pair, here: readonly Pair[], words: readonly Word[]): boolean {
  const behind: number[] = []
  for (let at = from + 1; words[at]?.clause === words[from]!.clause; at++) {
    if (words[at]!.stop || words[at]!.value !== undefined) break
    if (!words[at]!.word.endsWith('ly')) behind.push(at)
  }
  return behind.length > 0 && !behind.some(at => here.some(other => other.wanted === at))
}

/** Said of something else: no other word of the claim stands in its part of the answer. */
const isLoose = ({ at }: Pair, { wanted, direct, givenParts }: Beside) =>
  wanted.length > 2 &&
  !direct.some(other => givenParts[other.at] === givenParts[at] && other.at !== at && !wanted[other.wanted]!.stop)

function countBetween(words: readonly Word[], one: number, other: number): number {
  let count = 0
  for (let at = Math.min(one, other) + 1; at < Math.max(one, other); at++) if (!words[at]!.stop) count++
  return count
}
