import type { Bank } from '../bank/types.ts'
import { addDays } from '../schedule/day.ts'
import type { Form } from '../scores/records.ts'
import type { Scores } from '../scores/scores.ts'
import type { NextCommand } from '../session/events.ts'
import { type DueDay, forecast } from './due.ts'
import { type Leech, leeches } from './leeches.ts'
import { nextToday } from './next-today.ts'
import { countQuestions, type QuestionCounts } from './question-counts.ts'
import { scoreOf } from './score-of.ts'
import { type Streak, streak } from './streak.ts'
import { factsByTopic, factsOf, type RecallOf, type TopicFacts } from './topics.ts'
import { type WeakPoint, weakPoints } from './weak-points.ts'

/** The top object of `stats --json`. Shares and scores are 0–1, null where nothing was counted; days are local. */
export type StatsFacts = {
  readonly schema: 'finetune-quiz/stats/1'
  readonly today: string
  readonly bank: string
  /** All answers ever given, and sessions with at least one. */
  readonly answers: number
  readonly sessions: number
  /** Mean score of all answers ever given. */
  readonly accuracy: number | null
  readonly questions: QuestionCounts
  /** Mean chance that a seen question of the bank is known today. */
  readonly retention: number | null
  readonly streak: Streak
  /** Topics of the bank that have a question. */
  readonly topics: readonly TopicFacts[]
  /** The last sessions, oldest first. */
  readonly trend: readonly TrendEntry[]
  /** Days of the last weeks with an answer. */
  readonly calendar: { readonly from: string; readonly to: string; readonly days: readonly CalendarDay[] }
  /** Each of the coming days, today first; what is overdue counts as today's. */
  readonly forecast: readonly DueDay[]
  readonly weakest: readonly WeakPoint[]
  readonly leeches: readonly Leech[]
  /** How sure against how right; null where confidence was never given. */
  readonly sureness: Sureness | null
  readonly grader: { readonly proposed: number; readonly overruled: number; readonly share: number | null }
  /** Null for a bank without questions. */
  readonly next: NextCommand | null
}

export type TrendEntry = {
  readonly id: string
  readonly day: string
  readonly mode: Form
  readonly exam: boolean
  readonly answered: number
  readonly score: number
}

export type CalendarDay = { readonly day: string; readonly answers: number; readonly accuracy: number }

/** Answers; an answer is right from half of its points on. */
export type Sureness = {
  readonly sureRight: number
  readonly sureWrong: number
  readonly unsureRight: number
  readonly unsureWrong: number
}

/** What fits on a screen and still shows a direction. */
const lengths = { trend: 10, calendarWeeks: 13, forecastDays: 14, weakest: 10 } as const

/** `today` is the local day; `banks` are the paths that the bank was named by, for the command that is proposed. */
export function statsFacts(
  bank: Bank,
  scores: Scores,
  today: string,
  banks: readonly string[] = [],
  recallOf: RecallOf = 'seen',
): StatsFacts {
  const { questions } = bank
  const { answers } = scores.totals
  const sum = Object.values(scores.days).reduce((sum, [, points]) => sum + points, 0)
  const { retention } = factsOf(questions, scores, today, recallOf)
  const counts = countQuestions(questions, scores, today)
  const askable = questions.filter(question => !scoreOf(scores, question)?.suspended)
  const fresh = askable.filter(question => !scoreOf(scores, question)?.memory).length
  const weak = weakPoints(askable, scores)
  return {
    schema: 'finetune-quiz/stats/1',
    today,
    bank: bank.title,
    answers,
    sessions: scores.sessions.filter(({ answered }) => answered > 0).length,
    accuracy: answers === 0 ? null : sum / answers,
    questions: counts,
    retention,
    streak: streak(scores, today),
    topics: factsByTopic(bank, scores, today, recallOf).filter(({ questions }) => questions > 0),
    trend: trend(scores),
    calendar: calendar(scores, today),
    forecast: forecast(scores, questions, today, lengths.forecastDays),
    weakest: weak.slice(0, lengths.weakest),
    leeches: leeches(askable, scores),
    sureness: sureness(scores),
    grader: grader(scores),
    next: nextToday({ questions: counts, fresh, weak }, banks),
  }
}

function trend({ sessions }: Scores): TrendEntry[] {
  return sessions
    .flatMap(({ id, day, mode, exam, answered, score }) =>
      score === null ? [] : [{ id, day, mode, exam, answered, score }],
    )
    .slice(-lengths.trend)
}

function calendar({ days }: Scores, today: string): StatsFacts['calendar'] {
  const from = addDays(today, 1 - 7 * lengths.calendarWeeks)
  const inside = Object.entries(days)
    .filter(([day, [answers]]) => day >= from && day <= today && answers > 0)
    .map(([day, [answers, sum]]) => ({ day, answers, accuracy: sum / answers }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return { from, to: today, days: inside }
}

function sureness({ totals }: Scores): Sureness | null {
  const [sureRight, sureWrong, unsureRight, unsureWrong] = totals.sureness
  if (sureRight + sureWrong + unsureRight + unsureWrong === 0) return null
  return { sureRight, sureWrong, unsureRight, unsureWrong }
}

function grader({ totals: { proposed, overruled } }: Scores): StatsFacts['grader'] {
  return { proposed, overruled, share: proposed === 0 ? null : overruled / proposed }
}
