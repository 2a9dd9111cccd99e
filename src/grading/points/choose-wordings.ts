import { estimateConfidence, mostDoubted } from './decide-finding.ts'
import type { Doubt } from './find-doubts.ts'
import { overlap } from './fit-window.ts'
import type { PointMeasures } from './measure-points.ts'

/** The wording by which a point is judged, and how likely the point is to be ticked by it, 0–1. */
export type Chosen = { readonly measures: PointMeasures; readonly confidence: number }

/**
 * Judges each point by the wording that speaks most for it, beside the other points as their author put them.
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
    return contradicts(text, best.measures) ? { ...best, confidence: Math.min(best.confidence, mostDoubted) } : best
  })
}

/**
 * Whether the same passage has the sides of what the author wrote exchanged. Other doubts of one wording, where another
 * one has none, come of its words more often than of the answer's sense.
 */
const contradicts = (text: PointMeasures, best: PointMeasures): boolean =>
  text !== best && text.turned && text.doubts.some(isExchange) && overlap(text.window, best.window)

const isExchange = (doubt: Doubt) => doubt === 'swapped' || doubt === 'crossed'
