import { align } from '../words/align.ts'
import type { Answer } from '../words/prepare.ts'
import type { Claim, ClaimSet } from './claims.ts'
import { countingPairs, findWindows, fitWindow, weighAnswer } from './fit-window.ts'
import { hasTurnedRatio } from './has-turned-ratio.ts'
import { canBeLike, type Met, meetClaim, rank } from './meet-claim.ts'
import { measureAdjacency } from './passage.ts'

/** A passage less similar than this to a further wording is not judged by it: one of several is always a little alike. */
const likely = 0.4
/** Of each point so many further wordings are measured, those that the answer is most like: more cost time and find nothing more. */
const mostMeasured = 2

/** What an answer has of one wording of a point. */
export type PointMet = Met & { readonly point: number; readonly isFurther: boolean }

/** A misconception with the adjacency that it has in the whole answer. */
export type Tied = { readonly one: Met; readonly adjacency: number }

/** What an answer has of all claims of a question, in their order and by what it has most of. */
export type Meeting = {
  readonly answer: Answer
  readonly given: readonly number[]
  readonly met: readonly PointMet[]
  readonly ranked: readonly PointMet[]
  readonly wrong: readonly Met[]
  readonly wrongTied: readonly Tied[]
  /** Of each point. */
  readonly labels: readonly number[]
}

export function meetClaims({ points, owners, misconceptions, labels, rarity }: ClaimSet, answer: Answer): Meeting {
  const windows = findWindows(answer.words)
  const given = weighAnswer(answer, points[0]!, rarity)
  const whole = { from: 0, to: answer.words.length }
  const met = points.flatMap((claim, at) => {
    const isFurther = at !== owners[at]
    if (isFurther && !canBeLike(claim, answer, likely)) return []
    const point = owners[at]!
    return [{ ...meetClaim(claim, answer, windows, given), point, isFurther }]
  })
  // Who gives a misconception's ratio the other way round is not in its error.
  const wrong = misconceptions
    .filter(claim => !hasTurnedRatio(claim, answer, whole))
    .map(claim => meetClaim(claim, answer, windows, given))
  return {
    answer,
    given,
    met,
    ranked: rank(met),
    wrong: rank(wrong),
    wrongTied: wrong
      .map(one => ({ one, adjacency: measureAdjacency(one.claim, one.pairs, whole) }))
      .sort((one, other) => other.adjacency - one.adjacency),
    labels: labels.map(label => measureLabel(label, answer, given)),
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

function measureLabel(label: Claim | undefined, answer: Answer, given: readonly number[]): number {
  if (label === undefined) return 0
  const whole = { from: 0, to: answer.words.length }
  return fitWindow(label, countingPairs(label, answer, align(label.reference, answer)), whole, given).coverage
}
