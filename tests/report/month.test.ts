import { describe, expect, it } from 'vitest'
import { dueFacts, forecast } from '../../src/report/due.ts'
import { dueQueue } from '../../src/report/queue.ts'
import { statsFacts } from '../../src/report/stats.ts'
import { daysBetween, isDue, localDay } from '../../src/schedule/day.ts'
import { retrievability } from '../../src/schedule/next-memory.ts'
import { ratingFromScore } from '../../src/schedule/rating-from-score.ts'
import { foldOnto, foldRecords, wholeJournal } from '../../src/scores/fold-records.ts'
import { type Folded, nothingFolded } from '../../src/scores/folded.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import type { Scores } from '../../src/scores/scores.ts'
import { scoresOf } from '../../src/scores/scores-of.ts'
import { createRandom, type Random } from '../../src/selection/random.ts'
import { selectQuestions } from '../../src/selection/select-questions.ts'
import { makeBank, makeQuestion } from './make-scores.ts'

const bank = makeBank(Array.from({ length: 26 }, (_, n) => makeQuestion(`q${n}`)))
const options = { retention: 0.9 }

/** An hour of the evening, of the night before or after it, as a person's days go. */
const hours = ['20:00', '23:59', '00:01', '12:00', '07:30', '23:30', '00:30']

type Asked = { readonly id: string; readonly day: string; readonly before: Scores }

/** Someone practises with `--due` on each local day from `first` on, at an hour that changes from day to day. */
function practise(timeZone: string, first: string, days: number, seed: string) {
  const random = createRandom(seed)
  const asked: Asked[] = []
  const records: JournalRecord[] = []
  let folded: Folded = nothingFolded
  for (let n = 0; n < days; n++) {
    const now = instantOf(timeZone, dayAfter(first, n), hours[n % hours.length]!)
    const day = localDay(now, timeZone)
    const before = scoresOf(folded)
    for (const id of drawDue(before, day, random)) asked.push({ id, day, before })
    const added = sessionRecords(
      asked.filter(one => one.before === before),
      now,
      day,
      random,
    )
    folded = foldOnto(folded, added, options)!
    records.push(...added)
  }
  return { asked, records, scores: scoresOf(folded), today: dayAfter(first, days - 1) }
}

function drawDue(scores: Scores, day: string, random: Random): string[] {
  const ids = dueQueue(bank.questions, scores, day, { fresh: 5 })
  if (ids.length === 0) return []
  const picked = { option: '--due', ids }
  return selectQuestions(bank.questions, { picked, count: 10, order: 'random' }, random).chosen.map(({ id }) => id)
}

function sessionRecords(asked: readonly Asked[], now: Date, day: string, random: Random): JournalRecord[] {
  const head = (n: number) => {
    const at = new Date(now.getTime() + n).toISOString()
    return { v: 1 as const, id: `${at} ${n}`, session: now.toISOString(), at, day }
  }
  const lists = { seed: '', bank: '', questions: [], args: [] }
  const start = { ...head(0), kind: 'session', mode: 'recall', exam: false, practice: false, ...lists } as const
  const answers = asked.map(({ id: questionId }, n): JournalRecord => {
    const score = Math.floor(random() * 4) / 3
    const rating = ratingFromScore(score, 'good')
    const rest = { form: 'recall', points: [], judge: 'person', topics: [] } as const
    return { ...head(n + 1), kind: 'answer', questionId, score, rating, ...rest }
  })
  return [start, ...answers]
}

function dayAfter(first: string, days: number): string {
  return new Date(Date.parse(`${first}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The instant of a local day and hour, found by trying: the zone's rules are the platform's, not ours. */
function instantOf(timeZone: string, day: string, hour: string): Date {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const utc = Date.parse(`${day}T${hour}:00Z`)
  for (let quarters = -60; quarters <= 60; quarters++) {
    const instant = new Date(utc + quarters * 900_000)
    if (format.format(instant) === `${day} ${hour}`) return instant
  }
  throw new Error(`There is no ${hour} on ${day} in ${timeZone}.`)
}

describe.each([
  ['America/New_York', '2026-02-20', 'clocks go forward'],
  ['America/New_York', '2026-10-20', 'clocks go back'],
  ['Europe/Berlin', '2026-03-15', 'clocks go forward'],
  ['Australia/Lord_Howe', '2026-03-20', 'clocks go back by half an hour'],
  ['Pacific/Auckland', '2026-09-10', 'clocks go forward, far from UTC'],
  ['UTC', '2028-02-15', 'a leap day'],
])('a month of daily practice in %s from %s (%s)', (timeZone, first) => {
  const month = practise(timeZone, first, 31, `${timeZone} ${first}`)

  it('asks only what is new or due, and nothing twice a day', () => {
    expect(month.asked.length).toBeGreaterThan(100)
    for (const { id, day, before } of month.asked) {
      const memory = before.questions[id]?.memory
      if (!memory) continue
      expect(isDue(memory, day)).toBe(true)
      expect(daysBetween(memory.lastReview.slice(0, 10), day)).toBeGreaterThanOrEqual(1)
      expect(retrievability(memory, day)).toBeLessThan(0.95)
    }
    const keys = month.asked.map(({ id, day }) => `${id} ${day}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('asks what was missed again within days', () => {
    const missed = month.records.filter(record => record.kind === 'answer' && record.rating === 'again')
    expect(missed.length).toBeGreaterThan(10)
    for (const record of missed) {
      if (record.kind !== 'answer' || daysBetween(record.day, month.today) < 5) continue
      const next = month.asked.find(({ id, day }) => id === record.questionId && day > record.day)
      expect(daysBetween(record.day, next!.day)).toBeLessThanOrEqual(5)
    }
  })

  it('keeps a streak of all days', () => {
    const { streak } = statsFacts(bank, month.scores, month.today)
    expect(streak).toEqual({ days: 31, longest: 31, practisedToday: true })
  })

  it('foretells what will be due', () => {
    const tomorrow = dayAfter(month.today, 1)
    const [today, next] = forecast(month.scores, bank.questions, month.today, 2)
    const due = dueFacts(month.scores, tomorrow, bank.questions).due
    expect(due).toBe(today!.questions + next!.questions)
  })

  it('is the same when the journal is folded anew', () => {
    const anew = foldRecords(nothingFolded, month.records.toReversed(), () => wholeJournal([]), options)
    expect(scoresOf(anew).questions).toEqual(month.scores.questions)
  })
})
