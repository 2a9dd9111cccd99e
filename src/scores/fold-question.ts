import { nextMemory } from '../schedule/next-memory.ts'
import type { Memory } from '../schedule/types.ts'
import type { FoldedQuestion } from './folded.ts'
import type { PointOutcome, RecordOf } from './records.ts'
import type { PointScore } from './scores.ts'

export type FoldOptions = {
  /** Target retention, 0.70–0.97. Another one makes other due days, so a view folded with it is no longer right. */
  readonly retention: number
}

export const emptyQuestion: FoldedQuestion = {
  answers: 0,
  sum: 0,
  topics: [],
  points: new Map(),
  flagged: false,
  suspended: false,
  notes: [],
}

export function answerQuestion(
  before: FoldedQuestion,
  record: RecordOf<'answer'>,
  options: FoldOptions,
): FoldedQuestion {
  const { at, day, score, rating, topics } = record
  const memory = record.practice ? before.memory : remember(before.memory, record, options)
  return {
    ...before,
    answers: before.answers + 1,
    sum: before.sum + score,
    last: { at, day, score, ...(rating && { rating }) },
    topics,
    points: addPoints(before.points, record.points),
    ...(memory && { memory }),
  }
}

function remember(memory: Memory | undefined, record: RecordOf<'answer'>, options: FoldOptions): Memory | undefined {
  if (!record.rating) return memory
  return nextMemory(memory, record.rating, new Date(record.at), { ...options, day: record.day })
}

function addPoints(
  before: FoldedQuestion['points'],
  outcomes: readonly PointOutcome[],
): ReadonlyMap<string, PointScore> {
  const points = new Map(before)
  for (const { id, label, covered } of outcomes) {
    const { asked, missed } = points.get(id) ?? neverAsked
    points.set(id, { label, asked: asked + 1, missed: missed + (covered ? 0 : 1), missedLast: !covered })
  }
  return points
}

const neverAsked = { asked: 0, missed: 0 }

/** The very question that was there where the mark says nothing of it. */
export function markQuestion(before: FoldedQuestion, { mark, note }: RecordOf<'mark'>): FoldedQuestion {
  switch (mark) {
    case 'flag':
    case 'unflag':
      return { ...before, flagged: mark === 'flag' }
    case 'suspend':
    case 'unsuspend':
      return { ...before, suspended: mark === 'suspend' }
    case 'note':
      return note ? { ...before, notes: [...before.notes, note] } : before
    case 'skip':
      return before
  }
}

/** Two histories become one: sums add up, and the one that was answered last says the rest. */
export function joinQuestions(a: FoldedQuestion, b: FoldedQuestion): FoldedQuestion {
  const [older, newer] = (a.last?.at ?? '') <= (b.last?.at ?? '') ? [a, b] : [b, a]
  const points = new Map(older.points)
  for (const [id, point] of newer.points) {
    const { asked, missed } = points.get(id) ?? neverAsked
    points.set(id, { ...point, asked: asked + point.asked, missed: missed + point.missed })
  }
  return {
    ...older,
    ...newer,
    answers: a.answers + b.answers,
    sum: a.sum + b.sum,
    points,
    flagged: a.flagged || b.flagged,
    suspended: a.suspended || b.suspended,
    notes: [...older.notes, ...newer.notes],
  }
}
