import type { Likeness } from './likeness.ts'

/** Stem or points are no longer what they were. */
export const isChanged = ({ sameText, stem, points }: Likeness): boolean =>
  (!sameText && stem < nearlyEqual) || (points !== undefined && points < mostPoints)

/** Stems that share this much of their weight differ in an article, a preposition or an ending. */
const nearlyEqual = 0.9
/** Half of the words that tell stems apart are the same: below this, two questions on one topic look as alike. */
const halfEqual = 0.5
/** Four points of five are still the same: an answer that was edited, not another one. */
const mostPoints = 0.8

/** Whether two questions are one: no doubt, a person has to say, or nothing speaks for it. */
export type Verdict = 'same' | 'maybe' | 'other'

export const judge = ({ sameText, stem, spelling, points, turned, long }: Likeness): Verdict => {
  if (sameText && (points === undefined || points >= halfEqual)) return 'same'
  const alike = Math.max(stem, spelling)
  if (!turned && stem >= nearlyEqual && (points === undefined ? !long : points >= halfEqual)) return 'same'
  if (!turned && alike >= halfEqual && points !== undefined && points >= mostPoints) return 'same'
  return stem >= halfEqual || (points !== undefined && points >= halfEqual) ? 'maybe' : 'other'
}

/** How alike two questions are, from 0 to 1, for telling the best of several. */
export const score = ({ sameText, stem, points }: Likeness): number =>
  sameText ? 1 : points === undefined ? stem : (stem + points) / 2
