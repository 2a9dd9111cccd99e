import type { Question } from '../../src/bank/types.ts'
import { QuizError } from '../../src/errors.ts'
import { dueQueue } from '../../src/report/queue.ts'
import { addDays } from '../../src/schedule/day.ts'
import { ratingFromScore } from '../../src/schedule/rating-from-score.ts'
import { foldOnto } from '../../src/scores/fold-records.ts'
import { type Folded, nothingFolded } from '../../src/scores/folded.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import type { Scores } from '../../src/scores/scores.ts'
import { scoresOf } from '../../src/scores/scores-of.ts'
import { createRandom, type Random } from '../../src/selection/random.ts'
import { type Criteria, selectQuestions } from '../../src/selection/select-questions.ts'
import { createLearner, type Learner } from './learner.ts'

export type Course = {
  readonly questions: readonly Question[]
  readonly days: number
  readonly seed: string
}

/** Decides what a session of a day asks for; undefined for no session. */
export type Policy = (scores: Scores, day: number, today: string) => Omit<Criteria, 'order'> | undefined

/** How a course went. */
export type Outcome = {
  /** Questions asked by day. */
  readonly asked: readonly number[]
  /** True share of all points known, by day, before that day's session. */
  readonly known: readonly number[]
}

/** `--due` as a person uses it daily: what is due and a few new questions, up to a session's length. */
export const dueDaily =
  (questions: readonly Question[], count: number, fresh: number): Policy =>
  (scores, _, today) => ({ count, picked: { option: '--due', ids: dueQueue(questions, scores, today, { fresh }) } })

/** Random questions, as many each day as another course asked. */
export const randomDaily =
  (asked: readonly number[]): Policy =>
  (_, day) =>
    asked[day] ? { count: asked[day] } : undefined

/** A person practises every day. Drawing, rating, recording and scheduling are the program's own. */
export function practise({ questions, days, seed }: Course, policy: Policy): Outcome {
  const learner = createLearner(createRandom(`${seed} nature`), createRandom(`${seed} luck`))
  const draw = createRandom(`${seed} draw`)
  const asked: number[] = []
  const known: number[] = []
  let folded: Folded = nothingFolded
  for (let day = 0; day < days; day++) {
    const today = addDays(firstDay, day)
    known.push(knownShare(questions, learner, day))
    const criteria = policy(scoresOf(folded), day, today)
    const chosen = criteria ? drawn(questions, criteria, draw) : []
    const records = chosen.map((question, n) => answered(question, learner, day, n))
    folded = foldOnto(folded, records, { retention: 0.9 })!
    asked.push(chosen.length)
  }
  return { asked, known }
}

const firstDay = '2026-01-01'

function drawn(questions: readonly Question[], criteria: Omit<Criteria, 'order'>, random: Random): Question[] {
  try {
    return selectQuestions(questions, { ...criteria, order: 'random' }, random).chosen
  } catch (error) {
    if (error instanceof QuizError && error.code === 'no') return []
    throw error
  }
}

function knownShare(questions: readonly Question[], learner: Learner, day: number): number {
  const points = questions.flatMap(pointKeys)
  return points.reduce((sum, point) => sum + learner.chance(point, day), 0) / points.length
}

const pointKeys = ({ id, answer }: Question): string[] => answer.points.map(point => `${id}/${point.id}`)

function answered(question: Question, learner: Learner, day: number, n: number): JournalRecord {
  const { answer } = question
  const points = answer.points.map(({ id, label = id }) => {
    return { id, label, covered: learner.attempt(`${question.id}/${id}`, day) }
  })
  const score = points.filter(({ covered }) => covered).length / points.length
  const today = addDays(firstDay, day)
  const second = String(n).padStart(4, '0')
  return {
    v: 1,
    id: `${today}-${second}`,
    session: today,
    at: new Date(Date.parse(`${today}T18:00:00.000Z`) + n * 1000).toISOString(),
    day: today,
    kind: 'answer',
    questionId: question.id,
    form: 'recall',
    score,
    points,
    rating: ratingFromScore(score, 'good'),
    judge: 'person',
    topics: question.topics,
  }
}
