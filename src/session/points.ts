import type { KeyPoint, Question } from '../bank/types.ts'
import type { PointOutcome, Verdict } from './types.ts'

/** A question without an answer is said aloud and judged as a whole. */
const whole: KeyPoint = {
  id: 'whole',
  label: 'Whole answer',
  markdown: 'I could answer this.',
  text: 'I could answer this.',
  sources: [],
}

/** The points to tick; never empty. */
export const pointsOf = (question: Question): readonly KeyPoint[] =>
  question.answer.points.length > 0 ? question.answer.points : [whole]

/** What became of each point, given the indices ticked. */
export const pointOutcomes = (question: Question, covered: readonly number[], verdict?: Verdict): PointOutcome[] =>
  pointsOf(question).map((point, index) => {
    const proposed = verdict?.points[index]?.finding
    return { id: point.id, label: pointLabel(point), covered: covered.includes(index), ...(proposed && { proposed }) }
  })

/** Indices of the points that the grader found. */
export const foundPoints = (verdict: Verdict): number[] =>
  verdict.points.flatMap((point, index) => (point.finding === 'found' ? [index] : []))

/** The label, or the first words of a point without one. */
export const pointLabel = (point: KeyPoint): string => point.label ?? firstWords(point.text, 6)

/** Up to `count` words, with an ellipsis where there are more. */
export const firstWords = (text: string, count: number): string => {
  const words = text.split(/\s+/)
  return words.length <= count ? text : `${words.slice(0, count).join(' ')} …`
}
