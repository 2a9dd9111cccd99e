import type { Claim } from '../points/claims.ts'
import type { Passages } from '../points/passages.ts'
import { sum } from '../sums.ts'
import { addTo } from '../words/add-to.ts'
import { align } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import { hasAntonym } from '../words/compile-lexicon.ts'
import { keptFor } from '../words/kept-for.ts'
import { findParts } from './find-crossed.ts'

/** A word of a claim met in the same form, with the part of the claim that it stands in. */
type Found = { readonly stem: string; readonly home: number; readonly at: number; readonly weight: number }

/** The words of a claim met in each part of an answer. */
type Spread = ReadonlyMap<number, readonly Found[]>

/** Share of a claim that its two halves must have: chosen by hand, on the sample answers to the shipped bank. */
const leastTold = 0.5

/**
 * The claims that an answer exchanges with another: for `B starts at zero` and `A is random` it says that A starts at zero and B
 * is random. One part of the answer has words of the one claim and of the other, another part other words of both, and no
 * part has them as either claim does.
 */
export function findExchangedPoints(claims: readonly Claim[], passages: Passages): ReadonlySet<Claim> {
  if (claims.length < 2) return new Set()
  const found = claims.map(claim => findWords(claim, passages))
  const exchanged = new Set<Claim>()
  for (const [index, one] of claims.entries()) {
    for (const [later, other] of claims.slice(index + 1).entries()) {
      const told = tell(one, other, found[index]!)
      if (areExchanged(told, tell(other, one, found[index + 1 + later]!), passages.answer)) {
        exchanged.add(one).add(other)
      }
    }
  }
  return exchanged
}

/** What is met of a claim that another one has not, and what all that weighs. */
type Told = { readonly words: readonly Found[]; readonly weigh: () => number }

function tell(claim: Claim, other: Claim, words: readonly Found[]): Told {
  const isOwn = ({ stem }: { readonly stem: string }) => !stemsOf(other).has(stem)
  const weigh = () => sum(claim.reference.words.map((word, at) => (isOwn(word) ? claim.weights[at]! : 0)))
  return { words: words.filter(isOwn), weigh }
}

export type PartOf = (at: number) => number

/** A statement is a sentence, a clause, or a part of it; where an answer has only one, nothing can be told apart. */
export const groupings = keptFor(({ words }: Answer): readonly PartOf[] =>
  [words.map(({ sentence }) => sentence), words.map(({ clause }) => clause), findParts(words)]
    .filter(parts => parts[0] !== parts.at(-1))
    .map(parts => at => parts[at]!),
)

function findWords({ reference, weights }: Claim, { lookup }: Passages): readonly Found[] {
  const { lexicon } = reference.asked
  const homes = findParts(reference.words)
  return align(reference, lookup).flatMap(({ wanted, at, strength, opposite }) => {
    const word = reference.words[wanted]!
    const { stem, stop } = word
    const weight = weights[wanted]!
    // What the question contrasts counts nothing, but it is what the claims are about.
    const isNothing = (stop && weight === 0) || (lexicon.weak.has(stem) && !hasAntonym(word, lexicon))
    return opposite || strength < 1 || isNothing ? [] : [{ stem, home: homes[wanted]!, at, weight }]
  })
}

export const stemsOf = keptFor(
  ({ reference }: Claim): ReadonlySet<string> => new Set(reference.words.map(({ stem }) => stem)),
)

const areExchanged = (one: Told, other: Told, answer: Answer) =>
  groupings(answer).some(partOf => {
    const [spread, otherSpread] = [spreadOut(one.words, partOf), spreadOut(other.words, partOf)]
    const shared = [...spread.keys()].filter(part => otherSpread.has(part))
    return shared.some((first, at) =>
      shared
        .slice(at + 1)
        .some(second => isTorn(one, spread, first, second) && isTorn(other, otherSpread, first, second)),
    )
  })

function spreadOut(found: readonly Found[], partOf: PartOf): Spread {
  const spread = new Map<number, Found[]>()
  for (const word of found) addTo(spread, partOf(word.at), word)
  return spread
}

/** What the claim says as one statement stands in two parts, and nowhere together. */
function isTorn(told: Told, spread: Spread, first: number, second: number): boolean {
  const [ahead, behind] = [spread.get(first)!, spread.get(second)!]
  if (!ahead.some(({ home }) => behind.some(other => other.home === home))) return false
  if (weigh(ahead) + weigh(behind) < leastTold * told.weigh()) return false
  const has = (part: readonly Found[], words: readonly Found[]) =>
    part.some(({ stem }) => words.some(word => word.stem === stem))
  return ![...spread.values()].some(part => has(part, ahead) && has(part, behind))
}

const weigh = (words: readonly Found[]) => sum([...new Map(words.map(({ stem, weight }) => [stem, weight])).values()])
