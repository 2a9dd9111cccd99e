import type { Doubt } from '../doubts/find-doubts.ts'
import { estimateConfidence, type FindingMeasures, findingMeasures, mostDoubted, verbatim } from './decide-finding.ts'
import type { MeasuredPoint, PointMeasures } from './measure-points.ts'
import { overlap } from './passages.ts'

/** The wording by which a point is judged, what counts for it, and how likely the point is to be ticked by it, 0–1. */
export type Chosen = {
  readonly measures: PointMeasures
  readonly finding: FindingMeasures
  readonly confidence: number
}

/** Judges each point by the wording that speaks most for it, beside the other points as their author put them. */
export function chooseWordings(measured: readonly MeasuredPoint[]): readonly Chosen[] {
  const texts = measured.map(({ text }) => text)
  return measured.map(({ text, further }, point) => {
    const others = texts.toSpliced(point, 1)
    const judge = (measures: PointMeasures): Chosen => {
      const finding = findingMeasures(measures, text, others)
      return { measures, finding, confidence: estimateConfidence(measures, finding) }
    }
    const own = [text, ...further].map(judge)
    const best = own.reduce((most, one) => (one.confidence > most.confidence ? one : most))
    const isContradicted = own.some(({ measures }) => contradicts(measures, best.measures))
    return isContradicted ? { ...best, confidence: Math.min(best.confidence, mostDoubted) } : best
  })
}

/**
 * Whether the same passage repeats another wording but for what turns it, or turns what the author wrote first by a doubt
 * that is seldom wrong. Other doubts of one wording, where another one has none, come of its words more often than of the
 * answer's sense, unless they exchange its words in the very passage. Nor do further wordings count where the best one is
 * said as it is written.
 */
function contradicts(other: PointMeasures, best: PointMeasures): boolean {
  if (other === best) return false
  // Denied word for word, whichever part of it was the best passage.
  if (other.denies && !other.isFurther) return true
  if (!overlap(other.window, best.window)) return false
  if (other.isFurther && best.similarity >= verbatim) return false
  if (other.denies || (other.turned && other.similarity >= verbatim)) return true
  const isSame = other.window.from === best.window.from && other.window.to === best.window.to
  if (other.isFurther) return isSame && other.similarity >= best.similarity && other.doubts.includes('swapped')
  return other.turned ? other.doubts.some(doubt => sure.has(doubt)) : isSame && other.doubts.includes('crossed')
}

const sure: ReadonlySet<Doubt> = new Set(['opposed', 'swapped', 'crossed', 'number'])
