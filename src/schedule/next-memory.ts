import { type Card, createEmptyCard, type Grade, Rating as Grades, State } from 'ts-fsrs'
import { addDays, daysBetween, lastDay, localDay, noonOf } from './day.ts'
import { longestInterval } from './limits.ts'
import { recallAfter, schedulerFor } from './scheduler.ts'
import type { Memory, Rating } from './types.ts'

export type ScheduleOptions = {
  /** Target retention, 0.70–0.97. */
  readonly retention: number
  /** The person's local day of the answer; a journal record has it as `day`. Without it, that of `now` here. */
  readonly day?: string
}

/**
 * The memory after an answer. `memory` is undefined at the first answer, and else one that this function made: on disk
 * it is kept under a checksum, and `doctor` has `isMemory` look at it as well. After an answer dated before the last one
 * (a clock set back) no time counts as passed, and the schedule goes on from the earlier day, so that a clock that once
 * was wrong does no lasting harm. The result is due a day later at the soonest. Throws `usage` for a retention out of
 * range.
 */
export function nextMemory(memory: Memory | undefined, rating: Rating, now: Date, options: ScheduleOptions): Memory {
  const day = options.day ?? localDay(now)
  const { card } = schedulerFor(options.retention).next(toCard(memory, day), noonOf(day), grades[rating])
  return fromCard(card, day)
}

/**
 * How likely the question is to be known on a day, 0–1, by FSRS's forgetting curve. A day before the last answer
 * counts as the day of that answer.
 */
export function retrievability(memory: Memory, day: string): number {
  return recallAfter(daysBetween(lastDay(memory), day), memory.stability)
}

const grades: Readonly<Record<Rating, Grade>> = {
  again: Grades.Again,
  hard: Grades.Hard,
  good: Grades.Good,
  easy: Grades.Easy,
}

/** ts-fsrs counts days by the UTC date, so it is handed noon UTC of the person's own days. */
function toCard(memory: Memory | undefined, day: string): Card {
  const card = createEmptyCard(noonOf(day))
  if (!memory) return card
  const { due, lastReview, ...state } = memory
  const last = lastDay(memory) > day ? noonOf(day) : new Date(lastReview)
  return { ...card, ...state, state: State.Review, due: new Date(due), last_review: last }
}

function fromCard({ due, stability, difficulty, reps, lapses }: Card, day: string): Memory {
  const furthest = noonOf(addDays(day, longestInterval))
  const within = due < furthest ? due : furthest
  return { due: within.toISOString(), stability, difficulty, reps, lapses, lastReview: noonOf(day).toISOString() }
}
