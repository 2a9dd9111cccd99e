import type { Folded, FoldedQuestion, FoldedSession } from './folded.ts'
import type { QuestionScore, Scores, SessionScore } from './scores.ts'

const byStart = (a: SessionScore, b: SessionScore): number =>
  a.startedAt < b.startedAt || (a.startedAt === b.startedAt && a.id < b.id) ? -1 : 1

const sessionScore = remembered(
  ({ sum, ...session }: FoldedSession): SessionScore => ({
    ...session,
    ended: session.ended ?? 'interrupted',
    score: session.answered === 0 ? null : sum / (session.exam ? session.asked : session.answered),
  }),
)

const questionScore = remembered(
  ({ sum, points, ...question }: FoldedQuestion): QuestionScore => ({
    ...question,
    accuracy: question.answers === 0 ? 0 : sum / question.answers,
    points: Object.fromEntries(points),
  }),
)

/** What was folded, in the form that the rest of the program reads: means in place of sums, sessions by their start. */
export const scoresOf = remembered(
  ({ sessions, questions, days, afterRest, totals }: Folded): Scores => ({
    sessions: [...sessions.values()].map(sessionScore).sort(byStart),
    questions: Object.fromEntries([...questions].map(([id, question]) => [id, questionScore(question)])),
    totals,
    days: Object.fromEntries(days),
    afterRest: [...afterRest],
  }),
)

/** Scores are asked for after every answer, and only one session and one question have changed since. */
function remembered<A extends object, B>(compute: (value: A) => B): (value: A) => B {
  const known = new WeakMap<A, B>()
  return value => {
    if (!known.has(value)) known.set(value, compute(value))
    return known.get(value)!
  }
}
