import { aboutPoint, type PointMeasures } from './measure-points.ts'
import { clamp, share, sum } from './sums.ts'
import type { Finding } from './types.ts'

/**
 * Log-odds that an examiner ticks a point. A logistic regression (ridge 3) on the sample answers to questions 1–9 and
 * 19–26 of the shipped bank, rounded; questions 10–18 were left out of it.
 */
export const findingWeights = {
  base: -3.8,
  similarity: 8.1,
  /** What stands beside similarity says more, the more similar a passage is: its lead, a doubt, */
  lead: 1.3,
  doubt: -2.9,
  /** and the share of the other points that meet with doubt: who denies two points hardly affirms the third. */
  doubtElsewhere: -8.6,
  label: 1,
  /** Within `wrongLeadRange`. */
  wrongLead: -3.6,
  adjacency: 3.1,
  absolute: -1,
} as const

/** Below and above these, distance from the misconceptions says no more. */
const wrongLeadRange = { low: -0.2, high: 0.5 } as const

/** Confidence from which a point is found, and from which it is worth asking. */
export const thresholds = { found: 0.7, unsure: 0.35 } as const
/** What a point can reach whose passage repeats it but for a doubt: asked about, never ticked. */
const mostDoubted = 0.49

/** How likely each point is to be ticked, 0–1. */
export function estimateConfidence(measures: readonly PointMeasures[]): readonly number[] {
  const doubted = measures.map(point => (point.doubts.length > 0 && point.similarity > aboutPoint ? 1 : 0))
  return measures.map((point, index) => {
    if (point.met === 0 && point.similarity < aboutPoint) return 0
    const elsewhere = share(sum(doubted) - doubted[index]!, measures.length - 1)
    const chance = 1 / (1 + Math.exp(-logOdds(point, elsewhere)))
    return point.copy && point.doubts.length > 0 ? Math.min(chance, mostDoubted) : chance
  })
}

export function decideFinding(confidence: number): Finding {
  if (confidence >= thresholds.found) return 'found'
  return confidence >= thresholds.unsure ? 'unsure' : 'not found'
}

function logOdds(point: PointMeasures, doubtElsewhere: number): number {
  const weights = findingWeights
  const doubt = point.doubts.length > 0 ? weights.doubt : 0
  const scale = weights.similarity + weights.lead * point.lead + doubt + weights.doubtElsewhere * doubtElsewhere
  return (
    weights.base +
    point.similarity * scale +
    weights.label * point.label +
    weights.wrongLead * clamp(point.wrongLead, wrongLeadRange.low, wrongLeadRange.high) +
    weights.adjacency * point.adjacency +
    weights.absolute * (point.absolute ? 1 : 0)
  )
}
