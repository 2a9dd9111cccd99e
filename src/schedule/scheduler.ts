import { type FSRS, fsrs } from 'ts-fsrs'
import { QuizError } from '../errors.ts'
import { longestInterval, retentionRange } from './limits.ts'

const schedulers = new Map<number, FSRS>()

/** FSRS as this program uses it: in whole days, without chance. Throws `usage` for a target retention out of range. */
export function schedulerFor(retention: number): FSRS {
  const known = schedulers.get(retention)
  if (known) return known
  if (!(retention >= retentionRange.least && retention <= retentionRange.most)) {
    throw new QuizError('usage', `Retention must be from 0.70 to 0.97, but is ${retention}; set it with \`config\`.`)
  }
  const scheduler = fsrs({
    request_retention: retention,
    maximum_interval: longestInterval,
    enable_short_term: false,
    enable_fuzz: false,
  })
  schedulers.set(retention, scheduler)
  return scheduler
}

/** What is forgotten, and what an answer changes, is the same for every target. */
export const anyScheduler = schedulerFor(0.9)

/** How likely something is known after so many days, 0–1, by FSRS's forgetting curve; a negative number counts as 0. */
export function recallAfter(days: number, stability: number): number {
  return anyScheduler.forgetting_curve(Math.max(0, days), stability)
}
