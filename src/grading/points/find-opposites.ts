import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import { findDenied } from '../words/find-denied.ts'
import type { Claim } from './claims.ts'
import { findParts } from './find-crossed.ts'

/**
 * Antonyms of a word of the claim, said in the answer of what the claim says that word of. Where the claim has the
 * antonym too, it must belong elsewhere in the claim: "the frozen weights are trained".
 */
export function findOpposites(
  claim: Claim,
  answer: Answer,
  pairs: readonly Pair[],
  direct: readonly Pair[],
): readonly Pair[] {
  const opposite = pairs.filter(pair => pair.opposite)
  if (opposite.length === 0) return []
  const parts = findParts(claim.reference.words)
  const given = findParts(answer.words)
  const exact = new Map(direct.filter(pair => pair.strength === 1).map(pair => [pair.at, pair.wanted]))
  const isHere = (pair: Pair, at: number) => given[pair.at] === given[at]
  /** Said of something else: no other word of the claim stands in its part of the answer. */
  const isLoose = (pair: Pair) =>
    claim.reference.words.length > 2 &&
    !direct.some(other => isHere(other, pair.at) && other.at !== pair.at && !claim.reference.words[other.wanted]!.stop)
  const denied = findDenied(claim.reference.words)
  return opposite.filter(({ wanted, at }) => {
    // Without trained embeddings: they are untrained.
    if (denied[wanted]) return false
    const home = exact.get(at)
    if (home !== undefined && parts[home] === parts[wanted]) return false
    const here = direct.filter(pair => isHere(pair, at) && !claim.reference.words[pair.wanted]!.stop)
    const isSaid = direct.some(
      pair =>
        pair.wanted === wanted &&
        (isHere(pair, at) || (pair.strength === 1 && !isLoose(pair))) &&
        (exact.get(pair.at) ?? wanted) === wanted,
    )
    const itsOwn = here.some(
      pair => pair.strength === 1 && pair.wanted !== wanted && pair.at !== at && parts[pair.wanted] === parts[wanted],
    )
    if (home === undefined) return itsOwn && !isSaid
    const others = here.some(pair => pair.at !== at && parts[pair.wanted] === parts[home])
    return itsOwn && !others
  })
}
