import type { Claim, ClaimSet } from '../points/claims.ts'
import type { Passages } from '../points/passages.ts'
import { sum } from '../sums.ts'
import { addTo } from '../words/add-to.ts'
import { align } from '../words/align.ts'
import { keptFor } from '../words/kept-for.ts'
import { groupings, type PartOf, stemsOf } from './find-exchanged-points.ts'

/** What of a claim stands in a part of an answer, and whose names do. */
type Part = { readonly isOwn: boolean; readonly isOthers: boolean; readonly weight: number }

/** Share of what is met of a claim that must be said of others, and what it must weigh: a word of its own, met in few claims. */
const mostOf = 0.5
const leastWeight = 0.5

/**
 * The claims that an answer makes of another of the things that the question names: with tensor parallelism each device holds
 * a copy, where the claim says so of data parallelism. The answer names what the claim is about as well, but says nothing of
 * the claim beside it.
 */
export const findMisattributed = (claims: ClaimSet, passages: Passages): readonly Claim[] =>
  findNamings(claims)
    .filter(naming => isElsewhere(naming, passages))
    .map(({ claim }) => claim)

/** A word of a claim that the question names. */
type Name = { readonly claim: Claim; readonly wanted: number; readonly stem: string }

/** A claim with what it is about and what others are about, and its words that no other claim has. */
type Naming = {
  readonly claim: Claim
  readonly names: readonly Name[]
  readonly others: readonly Name[]
  readonly unique: ReadonlySet<string>
}

const findNamings = keptFor(({ points }: ClaimSet): readonly Naming[] => {
  const claims = points.map(({ text }) => text)
  return claims
    .map(claim => ({
      claim,
      names: namesOf(claim).filter(({ stem }) => !claims.every(other => namesOf(other).some(one => one.stem === stem))),
      others: claims.flatMap(namesOf).filter(({ stem }) => !stemsOf(claim).has(stem)),
      unique: new Set(
        [...stemsOf(claim)].filter(stem => claims.every(other => other === claim || !stemsOf(other).has(stem))),
      ),
    }))
    .filter(({ names, others }) => names.length > 0 && others.length > 0)
})

function isElsewhere(naming: Naming, passages: Passages): boolean {
  const [own, others] = [placesOf(naming.names, passages), placesOf(naming.others, passages)]
  if (own.size === 0 || others.size === 0) return false
  return groupings(passages.answer).some(partOf => {
    const parts = readParts(naming, passages, partOf, own, others)
    const weigh = (is: (part: Part) => boolean) => sum(parts.filter(is).map(({ weight }) => weight))
    const foreign = weigh(part => part.isOthers && !part.isOwn)
    return (
      parts.some(part => part.isOwn && !part.isOthers) &&
      weigh(part => part.isOwn) === 0 &&
      foreign >= leastWeight &&
      foreign > mostOf * weigh(() => true)
    )
  })
}

/** Content words that a claim opens with, in which it says what it is about. */
const opening = 2

/** The words of the question that a claim opens with. */
const namesOf = keptFor((claim: Claim): readonly Name[] => {
  const { words, asked } = claim.reference
  return words
    .flatMap(({ stem, stop }, wanted) => (stop ? [] : [{ claim, wanted, stem }]))
    .slice(0, opening)
    .filter(({ stem }) => asked.stems.has(stem))
})

/** Where an answer has names in the same form, written as one word or as two. */
const placesOf = (names: readonly Name[], { lookup }: Passages): ReadonlySet<number> =>
  new Set(
    names.flatMap(({ claim, wanted }) =>
      lookup(claim.reference, wanted).flatMap(({ at, strength }) => (strength === 1 ? [at] : [])),
    ),
  )

function readParts(
  { claim, unique }: Naming,
  { answer, lookup }: Passages,
  partOf: PartOf,
  own: ReadonlySet<number>,
  others: ReadonlySet<number>,
): readonly Part[] {
  const { reference, weights } = claim
  const { weak } = reference.asked.lexicon
  const met = new Map<number, Map<string, number>>()
  for (const { wanted, at, strength, opposite } of align(reference, lookup)) {
    const { stem } = reference.words[wanted]!
    if (opposite || strength < 1 || weights[wanted] === 0 || weak.has(stem) || !unique.has(stem)) continue
    met.set(partOf(at), (met.get(partOf(at)) ?? new Map()).set(stem, weights[wanted]!))
  }
  const parts = new Map<number, number[]>()
  for (const at of answer.words.keys()) addTo(parts, partOf(at), at)
  return [...parts].map(([part, places]) => ({
    isOwn: places.some(at => own.has(at)),
    isOthers: places.some(at => others.has(at)),
    weight: sum([...(met.get(part)?.values() ?? [])]),
  }))
}
