import { halfRight } from '../schedule/rating-from-score.ts'
import type { RecordOf } from './records.ts'
import type { Scores } from './scores.ts'

type Totals = Scores['totals']

/** An unsure finding proposes nothing. */
export function addToTotals(totals: Totals, { points, judge, sure, score }: RecordOf<'answer'>): Totals {
  const proposed = points.filter(point => judge === 'person' && point.proposed && point.proposed !== 'unsure')
  const overruled = proposed.filter(point => (point.proposed === 'found') !== point.covered)
  return {
    answers: totals.answers + 1,
    overruled: totals.overruled + overruled.length,
    proposed: totals.proposed + proposed.length,
    sureness: sure === undefined ? totals.sureness : addSureness(totals.sureness, sure, score >= halfRight),
  }
}

function addSureness(before: Totals['sureness'], sure: boolean, right: boolean): Totals['sureness'] {
  const [sureRight, sureWrong, unsureRight, unsureWrong] = before
  return [
    sureRight + Number(sure && right),
    sureWrong + Number(sure && !right),
    unsureRight + Number(!sure && right),
    unsureWrong + Number(!sure && !right),
  ]
}
