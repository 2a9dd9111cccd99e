import { share, sum } from '../sums.ts'
import { align, type Pair } from '../words/align.ts'
import type { Answer } from '../words/prepare.ts'
import type { Claim, ClaimSet } from './claims.ts'
import { contradicts } from './contradicts.ts'
import { isDeniedDirectly } from './find-denials.ts'
import { type Doubt, findDoubts } from './find-doubts.ts'
import {
  bestWindow,
  countingPairs,
  type Fit,
  findWindows,
  fitWindow,
  overlap,
  type Window,
  weighAnswer,
} from './fit-window.ts'
import { hasTurnedRatio } from './has-turned-ratio.ts'
import { isCopy } from './is-copy.ts'

/** What the best passage of an answer shows for a key point; 0–1 unless said. */
export type PointMeasures = Fit & {
  /** The point, as an index, and the wording of it that was looked for. */
  readonly point: number
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
  /** The same share of the misconception that has most of it, less that of the point: -1–1. */
  readonly wrongAdjacency: number
  /** Different words of the point met, as a count. */
  readonly met: number
  /** What all words of the point weigh. */
  readonly total: number
  /** Content words of the passage that they were met in, as a count; synonyms count in part. */
  readonly words: number
}

const absolutes = new Set(
  'all every any always only each never none impossible everything anything whatever zero completely entirely whole nothing just alone'.split(
    ' ',
  ),
)

/** A passage less similar than this is not about the point, and its doubts are none. */
export const aboutPoint = 0.25
const isNear = (fit: Fit) => fit.similarity > aboutPoint

/** A passage less similar than this to a further wording is not judged by it: one of several is always a little alike. */
const likely = 0.4

/** A passage this similar to a misconception repeats it. */
const repeating = 0.9
/** Lead of a misconception from which the passage says it and not the point. */
const nearer = 0.1
/** Share of a point from which one negation in a passage of its length decides; an exchange of words is told from less. */
const nearlyWhole = 0.85
const isExchange = (doubt: Doubt) => doubt !== 'denied'
/** Neighbours of a point count as near each other up to this many words apart. */
const nearby = 4
/** A word must weigh so much to count as met. */
const countable = 0.2

/**
 * Measures each point of a question on its best passage of the answer: first in the author's words, then in those further
 * wordings that a passage is like.
 */
export function measurePoints(claims: ClaimSet, answer: Answer): readonly PointMeasures[] {
  const windows = findWindows(answer.words)
  const first = claims.points[0]
  if (first === undefined) return []
  const given = weighAnswer(answer, first, claims.rarity)
  const meet = (claim: Claim) => meetClaim(claim, answer, windows, given)
  const met = claims.points.map(meet)
  const whole = { from: 0, to: answer.words.length }
  // Who gives a misconception's ratio the other way round is not in its error.
  const wrong = claims.misconceptions.filter(claim => !hasTurnedRatio(claim, answer, whole)).map(meet)
  const repeated = wrong.filter(({ fit }) => fit.similarity >= repeating)
  const labels = claims.labels.map(label => measureLabel(label, answer, given))
  return met.flatMap(({ claim, pairs, window, fit: best }, index) => {
    const point = claims.owners[index]!
    if (index !== point && best.similarity <= likely) return []
    const others = met.filter((_, at) => claims.owners[at] !== point)
    const inside = pairs.filter(pair => isInside(pair, window))
    const adjacency = measureAdjacency(claim, pairs, window)
    const wrongAdjacencies = wrong.map(one => measureAdjacency(one.claim, one.pairs, window))
    const wrongLead = mostSimilar(wrong, window, given) - best.similarity
    const denies = contradicts(claim.reference.words, answer)
    const doubts = denies
      ? (['denied'] as const)
      : isNear(best)
        ? findDoubts(claim, answer, inside, window, claims.topics)
        : []
    const measures = {
      ...best,
      point,
      claim,
      isFurther: index !== point,
      window,
      pairs: inside,
      doubts: wrongLead > nearer ? [...doubts, 'misconception' as const] : doubts,
      denies,
      turned:
        denies ||
        repeated.some(one => one.fit.similarity > best.similarity && overlap(one.window, window)) ||
        isTurned(claim, answer, inside, window, best, doubts),
      lead: best.similarity - mostSimilar(others, window, given),
      label: labels[point]!,
      wrongLead,
      absolute: hasAbsolute(claim, answer, window),
      adjacency,
      wrongAdjacency: Math.max(0, ...wrongAdjacencies) - adjacency,
      met: countMet(claim, inside),
      total: claim.total,
      words: countWords(claim, answer, inside),
    }
    return [measures]
  })
}

/** What of an answer speaks for a claim, and the passage that speaks most. */
type Met = {
  readonly claim: Claim
  readonly pairs: readonly Pair[]
  readonly counting: readonly Pair[]
  readonly window: Window
  readonly fit: Fit
}

function meetClaim(claim: Claim, answer: Answer, windows: readonly Window[], given: readonly number[]): Met {
  const pairs = align(claim.reference, answer)
  const counting = countingPairs(claim, answer, pairs)
  const [window, fit] = bestWindow(claim, counting, windows, given)
  return { claim, pairs, counting, window, fit }
}

/** How similar a window is to the claim that it is most like. No window is more like a claim than its best one. */
function mostSimilar(claims: readonly Met[], window: Window, given: readonly number[]): number {
  let most = 0
  for (const { claim, counting, fit } of claims) {
    if (fit.similarity > most) most = Math.max(most, fitWindow(claim, counting, window, given).similarity)
  }
  return most
}

function isTurned(
  claim: Claim,
  answer: Answer,
  pairs: readonly Pair[],
  window: Window,
  { coverage }: Fit,
  doubts: readonly Doubt[],
): boolean {
  if (doubts.length === 0) return false
  if (doubts.includes('number') || doubts.includes('swapped')) return true
  if (doubts.includes('denied') && isDeniedDirectly(claim, answer, pairs)) return true
  return isCopy(claim, pairs, window) && (coverage >= nearlyWhole || doubts.some(isExchange))
}

const isInside = (pair: Pair, window: Window) => pair.at >= window.from && pair.at < window.to

function measureLabel(label: Claim | undefined, answer: Answer, given: readonly number[]): number {
  if (label === undefined) return 0
  const whole = { from: 0, to: answer.words.length }
  return fitWindow(label, countingPairs(label, answer, align(label.reference, answer)), whole, given).coverage
}

function hasAbsolute(claim: Claim, answer: Answer, window: Window): boolean {
  const own = new Set(claim.reference.words.map(word => word.word))
  return answer.words.slice(window.from, window.to).some(({ word }) => absolutes.has(word) && !own.has(word))
}

/** Called for every wording and misconception, so it passes the pairs once; they are in the order of the claim's words. */
function measureAdjacency({ reference }: Claim, pairs: readonly Pair[], window: Window): number {
  let content = 0
  let near = 0
  let before: readonly number[] = []
  let next = 0
  for (const [wanted, word] of reference.words.entries()) {
    const places: number[] = []
    for (; pairs[next]?.wanted === wanted; next++) {
      const pair = pairs[next]!
      if (!pair.opposite && isInside(pair, window)) places.push(pair.at)
    }
    if (word.stop) continue
    content++
    if (before.some(one => places.some(other => other !== one && Math.abs(other - one) <= nearby))) near++
    before = places
  }
  return share(near, content - 1)
}

function countMet(claim: Claim, pairs: readonly Pair[]): number {
  const met = pairs.filter(pair => !pair.opposite && claim.weights[pair.wanted]! > countable)
  return new Set(met.map(pair => pair.wanted)).size
}

/** Each different content word of the passage that counts, by how alike it is to what it stands for. */
function countWords(claim: Claim, answer: Answer, pairs: readonly Pair[]): number {
  const best = new Map<number, number>()
  for (const { at, strength } of countingPairs(claim, answer, pairs)) {
    if (!answer.words[at]!.stop) best.set(at, Math.max(strength, best.get(at) ?? 0))
  }
  return sum(best.values())
}
