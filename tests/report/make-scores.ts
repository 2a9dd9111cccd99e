import type { Bank, Question, Topic } from '../../src/bank/types.ts'
import { noonOf } from '../../src/schedule/day.ts'
import { nextMemory } from '../../src/schedule/next-memory.ts'
import { ratingFromScore } from '../../src/schedule/rating-from-score.ts'
import type { PointScore, QuestionScore, Scores, SessionScore } from '../../src/scores/scores.ts'
import { question } from '../support/scripted-session.ts'

/** One answer: question, local day, indices of the points covered out of all, or a score for a question without any. */
export type Given = readonly [question: string, day: string, score: number, covered?: readonly boolean[]]

/** Scores as they stand after the answers, which are in order of time. */
export function makeScores(answers: readonly Given[], more: Partial<Scores> = {}): Scores {
  const questions: Record<string, QuestionScore> = {}
  const days: Record<string, [number, number]> = {}
  for (const [id, day, score, covered] of answers) {
    questions[id] = answered(questions[id], day, score, covered ?? [])
    const [count, sum] = days[day] ?? [0, 0]
    days[day] = [count + 1, sum + score]
  }
  const totals = { answers: answers.length, overruled: 0, proposed: 0, sureness: [0, 0, 0, 0] as const }
  return { sessions: [], questions, days, afterRest: [], totals, ...more }
}

function answered(
  before: QuestionScore | undefined,
  day: string,
  score: number,
  covered: readonly boolean[],
): QuestionScore {
  const answers = (before?.answers ?? 0) + 1
  const rating = ratingFromScore(score, 'good')
  return {
    answers,
    accuracy: ((before?.accuracy ?? 0) * (answers - 1) + score) / answers,
    last: { at: `${day}T10:00:00.000Z`, day, score, rating },
    topics: [],
    memory: nextMemory(before?.memory, rating, noonOf(day), { retention: 0.9, day }),
    points: Object.fromEntries(
      covered.map((isCovered, n) => [`p${n}`, pointAfter(before?.points[`p${n}`], isCovered)]),
    ),
    flagged: before?.flagged ?? false,
    suspended: before?.suspended ?? false,
    notes: [],
  }
}

function pointAfter(before: PointScore | undefined, covered: boolean): PointScore {
  const asked = (before?.asked ?? 0) + 1
  const missed = (before?.missed ?? 0) + (covered ? 0 : 1)
  return { label: 'as it was called', asked, missed, missedLast: !covered }
}

/** A question with three labelled points `p0` to `p2`. */
export function makeQuestion(id: string, more: Partial<Question> = {}): Question {
  const points = ['Frozen base', 'Low-rank update', 'α/r scaling'].map((label, n) => {
    return { id: `p${n}`, label, markdown: '', text: `${label} of ${id}.`, sources: [] }
  })
  return {
    ...question(id, []),
    topics: [],
    answer: { markdown: '', text: '', lead: '', points },
    ...more,
  }
}

export function makeBank(questions: readonly Question[], topics: readonly Topic[] = []): Bank {
  return { title: 'A bank', path: 'bank.md', topics, sources: [], questions, problems: [] }
}

export function makeSession(
  id: string,
  startedAt: string,
  day: string,
  more: Partial<SessionScore> = {},
): SessionScore {
  const { mode = 'recall', answered = 2 } = more
  return {
    id,
    startedAt,
    day,
    mode,
    exam: false,
    practice: false,
    seed: 's',
    bank: 'A bank',
    asked: 2,
    answered,
    forms: { recall: 0, choice: 0, [mode]: answered },
    score: 0.5,
    ...more,
  }
}
