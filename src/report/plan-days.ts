import { type Candidate, fillDays, type PlannedDays, type PlanOptions } from './fill-days.ts'

/** What it may cost to ask new questions early, as a share of what is known on the date. */
const affordable = 0.005

/**
 * Chooses askings so that the sum of expected retrievabilities on the date is high, as `fillDays` does. How answers
 * turn out is not known beforehand, so the plan is to be made anew each day.
 *
 * Left to itself, `fillDays` puts off new questions, since a late asking is remembered best on the date. But a new question
 * may turn out to be hard, which is better known early. So the plan is made a second time with the new questions
 * spread over the first two thirds of the days, and that one is taken where it costs no more than `affordable`.
 */
export function planDays(candidates: readonly Candidate[], options: PlanOptions): PlannedDays {
  const late = fillDays(candidates, options, new Map())
  const early = fillDays(candidates, options, earlyStarts(candidates, late, options))
  return total(early) >= total(late) * (1 - affordable) ? early : late
}

function total({ expected }: PlannedDays): number {
  return expected.reduce((sum, share) => sum + share, 0)
}

/** First days for the new questions of a plan, by id. */
function earlyStarts(
  candidates: readonly Candidate[],
  plan: PlannedDays,
  { days, perDay }: PlanOptions,
): ReadonlyMap<string, number> {
  const planned = new Set(plan.days.flat())
  const fresh = candidates.filter(({ id, outlook }) => outlook.length === 0 && planned.has(id))
  const pace = Math.min(perDay, Math.ceil(fresh.length / Math.ceil((days * 2) / 3)))
  return new Map(fresh.map(({ id }, index) => [id, Math.floor(index / pace)]))
}
