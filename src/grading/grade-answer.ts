import { keepPrepared } from './keep-prepared.ts'
import { judgePoints, type Points, type PreparedPoints, preparePoints } from './points/judge-points.ts'
import { share, sum } from './sums.ts'
import type { Verdict } from './types.ts'
import type { Lexicon } from './words/lexicon.ts'

/** What is asked, the key points of its model answer, and what somebody answered. Plain text. */
export type GradingInput = {
  readonly question?: string
  readonly points: Points
  /** Wrong claims that a passage may be nearer to than to a point. */
  readonly misconceptions?: readonly string[]
  readonly answer: string
}

/**
 * Compares an answer with each key point and gives the words that it rests on. Deterministic; an empty answer covers
 * nothing. The score is the mean confidence. Points are prepared once and kept for the next answer to them.
 */
export const gradeAnswer = (input: GradingInput, lexicon: Lexicon): Verdict =>
  gradePrepared(preparedPoints(input, lexicon), input.answer)

export function gradePrepared(prepared: PreparedPoints, answer: string): Verdict {
  const { verdicts } = judgePoints(prepared, answer)
  return { score: share(sum(verdicts.map(verdict => verdict.confidence)), verdicts.length), points: verdicts }
}

const preparedPoints = keepPrepared<GradingInput, PreparedPoints>(
  (input, lexicon) => preparePoints(input.question ?? '', input.points, input.misconceptions ?? [], lexicon),
  input => JSON.stringify([input.question, input.points, input.misconceptions]),
)
