export type { Rating } from '../session/types.ts'

/**
 * A question's FSRS state. Plain JSON. Days are the unit of the schedule, so `due` and `lastReview` stand for calendar
 * days of the person and nothing finer: both are noon UTC of that day (`2026-11-22T12:00:00.000Z`), whose date no later
 * time zone and no daylight saving changes. `dueDay(memory)` reads it.
 */
export type Memory = {
  /** The day on which it is to be asked again. */
  readonly due: string
  /** Days until retrievability has fallen to 0.9. */
  readonly stability: number
  /** 1–10. */
  readonly difficulty: number
  readonly reps: number
  readonly lapses: number
  /** The day on which it was last answered. */
  readonly lastReview: string
}
