import { daysBetween, isDay } from './day.ts'
import { longestInterval } from './limits.ts'
import type { Memory } from './types.ts'

/**
 * Whether a value that comes from disk is a memory that FSRS can go on with. ts-fsrs itself takes a stability of NaN
 * and answers with an invalid date, so nothing unchecked may reach it.
 */
export function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null) return false
  const { due, lastReview, stability, difficulty, reps, lapses } = value as Record<keyof Memory, unknown>
  if (!isNoon(due) || !isNoon(lastReview)) return false
  const interval = daysBetween(lastReview.slice(0, 10), due.slice(0, 10))
  return (
    isWithin(interval, 1, longestInterval) &&
    isWithin(stability, leastStability, longestInterval) &&
    isWithin(difficulty, 1, 10) &&
    isCount(reps, 1, Number.MAX_SAFE_INTEGER) &&
    isCount(lapses, 0, reps)
  )
}

/** The least stability of FSRS in days, which ts-fsrs calls S_MIN; importing it would load the scheduler. */
const leastStability = 0.001

function isNoon(value: unknown): value is string {
  return typeof value === 'string' && value.slice(10) === 'T12:00:00.000Z' && isDay(value.slice(0, 10))
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}

function isCount(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && isWithin(value, least, most)
}
