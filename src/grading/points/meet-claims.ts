import { findExchangedPoints } from '../exchanges/find-exchanged-points.ts'
import { findMisattributed } from '../exchanges/find-misattributed.ts'
import { hasTurnedRatio } from '../exchanges/has-turned-ratio.ts'
import { align, type Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import { type Claim, type ClaimSet, type Point, weighGiven } from './claims.ts'
import { findHits, fitWindow, isNear, mostLikely } from './fit-window.ts'
import { measureAdjacency } from './measure-passage.ts'
import { type Met, meetClaim, rank } from './meet-claim.ts'
import { findPassages, type Passages, wholeOf } from './passages.ts'

/** Of each point so many further wordings are looked at, those that the answer is most like: more cost time and find nothing more. */
const mostClosest = 2

/** What an answer has of a point; of its further wordings those that it has most of. */
export type PointMet = {
  readonly text: Met
  readonly further: readonly Met[]
  /** Share of the point's label met anywhere, 0–1. */
  readonly label: number
}

/** A misconception with the pairs and the adjacency that it has in the whole answer. */
export type Tied = { readonly claim: Claim; readonly pairs: readonly Pair[]; readonly adjacency: number }

/** What an answer has of all claims of a question; misconceptions by what it has most of. */
export type Meeting = {
  readonly passages: Passages
  readonly points: readonly PointMet[]
  readonly wrong: readonly Met[]
  readonly wrongTied: readonly Tied[]
  /** Points that the answer says of each other's subjects. */
  readonly exchanged: ReadonlySet<Claim>
}

export function meetClaims(claims: ClaimSet, answer: Answer): Meeting {
  const passages = findPassages(answer, claims.asked, word => weighGiven(word, claims))
  // Who gives a misconception's ratio the other way round is not in its error.
  const wrong = claims.misconceptions
    .filter(claim => !hasTurnedRatio(claim, answer, wholeOf(answer)))
    .map(claim => meetClaim(claim, findHits(claim, passages), passages))
  const points = claims.points.map(point => meetPoint(point, passages))
  return {
    passages,
    points,
    exchanged: findExchanged(claims, points, passages),
    wrong: rank(wrong),
    wrongTied: wrong
      .map(({ claim }) => {
        const pairs = align(claim.reference, passages.lookup)
        return { claim, pairs, adjacency: measureAdjacency(claim, pairs, wholeOf(answer)) }
      })
      .sort((one, other) => other.adjacency - one.adjacency),
  }
}

/** Points that are said of each other's subjects, or of another thing that the question names. */
function findExchanged(claims: ClaimSet, points: readonly PointMet[], passages: Passages): ReadonlySet<Claim> {
  const near = points.filter(({ text }) => isNear(text.fit)).map(({ text }) => text.claim)
  const misattributed = findMisattributed(claims, passages).filter(claim => near.includes(claim))
  return new Set([...findExchangedPoints(near, passages), ...misattributed])
}

function meetPoint({ text, further, label }: Point<Claim>, passages: Passages): PointMet {
  return {
    text: meetClaim(text, findHits(text, passages), passages),
    further: meetClosest(further, passages),
    label:
      label === undefined
        ? 0
        : fitWindow(label, findHits(label, passages), wholeOf(passages.answer), passages).coverage,
  }
}

/** Passages are only looked for where the words met leave it possible that a wording is among the closest. */
function meetClosest(wordings: readonly Claim[], passages: Passages): readonly Met[] {
  const likeliest = wordings
    .map(claim => {
      const hits = findHits(claim, passages)
      return { claim, hits, most: mostLikely(claim, hits) }
    })
    .sort((one, other) => other.most - one.most)
  let closest: Met[] = []
  for (const { claim, hits, most } of likeliest) {
    const last = closest[mostClosest - 1]
    if (last !== undefined && last.fit.similarity >= most) break
    closest.push(meetClaim(claim, hits, passages))
    if (closest.length > 1) closest = rank(closest).slice(0, mostClosest)
  }
  return closest
}
