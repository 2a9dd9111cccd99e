import { sum } from '../sums.ts'
import { addTo } from '../words/add-to.ts'
import { align } from '../words/align.ts'
import type { Claim } from './claims.ts'
import { groupings, type PartOf, stemsOf } from './find-exchanged-points.ts'
import type { Passages } from './passages.ts'

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
export function findMisattributed(claims: readonly Claim[], passages: Passages): readonly Claim[] {
  return claims.filter(claim => {
    const names = namesOf(claim).filter(stem => !claims.every(other => stemsOf(other).has(stem)))
    const others = claims.flatMap(namesOf).filter(stem => !stemsOf(claim).has(stem))
    if (names.length === 0 || others.length === 0) return false
    const isUnique = (stem: string) => claims.every(other => other === claim || !stemsOf(other).has(stem))
    return groupings(passages.answer).some(partOf => {
      const parts = readParts(claim, passages, partOf, new Set(names), new Set(others), isUnique)
      const weigh = (is: (part: Part) => boolean) => sum(parts.filter(is).map(({ weight }) => weight))
      const foreign = weigh(part => part.isOthers && !part.isOwn)
      return (
        parts.some(part => part.isOwn && !part.isOthers) &&
        weigh(part => part.isOwn) === 0 &&
        foreign >= leastWeight &&
        foreign > mostOf * weigh(() => true)
      )
    })
  })
}

/** Content words that a claim opens with, in which it says what it is about. */
const opening = 2

/** The words of the question that a claim opens with. */
const namesOf = ({ reference: { words, asked } }: Claim): readonly string[] =>
  words
    .filter(({ stop }) => !stop)
    .slice(0, opening)
    .map(({ stem }) => stem)
    .filter(stem => asked.stems.has(stem))

function readParts(
  { reference, weights }: Claim,
  { answer, lookup }: Passages,
  partOf: PartOf,
  names: ReadonlySet<string>,
  others: ReadonlySet<string>,
  isUnique: (stem: string) => boolean,
): readonly Part[] {
  const { weak } = reference.asked.lexicon
  const met = new Map<number, Map<string, number>>()
  for (const { wanted, at, strength, opposite } of align(reference, lookup)) {
    const { stem } = reference.words[wanted]!
    if (opposite || strength < 1 || weights[wanted] === 0 || weak.has(stem) || !isUnique(stem)) continue
    met.set(partOf(at), (met.get(partOf(at)) ?? new Map()).set(stem, weights[wanted]!))
  }
  const parts = new Map<number, string[]>()
  for (const [at, { stem }] of answer.words.entries()) addTo(parts, partOf(at), stem)
  return [...parts].map(([part, stems]) => ({
    isOwn: stems.some(stem => names.has(stem)),
    isOthers: stems.some(stem => others.has(stem)),
    weight: sum([...(met.get(part)?.values() ?? [])]),
  }))
}
