import type { Question } from '../bank/types.ts'
import type { PointScore, Scores } from '../scores/scores.ts'
import { scoreOf } from './score-of.ts'

/** A key point that was missed, with where it belongs. */
export type WeakPoint = {
  readonly questionId: string
  readonly number: number | null
  readonly stem: string
  readonly pointId: string
  readonly label: string
  readonly asked: number
  readonly missed: number
  readonly missedLast: boolean
}

/**
 * Key points of the bank that were missed at least once, the weakest first. They are ranked by the chance of a next
 * miss after Laplace's rule of succession, (missed + 1) / (asked + 2), so that one miss in one asking does not
 * outweigh five in six. Points that the bank no longer has are left out.
 */
export function weakPoints(questions: readonly Question[], scores: Scores): WeakPoint[] {
  return questions
    .flatMap(question => pointsOf(question, scores))
    .filter(({ missed }) => missed > 0)
    .sort((a, b) => chanceOfMiss(b) - chanceOfMiss(a) || b.missed - a.missed)
}

/** What `--points` drills: questions in order of their weakest point, and the points of each that are to be drilled. */
export type PointDrill = {
  readonly ids: readonly string[]
  readonly points: Readonly<Record<string, readonly string[]>>
}

/** Takes the points that were missed at their last asking, or at half of all their askings or more. */
export function pointDrill(questions: readonly Question[], scores: Scores): PointDrill {
  const askable = questions.filter(question => !scoreOf(scores, question)?.suspended)
  const points = new Map<string, string[]>()
  for (const { questionId, pointId, missedLast, missed, asked } of weakPoints(askable, scores)) {
    if (!missedLast && missed * 2 < asked) continue
    points.set(questionId, [...(points.get(questionId) ?? []), pointId])
  }
  return { ids: [...points.keys()], points: Object.fromEntries(points) }
}

function pointsOf(question: Question, scores: Scores): WeakPoint[] {
  const points = scoreOf(scores, question)?.points ?? {}
  const labels = new Map(question.answer.points.map(({ id, label }) => [id, label]))
  return Object.entries(points)
    .filter(([id]) => labels.has(id))
    .map(([id, point]) => describe(question, id, labels.get(id) ?? point.label, point))
}

function describe(question: Question, pointId: string, label: string, point: PointScore): WeakPoint {
  const { id, number, stemText } = question
  const { asked, missed, missedLast } = point
  return { questionId: id, number: number ?? null, stem: stemText, pointId, label, asked, missed, missedLast }
}

function chanceOfMiss({ asked, missed }: WeakPoint): number {
  return (missed + 1) / (asked + 2)
}
