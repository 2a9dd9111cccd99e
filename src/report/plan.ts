import type { Bank } from '../bank/types.ts'
import { QuizError } from '../errors.ts'
import { addDays, daysBetween, isDay } from '../schedule/day.ts'
import { expectedRetrievability, outlookOf } from '../schedule/outlook.ts'
import type { JournalRecord } from '../scores/records.ts'
import type { Scores } from '../scores/scores.ts'
import type { Candidate, PlannedDays } from './fill-days.ts'
import { mean } from './mean.ts'
import { planDays } from './plan-days.ts'
import { scoreOf } from './score-of.ts'

/** The top object of `plan --json`. */
export type PlanFacts = {
  readonly schema: 'finetune-quiz/plan/1'
  readonly bank: string
  /** Local days; practice is planned from `today` to the day before `by`. */
  readonly today: string
  readonly by: string
  readonly minutes: number
  /** What one question takes, and so how many fit into a day. */
  readonly secondsEach: number
  readonly perDay: number
  /** Questions of the bank that are not suspended. */
  readonly questions: number
  /** The share of them that is expected to be known on the day `by`, 0–1: with the plan, and if nothing more is asked. */
  readonly expected: { readonly planned: number; readonly unpractised: number }
  readonly days: readonly PlanDay[]
}

export type PlanDay = {
  readonly day: string
  /** Ids of the questions to ask, in the order of the bank; empty on a free day. */
  readonly questions: readonly string[]
  /** How many of them are asked for the first time. */
  readonly fresh: number
}

export type PlanOptions = {
  /** Local days. */
  readonly today: string
  readonly by: string
  /** Minutes of practice a day. */
  readonly minutes: number
  readonly secondsEach: number
}

/** Days. Further ahead, a plan says nothing that a later one would not say better. */
const mostDays = 366

/**
 * What to ask on each day so that the most is known on the day `by`. A question that was never asked counts as not
 * known. Throws `usage` where `by` is no day, not after today or more than a year away.
 */
export function planFacts(bank: Bank, scores: Scores, options: PlanOptions): PlanFacts {
  const { today, by, minutes, secondsEach } = options
  const horizon = daysUntil(by, today)
  const perDay = Math.max(1, Math.floor((minutes * 60) / secondsEach))
  const candidates = candidatesOf(bank, scores, today)
  const unpractised = candidates.map(({ outlook }) => expectedRetrievability(outlook, horizon))
  const worthPlanning = withoutSurplus(candidates, unpractised, perDay * horizon)
  const planned = planDays(
    worthPlanning.map(index => candidates[index]!),
    { days: horizon, perDay },
  )
  const known = [...unpractised]
  for (const [n, index] of worthPlanning.entries()) known[index] = planned.expected[n]!
  return {
    schema: 'finetune-quiz/plan/1',
    bank: bank.title,
    today,
    by,
    minutes,
    secondsEach,
    perDay,
    questions: candidates.length,
    expected: { planned: mean(known) ?? 0, unpractised: mean(unpractised) ?? 0 },
    days: datedDays(planned, candidates, today),
  }
}

/**
 * What one question takes by the median of its answers so far, in seconds. Before the tenth answer a minute and a half
 * is assumed: time to read the question, answer in some 60 words and compare.
 */
export function typicalSeconds(records: Iterable<JournalRecord>): number {
  const times: number[] = []
  for (const record of records) if (record.kind === 'answer' && record.milliseconds) times.push(record.milliseconds)
  if (times.length < 10) return 90
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
  return Math.min(600, Math.max(10, Math.round(median / 1000)))
}

function daysUntil(by: string, today: string): number {
  if (!isDay(by)) throw new QuizError('usage', `--by takes a day such as ${addDays(today, 30)}; "${by}" is none.`)
  const days = daysBetween(today, by)
  if (days < 1) throw new QuizError('usage', `--by takes a day after today; ${by} leaves no day to practise.`)
  if (days <= mostDays) return days
  throw new QuizError('usage', `--by takes a day within a year; ${by} is ${days} days away.`)
}

function candidatesOf({ questions }: Bank, scores: Scores, origin: string): Candidate[] {
  return questions.flatMap(question => {
    const score = scoreOf(scores, question)
    if (score?.suspended) return []
    return { id: question.id, outlook: score?.memory ? outlookOf(score.memory, origin) : [] }
  })
}

/**
 * Indices of the candidates for the planner, which is spared those that get no room in any case: new questions, all
 * alike, beyond the room there is, and as many of the known ones that will be known best.
 */
function withoutSurplus(candidates: readonly Candidate[], unpractised: readonly number[], room: number): number[] {
  const indices = [...candidates.keys()]
  const isFresh = (index: number) => candidates[index]!.outlook.length === 0
  const fresh = indices.filter(isFresh).slice(0, room)
  const known = indices.filter(index => !isFresh(index)).sort((a, b) => unpractised[a]! - unpractised[b]!)
  return [...fresh, ...known.slice(0, room)].sort((a, b) => a - b)
}

function datedDays({ days }: PlannedDays, candidates: readonly Candidate[], today: string): PlanDay[] {
  const unseen = new Set(candidates.filter(({ outlook }) => outlook.length === 0).map(({ id }) => id))
  return days.map((questions, wait) => {
    const fresh = questions.filter(id => unseen.delete(id)).length
    return { day: addDays(today, wait), questions, fresh }
  })
}
