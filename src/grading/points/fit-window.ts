import { share } from '../sums.ts'
import type { Place } from '../words/align.ts'
import type { Claim } from './claims.ts'
import type { Passages, Span, Window } from './passages.ts'

/** How well a window says what a claim says, each 0–1. */
export type Fit = {
  /** Share of the claim that the window has. */
  readonly coverage: number
  /** Share of the window that the claim has. */
  readonly precision: number
  readonly similarity: number
}

/** A passage less similar than this is not about the claim, and its doubts are none. */
export const aboutClaim = 0.25
export const isNear = ({ similarity }: Fit): boolean => similarity > aboutClaim

/** A word that counts towards a claim and that the answer has, in the same sense. */
export type Hit = { readonly weight: number; readonly isListed: boolean; readonly places: readonly Place[] }

const noWindow: Window = { from: 0, to: 0, firstEnd: 0, lastFrom: 0 }

const noFit: Fit = { coverage: 0, precision: 0, similarity: 0 }

/** Coverage says more than precision: people add words of their own. Below a quarter of the claim precision is chance. */
const coverageShare = 0.7
const chanceCoverage = 0.25

/** What a word of the answer still counts for a second word of a claim: RMSNorm is one word, root mean square three. */
const takenShare = 0.3

/** What a word counts that the answer only names in a list, where the claim says something of it. */
const listedShare = 0.3

/** The words of a claim that count and are met, in the order of the claim. */
export function findHits({ reference, weights }: Claim, { lookup }: Passages): readonly Hit[] {
  const hits: Hit[] = []
  for (let wanted = 0; wanted < weights.length; wanted++) {
    const weight = weights[wanted]!
    if (weight === 0) continue
    const places = lookup(reference, wanted)
    if (places.some(isSame)) hits.push({ weight, isListed: reference.listed[wanted]!, places })
  }
  return hits
}

const isSame = ({ opposite }: Place) => !opposite

/** What a word of an answer counts towards a claim there. */
export const countAt = ({ at, strength, opposite }: Place, isListed: boolean, listed: readonly boolean[]): number =>
  opposite ? 0 : listed[at] && !isListed ? strength * listedShare : strength

/** No passage is more similar to a claim. */
export function mostLikely({ total }: Claim, hits: readonly Hit[]): number {
  let most = 0
  for (const { weight, places } of hits) {
    let strongest = 0
    for (const { strength, opposite } of places) if (!opposite && strength > strongest) strongest = strength
    most += weight * strongest
  }
  return similarityOf(share(most, total), 1)
}

const similarityOf = (coverage: number, precision: number) =>
  coverageShare * coverage + (1 - coverageShare) * precision * Math.min(1, coverage / chanceCoverage)

/** The window that fits a claim best; one whose first or last clause has nothing of the claim never does. */
export function bestWindow(claim: Claim, hits: readonly Hit[], passages: Passages): readonly [Window, Fit] {
  const upTo = sumUpTo(hits, passages)
  let best: readonly [Window, Fit] = [noWindow, noFit]
  for (const window of passages.windows) {
    const { from, to, firstEnd, lastFrom } = window
    if (upTo[firstEnd] === upTo[from] || upTo[to] === upTo[lastFrom]) continue
    if (similarityOf((upTo[to]! - upTo[from]!) / claim.total, 1) <= best[1].similarity) continue
    const found = fitWindow(claim, hits, window, passages)
    if (found.similarity > best[1].similarity) best = [window, found]
  }
  return best
}

/** What the words up to each place count towards a claim at most. */
function sumUpTo(hits: readonly Hit[], { answer: { listed }, sums }: Passages): Float64Array {
  sums.fill(0)
  for (const { weight, isListed, places } of hits) {
    for (const place of places) sums[place.at + 1]! += weight * countAt(place, isListed, listed)
  }
  for (let at = 1; at < sums.length; at++) sums[at]! += sums[at - 1]!
  return sums
}

/**
 * Words of the claim take the words of the answer one after the other; one that is taken already counts little. Called for
 * many windows and claims, so plain loops.
 */
export function fitWindow(
  { total }: Claim,
  hits: readonly Hit[],
  { from, to }: Span,
  { answer: { listed }, given, givenUpTo, marks: taken }: Passages,
): Fit {
  taken.fill(0, from, to)
  let met = 0
  let shared = 0
  for (const { weight, isListed, places } of hits) {
    let most = 0
    let best = -1
    for (const place of places) {
      if (place.at < from || place.at >= to) continue
      const worth = countAt(place, isListed, listed) * (taken[place.at] === 0 ? 1 : takenShare)
      if (worth > most) {
        most = worth
        best = place.at
      }
    }
    if (best < 0) continue
    met += weight * most
    if (taken[best] === 0) shared += given[best]!
    taken[best] = 1
  }
  if (met === 0) return noFit
  const coverage = share(met, total)
  const precision = share(shared, givenUpTo[to]! - givenUpTo[from]!)
  return { coverage, precision, similarity: similarityOf(coverage, precision) }
}
