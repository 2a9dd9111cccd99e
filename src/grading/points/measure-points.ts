import { contradicts } from '../denials/contradicts.ts'
import { type Doubt, findDoubts, noSense } from '../doubts/find-doubts.ts'
import { isTurned } from '../doubts/is-turned.ts'
import { align, type Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import type { Claim, ClaimSet } from './claims.ts'
import type { Topics } from './find-topics.ts'
import { type Fit, isNear } from './fit-window.ts'
import { countMet, countWords, hasAbsolute, measureAdjacency, measureDisorder } from './measure-passage.ts'
import { type Met, mostSimilar, rank } from './meet-claim.ts'
import { type Meeting, meetClaims, type PointMet, type Tied } from './meet-claims.ts'
import { overlap, type Window } from './passages.ts'

/** What the best passage of an answer shows for a key point; 0–1 unless said. */
export type PointMeasures = Fit & {
  /** The wording that was looked for. */
  readonly claim: Claim
  /** It is none of the author's first wordings. */
  readonly isFurther: boolean
  readonly window: Window
  readonly pairs: readonly Pair[]
  readonly doubts: readonly Doubt[]
  /** The answer repeats the point with a negation put in or left out. */
  readonly denies: boolean
  /** It says the contrary for certain: a misconception repeated, denied right behind a negation, with another number, or the point nearly as written but for a doubt. */
  readonly turned: boolean
  /** Similarity less that of the same passage to the next best point: -1–1. */
  readonly lead: number
  /** Share of the point's label met anywhere. */
  readonly label: number
  /** Similarity of the passage to the nearest misconception less that to the point, -1–1. */
  readonly wrongLead: number
  /** Says `all`, `never`, `only` or the like where the point doesn't. */
  readonly absolute: boolean
  /** Share of neighbouring words of the point that are near each other in the passage. */
  readonly adjacency: number
  /** Share of the words met, two by two, that stand in the order contrary to the point's; none where it is told from its other side. */
  readonly disorder: number
  /** Adjacency in the misconception that has most of it, less that in the point where that is less: 0–1. */
  readonly wrongAdjacency: number
  /** Different words of the point met, as a count. */
  readonly met: number
  /** What all words of the point weigh. */
  readonly total: number
  /** Content words of the passage that they were met in, as a count; synonyms count in part. */
  readonly words: number
}

/** A passage less similar than this to a further wording is not judged by it: one of several is always a little alike. */
const leastLike = 0.4
/** How much less than the most similar further wording another one may be. */
const mostBehind = 0.05

/** Further wordings by which the point may be judged: where the author's own, or another one, is met better, it seldom is. */
function worthMeasuring({ text, further: [closest, ...others] }: PointMet): readonly Met[] {
  if (closest === undefined) return []
  const least = Math.max(leastLike, text.fit.similarity, closest.fit.similarity - mostBehind)
  return [closest, ...others].filter(({ fit }) => fit.similarity > least)
}

/** A passage this similar to a misconception repeats it. */
const repeating = 0.9
/** Lead of a misconception from which the passage says it and not the point. */
const nearer = 0.1

/** A point in its author's words, and in those further wordings that a passage is like. */
export type MeasuredPoint = { readonly text: PointMeasures; readonly further: readonly PointMeasures[] }

/** Measures each point of a question, in each wording on its best passage of the answer. */
export function measurePoints(claims: ClaimSet, answer: Answer): readonly MeasuredPoint[] {
  const meeting = meetClaims(claims, answer)
  const ranked = rank(meeting.points.flatMap(({ text, further }) => [text, ...further]))
  return meeting.points.map(point => {
    const others = ranked.filter(one => one !== point.text && !point.further.includes(one))
    const measure = (met: Met) => measureWording(met, point, others, claims.topics, meeting)
    return { text: measure(point.text), further: worthMeasuring(point).map(measure) }
  })
}

/** `others` are the wordings of the other points, by what the answer has most of. */
function measureWording(
  met: Met,
  { text, label }: PointMet,
  others: readonly Met[],
  topics: Topics,
  { passages, wrong, wrongTied, exchanged }: Meeting,
): PointMeasures {
  const { claim, window, fit } = met
  const { answer } = passages
  const inside = align(claim.reference, passages.lookup, window)
  const adjacency = measureAdjacency(claim, inside, window)
  const wrongLead = mostSimilar(wrong, window, passages) - fit.similarity
  const denies = contradicts(claim.reference.words, answer)
  const isExchanged = exchanged.has(text.claim)
  const sense = isNear(fit) ? findDoubts(claim, answer, inside, window, topics) : noSense
  const own = denies ? (['denied'] as const) : sense.doubts
  const found: readonly Doubt[] = isExchanged ? [...own, 'exchanged'] : own
  const isRepeated = (one: Met) => one.fit.similarity >= repeating && one.fit.similarity > fit.similarity
  // The fit's fields by name: a copy by spreading is slow, and this is made for every wording.
  return {
    coverage: fit.coverage,
    precision: fit.precision,
    similarity: fit.similarity,
    claim,
    isFurther: met !== text,
    window,
    pairs: inside,
    doubts: wrongLead > nearer ? [...found, 'misconception'] : found,
    denies,
    turned:
      denies ||
      isExchanged ||
      wrong.some(one => isRepeated(one) && overlap(one.window, window)) ||
      isTurned(claim, answer, inside, window, fit, found),
    lead: fit.similarity - mostSimilar(others, window, passages),
    label,
    wrongLead,
    absolute: hasAbsolute(claim, answer, window),
    adjacency,
    disorder: sense.agrees ? 0 : measureDisorder(claim, inside),
    wrongAdjacency: mostAdjacent(wrongTied, window, adjacency) - adjacency,
    met: countMet(claim, inside),
    total: claim.total,
    words: countWords(claim, answer, inside),
  }
}

/** The adjacency in a window of the misconception that has most, from `least` on; `ranked` by what they have in the whole answer. */
function mostAdjacent(ranked: readonly Tied[], window: Window, least: number): number {
  let most = least
  for (const { claim, pairs, adjacency } of ranked) {
    if (adjacency <= most) break
    most = Math.max(most, measureAdjacency(claim, pairs, window))
  }
  return most
}
