import type { Question } from '../bank/types.ts'
import { halfRight } from '../schedule/rating-from-score.ts'
import type { Scores } from '../scores/scores.ts'
import { scoreOf } from './score-of.ts'
import { weakPoints } from './weak-points.ts'

/** A question or key point that practice alone does not cure. */
export type Leech = {
  readonly questionId: string
  readonly number: number | null
  /** The key point; null where the whole question keeps being forgotten. */
  readonly pointId: string | null
  /** The point's label, or the question's stem. */
  readonly label: string
  readonly missed: number
  readonly asked: number
  /** A sentence. */
  readonly suggestion: string
}

/**
 * Anki calls a card a leech after 8 lapses. Here 4 misses are enough where they are at least half of the askings: at
 * the target retention of 0.9 a sound memory misses 4 of 8 or more by bad luck 5 times in 1,000 (binomial), and what
 * was missed comes back after a day or two, so that a leech shows within a fortnight, in time for an interview.
 */
const leechMisses = 4

/** Questions first, then points of questions that are no leeches themselves; the most often missed first. */
export function leeches(questions: readonly Question[], scores: Scores): Leech[] {
  const whole = questions.flatMap(question => questionLeech(question, scores))
  const named = new Set(whole.map(({ questionId }) => questionId))
  const byId = new Map(questions.map(question => [question.id, question]))
  const points = weakPoints(questions, scores)
    .filter(point => !named.has(point.questionId) && point.missedLast && isLeech(point))
    .map(({ questionId, number, pointId, label, missed, asked }) => {
      const suggestion = adviseOnPoint(byId.get(questionId)!, pointId)
      return { questionId, number, pointId, label, missed, asked, suggestion }
    })
  return [...whole.sort(mostMissed), ...points.sort(mostMissed)]
}

function questionLeech(question: Question, scores: Scores): Leech[] {
  const score = scoreOf(scores, question)
  if (!score?.memory || !score.last || score.last.score >= halfRight) return []
  const { lapses, reps } = score.memory
  if (!isLeech({ missed: lapses, asked: reps })) return []
  const { id, number, stemText } = question
  const suggestion = `Answer it in your own words once, from ${sourceOf(question)}, before it is asked again.`
  const place = { questionId: id, number: number ?? null, pointId: null }
  return [{ ...place, label: stemText, missed: lapses, asked: reps, suggestion }]
}

function isLeech({ missed, asked }: { missed: number; asked: number }): boolean {
  return missed >= leechMisses && missed * 2 >= asked
}

function adviseOnPoint(question: Question, pointId: string): string {
  const keys = question.answer.points.find(({ id }) => id === pointId)?.sources ?? []
  return `Tie it to something you know, or read it again in ${sourceOf(question, keys)}.`
}

function sourceOf({ sources }: Question, keys?: readonly string[]): string {
  const source = sources.find(({ key }) => keys?.includes(key)) ?? sources[0]
  return source ? `“${source.title}”` : 'its full answer'
}

function mostMissed(a: Leech, b: Leech): number {
  return b.missed - a.missed || b.missed / b.asked - a.missed / a.asked
}
