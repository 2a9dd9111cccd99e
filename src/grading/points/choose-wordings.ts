import { estimateConfidence, mostDoubted } from './decide-finding.ts'
import { overlap } from './fit-window.ts'
import type { PointMeasures } from './measure-points.ts'

/** The wording by which a point is judged, and how likely the point is to be ticked by it, 0–1. */
export type Chosen = { readonly measures: PointMeasures; readonly confidence: number }

/**
 * Judges each point by the wording that speaks most for it, beside the other points as their author put them. What
 * contradicts a wording can't be right because another one overlooks that.
 */
export function chooseWordings(measured: readonly PointMeasures[]): readonly Chosen[] {
  const texts = measured.filter(({ isFurther }) => !isFurther)
  const confidences = estimateConfidence(texts)
  if (texts.length === measured.length) return texts.map((measures, at) => ({ measures, confidence: confidences[at]! }))
  return texts.map((text, point) => {
    const own = measured.filter(one => one.point === point)
    let best: Chosen = { measures: text, confidence: confidences[point]! }
    for (const measures of own) {
      const confidence = estimateConfidence(texts.with(point, measures))[point]!
      if (confidence > best.confidence) best = { measures, confidence }
    }
    const isContradicted = own.some(other => contradicts(other, best.measures))
    return isContradicted ? { ...best, confidence: Math.min(best.confidence, mostDoubted) } : best
  })
}

/**
 * Whether the same passage contradicts another wording. What surely contradicts the author's first one always counts, a
 * doubt of it where the passage is more like it. Further ones are short and raise doubts too easily, so these must be sure.
 */
function contradicts(other: PointMeasures, best: PointMeasures): boolean {
  if (other === best || !overlap(other.window, best.window)) return false
  const isNearer = other.similarity >= best.similarity
  return other.isFurther ? other.turned && isNearer : other.turned || (other.doubts.length > 0 && isNearer)
}
