import type { Claim } from '../points/claims.ts'
import { share } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'

/** Words that join two parts of a statement which say different things of different subjects. */
const joints = new Set(['and', 'while', 'whereas', 'but', 'then', 'or'])
/** Words that open a clause which says more of what stands before it: biased answers, as BBQ does. */
const adding = new Set(['as', 'such', 'like', 'eg'])
/** Those of them that set the parts against each other. */
const contrasting = new Set(['while', 'whereas'])

/** Two words met in one part of the passage that stand in different parts of the claim. */
type Mixture = { readonly part: number; readonly one: string; readonly other: string }

/**
 * The claim says a of b in one part and c of d in another, the passage a of d and c of b: the share of the words met that are
 * exchanged so, 0–1. Where the claim contrasts its parts (`whereas`), one such mixture will do, unless it is of what the
 * question names: that is said of each other's parts, and nowhere of its own. A word that stands in several parts of the
 * claim may be joined with each.
 */
export function measureCrossing(claim: Claim, answer: Answer, direct: readonly Pair[]): number {
  const { words } = claim.reference
  if (findParts(words).at(-1) === 0) return 0
  const met = meetParts(claim, answer, direct)
  const isContrasting = words.some(word => contrasting.has(word.word))
  // What is exchanged stands in two parts.
  if (met.size < 2 && !isContrasting) return 0
  const homes = findHomes(words)
  const areTogether = (one: string, other: string) => (homes.get(one)! & homes.get(other)!) !== 0
  const named = findNamed(claim)
  const isNamed = ({ one, other }: Mixture) => named.has(one) || named.has(other)
  const isAtHome = (name: string) =>
    [...met.values()].some(
      stems => stems.has(name) && [...stems].some(other => !named.has(other) && areTogether(name, other)),
    )
  const mixtures = mix(met, areTogether)
  const areExchanged = (first: Mixture, second: Mixture) =>
    first.part !== second.part &&
    first.one !== second.one &&
    first.other !== second.other &&
    areTogether(first.one, second.other) &&
    areTogether(first.other, second.one)
  const crossed = mixtures.filter(first => {
    if (!isNamed(first))
      return isContrasting || mixtures.some(second => !isNamed(second) && areExchanged(first, second))
    if (isAtHome(named.has(first.one) ? first.one : first.other)) return false
    return mixtures.some(second => isNamed(second) && areExchanged(first, second))
  })
  const all = new Set([...met.values()].flatMap(stems => [...stems]))
  return share(new Set(crossed.flatMap(({ one, other }) => [one, other])).size, all.size)
}

/** The stems of a claim met in each part of the passage. */
function meetParts(claim: Claim, answer: Answer, direct: readonly Pair[]): ReadonlyMap<number, ReadonlySet<string>> {
  const given = findParts(answer.words)
  const met = new Map<number, Set<string>>()
  for (const { wanted, at, strength } of direct) {
    const word = claim.reference.words[wanted]!
    if (word.stop || strength < 1 || isVariable(word, claim)) continue
    met.set(given[at]!, (met.get(given[at]!) ?? new Set()).add(word.stem))
  }
  return met
}

/** What the question names counts nothing, but it is what the parts are about. */
const findNamed = keptFor(
  ({ reference, weights }: Claim): ReadonlySet<string> =>
    new Set(reference.words.filter((_, at) => weights[at] === 0).map(({ stem }) => stem)),
)

const mix = (
  met: ReadonlyMap<number, ReadonlySet<string>>,
  areTogether: (one: string, other: string) => boolean,
): readonly Mixture[] =>
  [...met].flatMap(([part, stems]) =>
    [...stems].flatMap(one => [...stems].flatMap(other => (areTogether(one, other) ? [] : [{ part, one, other }]))),
  )

/** The x of a formula, which names nothing; A and B may be matrices. */
const isVariable = ({ start, end }: Word, { reference }: Claim) =>
  end - start === 1 && /\p{Ll}/u.test(reference.text.charAt(start))

/** The parts that each stem stands in, as bits; from the last bit on they are taken for one part. */
const findHomes = keptFor((words: readonly Word[]): ReadonlyMap<string, number> => {
  const parts = findParts(words)
  const homes = new Map<string, number>()
  for (const [at, { stem }] of words.entries()) {
    homes.set(stem, (homes.get(stem) ?? 0) | (1 << Math.min(lastBit, parts[at]!)))
  }
  return homes
})

const lastBit = 30

/** The part that each word stands in, counted through the text. */
export const findParts = keptFor((words: readonly Word[]): readonly number[] => {
  let part = 0
  return words.map((word, at) => {
    const isNewClause = at > 0 && word.clause !== words[at - 1]!.clause
    if ((isNewClause && !adding.has(word.word)) || (at > 0 && joints.has(word.word))) part++
    return part
  })
})
