import { align, type Pair } from '../words/align.ts'
import type { Answer } from '../words/prepare.ts'
import { type Claim, type ClaimSet, weighGiven } from './claims.ts'
import { findHits, fitWindow } from './fit-window.ts'
import { hasTurnedRatio } from './has-turned-ratio.ts'
import { measureAdjacency } from './measure-passage.ts'
import { type Met, meetClaim, rank } from './meet-claim.ts'
import { findPassages, type Passages, wholeOf } from './passages.ts'

/** A passage less similar than this to a further wording is not judged by it: one of several is always a little alike. */
const likely = 0.4
/** Of each point so many further wordings are measured, those that the answer is most like: more cost time and find nothing more. */
const mostMeasured = 2

/** What an answer has of one wording of a point. */
export type PointMet = Met & { readonly point: number; readonly isFurther: boolean }

/** A misconception with the pairs and the adjacency that it has in the whole answer. */
export type Tied = { readonly claim: Claim; readonly pairs: readonly Pair[]; readonly adjacency: number }

/** What an answer has of all claims of a question, in their order and by what it has most of. */
export type Meeting = {
  readonly passages: Passages
  readonly met: readonly PointMet[]
  readonly ranked: readonly PointMet[]
  readonly wrong: readonly Met[]
  readonly wrongTied: readonly Tied[]
  /** Of each point. */
  readonly labels: readonly number[]
}

export function meetClaims(claims: ClaimSet, answer: Answer): Meeting {
  const { asked, points, owners, misconceptions, labels } = claims
  const passages = findPassages(answer, asked, word => weighGiven(word, claims))
  const met = points.flatMap((claim, at) => {
    const isFurther = at !== owners[at]
    const found = meetClaim(claim, passages, isFurther ? likely : undefined)
    return found === undefined ? [] : { ...found, point: owners[at]!, isFurther }
  })
  // Who gives a misconception's ratio the other way round is not in its error.
  const wrong = misconceptions
    .filter(claim => !hasTurnedRatio(claim, answer, wholeOf(answer)))
    .flatMap(claim => meetClaim(claim, passages) ?? [])
  return {
    passages,
    met,
    ranked: rank(met),
    wrong: rank(wrong),
    wrongTied: wrong
      .map(({ claim }) => {
        const pairs = align(claim.reference, passages.lookup)
        return { claim, pairs, adjacency: measureAdjacency(claim, pairs, wholeOf(answer)) }
      })
      .sort((one, other) => other.adjacency - one.adjacency),
    labels: labels.map(label => measureLabel(label, passages)),
  }
}

/** The further wordings worth measuring. */
export function findClosest(ranked: readonly PointMet[]): readonly PointMet[] {
  const counts = new Map<number, number>()
  return ranked.filter(({ isFurther, point, fit }) => {
    if (!isFurther || fit.similarity <= likely) return false
    const count = (counts.get(point) ?? 0) + 1
    counts.set(point, count)
    return count <= mostMeasured
  })
}

const measureLabel = (label: Claim | undefined, passages: Passages): number =>
  label === undefined ? 0 : fitWindow(label, findHits(label, passages), wholeOf(passages.answer), passages).coverage
