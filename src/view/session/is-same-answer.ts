import type { Graded } from '../../session/events.ts'

/** A result is told again when only its rating was changed; what was shown of it still stands on the screen. */
export const isSameAnswer = (before: Graded | undefined, now: Graded): boolean =>
  before !== undefined &&
  now.item.form === 'choice' &&
  before.item === now.item &&
  before.n === now.n &&
  before.chosen?.join() === now.chosen?.join() &&
  before.withheld === now.withheld &&
  before.rating !== now.rating
