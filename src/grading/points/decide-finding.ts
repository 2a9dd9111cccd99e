import { clamp, share } from '../sums.ts'
import type { Finding } from '../types.ts'
import { aboutClaim, isNear } from './fit-window.ts'
import type { PointMeasures } from './measure-points.ts'

/**
 * Log-odds that an examiner ticks a point, by what was measured of its best passage. Made by `scripts/fit-findings.ts`, a
 * logistic regression on the sample answers to all questions of the shipped bank; it also prints how well it does on
 * questions left out.
 */
const findingWeights = {
  base: -4.4,
  similarity: 6.1,
  /** What stands beside similarity says more, the more similar a passage is: its lead, a doubt, */
  lead: 5.1,
  /** The question has no other point: there is nothing to lead, and what would be another's is taken for this one's. */
  alone: -0.4,
  doubt: -5.4,
  /**
   * and how many of the other points that the answer speaks of meet with doubt: who denies two points hardly affirms the
   * third. So many more are counted, as one wrong claim among few right ones doesn't spoil these.
   */
  doubtElsewhere: -19.0,
  /** Doubts that are seldom wrong, of what the author wrote: of this point, in whatever wording it is judged, and of others. */
  contrary: -2.1,
  contraryElsewhere: -4.5,
  label: 0.4,
  /** Within `wrongLeadRange`. */
  wrongLead: -6.1,
  adjacency: 1.8,
  /** The more similar a passage is, the more it says that its words stand in another order. */
  disorder: -2.9,
  wrongAdjacency: -1.7,
  absolute: -0.3,
  /** Natural logarithm of one more than the words met, fewer where they are lost among others: a name alone proves little. */
  words: 1.0,
  /** Judged by a further wording: the best of several fits by chance more often than the only one does. */
  further: -0.9,
} as const

export type FindingWeights = Readonly<Record<keyof typeof findingWeights, number>>
export type FindingMeasures = Omit<FindingWeights, 'base'>

/** Below and above these, distance from the misconceptions says no more. */
const wrongLeadRange = { low: -0.2, high: 0.5 } as const

/** How many points more are counted than the answer speaks of, where a share of them meets with doubt. */
const fewRight = 4

/** A passage this similar to another point speaks of it for certain; its doubts then tell about the whole answer. */
const plainlyAbout = 0.4
/** Share of a passage from which the words met stand together. */
const dense = 0.5

/** Confidence from which a point is found, so that at most three in a hundred points of the shipped bank are ticked falsely, and from which it is worth asking. */
const thresholds = { found: 0.595, unsure: 0.3 } as const
/** What a point can reach whose passage repeats it but for a doubt, or says a misconception: asked about, never ticked. */
export const mostDoubted = 0.49
/** A passage this similar is the claim as written, and undoubted says it, whatever else is said. */
export const verbatim = 0.95
const leastVerbatim = 0.9
/** A claim that weighs more is not told by a single word. */
const fewestWords = { words: 1.5, total: 2.5 } as const
/** Lead from which a passage says the misconception for certain. */
const surelyWrong = 0.2

/**
 * How likely a point is to be ticked, 0–1. `finding` is what `findingMeasures` makes of `point`.
 */
export function estimateConfidence(
  point: PointMeasures,
  finding: FindingMeasures,
  weights: FindingWeights = findingWeights,
): number {
  if (!isAbout(point)) return 0
  const chance = toChance(logOdds(finding, weights))
  const isNamed = point.words < fewestWords.words && point.total > fewestWords.total
  const isTurned = point.turned || point.wrongLead > surelyWrong || point.doubts.includes('denied')
  if (isNamed || isTurned) return Math.min(chance, mostDoubted)
  if (point.doubts.length > 0) return chance
  if (point.similarity >= verbatim) return Math.max(chance, leastVerbatim)
  // What is wrong elsewhere may cost the tick, but what would be found without it is at least asked about.
  const byItself = toChance(logOdds({ ...finding, doubtElsewhere: 0, contraryElsewhere: 0 }, weights))
  return byItself >= thresholds.found ? Math.max(chance, thresholds.unsure) : chance
}

const toChance = (odds: number) => 1 / (1 + Math.exp(-odds))

/** Whether anything was met that could be the point. */
export const isAbout = (point: PointMeasures): boolean => point.met > 0 || point.similarity >= aboutClaim

export function decideFinding(confidence: number): Finding {
  if (confidence >= thresholds.found) return 'found'
  return confidence >= thresholds.unsure ? 'unsure' : 'not found'
}

/**
 * What the weights are multiplied with. `text` is the point as its author put it, `others` are the other points of the
 * question so.
 */
export function findingMeasures(
  point: PointMeasures,
  text: PointMeasures,
  others: readonly PointMeasures[],
): FindingMeasures {
  const { similarity } = point
  const told = others.filter(other => other.similarity > plainlyAbout)
  const shareTold = (isSo: (other: PointMeasures) => boolean) => share(told.filter(isSo).length, told.length + fewRight)
  return {
    similarity,
    lead: others.length > 0 ? similarity * point.lead : 0,
    alone: others.length > 0 ? 0 : 1,
    doubt: isDoubted(point) ? similarity : 0,
    doubtElsewhere: similarity * shareTold(isDoubtedItself),
    contrary: isNear(text) && isContrary(text) ? similarity : 0,
    contraryElsewhere: similarity * shareTold(isContrary),
    label: point.label,
    wrongLead: clamp(point.wrongLead, wrongLeadRange.low, wrongLeadRange.high),
    adjacency: point.adjacency,
    disorder: similarity * point.disorder,
    wrongAdjacency: point.wrongAdjacency,
    absolute: point.absolute ? 1 : 0,
    words: Math.log(1 + point.words * Math.min(1, point.precision / dense)),
    further: point.isFurther ? 1 : 0,
  }
}

const isDoubted = (point: PointMeasures) => point.doubts.length > 0
/** Who exchanges two points may well know the third. */
const isDoubtedItself = (point: PointMeasures) =>
  point.doubts.some(doubt => doubt !== 'exchanged' && doubt !== 'number')
/** Antonyms and exchanged sides: the doubts that are seldom wrong. */
const isContrary = (point: PointMeasures) => point.doubts.some(doubt => doubt === 'opposed' || doubt === 'swapped')

function logOdds(measures: FindingMeasures, weights: FindingWeights): number {
  let total = weights.base
  for (const name of findingNames) total += weights[name] * measures[name]
  return total
}

export const findingNames = Object.keys(findingWeights).filter(name => name !== 'base') as (keyof FindingMeasures)[]
