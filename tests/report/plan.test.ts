import { describe, expect, it } from 'vitest'
import { daysToTry, triesFor } from '../../src/report/days-to-try.ts'
import type { Candidate } from '../../src/report/fill-days.ts'
import { planFacts, typicalSeconds } from '../../src/report/plan.ts'
import { planDays } from '../../src/report/plan-days.ts'
import { addDays } from '../../src/schedule/day.ts'
import { askOn, expectedRetrievability } from '../../src/schedule/outlook.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import { createRandom, type Random, shuffle } from '../../src/selection/random.ts'
import { makeBank, makeQuestion, makeScores } from './make-scores.ts'

const today = '2026-01-01'
const fresh = (count: number): Candidate[] => Array.from({ length: count }, (_, n) => ({ id: `q${n}`, outlook: [] }))
const sum = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

/** What is expected on the date if these questions are asked on these days. */
function expectedOf(candidates: readonly Candidate[], days: readonly (readonly string[])[]): number {
  const outlooks = new Map(candidates.map(({ id, outlook }) => [id, outlook]))
  days.forEach((ids, day) => {
    for (const id of ids) outlooks.set(id, askOn(outlooks.get(id)!, day, 0.5))
  })
  return sum([...outlooks.values()].map(outlook => expectedRetrievability(outlook, days.length)))
}

describe('planned days', () => {
  it.each([
    [5, 1, 2],
    [5, 7, 2],
    [12, 10, 5],
  ])(
    'of %i questions over %i days with %i a day keep to the room, and no question comes twice a day',
    (count, days, perDay) => {
      const plan = planDays(fresh(count), { days, perDay })
      expect(plan.days).toHaveLength(days)
      for (const ids of plan.days) {
        expect(ids.length).toBeLessThanOrEqual(perDay)
        expect(new Set(ids).size).toBe(ids.length)
      }
      expect(sum(plan.expected)).toBeCloseTo(expectedOf(fresh(count), plan.days), 10)
    },
  )

  it('beat random days at equal effort, and asking the least sure each day', () => {
    const candidates = fresh(12).map((candidate, n) =>
      n % 2 ? candidate : { ...candidate, outlook: askOn([], -n, 0.5) },
    )
    const options = { days: 10, perDay: 4 }
    const plan = planDays(candidates, options)
    expect(sum(plan.days.map(ids => ids.length))).toBe(40)
    const random = createRandom('plan')
    const ids = candidates.map(({ id }) => id)
    const best = Math.max(
      ...Array.from({ length: 200 }, () =>
        expectedOf(
          candidates,
          Array.from({ length: 10 }, () => shuffle(ids, random).slice(0, 4)),
        ),
      ),
    )
    expect(sum(plan.expected)).toBeGreaterThan(best)
    expect(sum(plan.expected)).toBeGreaterThan(expectedOf(candidates, leastSureDays(candidates, options)))
  })

  it('leave less than one percent to gain by exchanging askings at random', () => {
    const candidates = fresh(12)
    const plan = planDays(candidates, { days: 10, perDay: 4 })
    const random = createRandom('exchange')
    let days = plan.days
    let reached = sum(plan.expected)
    for (let round = 0; round < 2000; round++) {
      const trial = exchanged(days, random)
      const value = expectedOf(candidates, trial)
      if (value > reached) [days, reached] = [trial, value]
    }
    expect(reached - sum(plan.expected)).toBeLessThan(0.01 * candidates.length)
  })

  it('begin with the new questions where that costs next to nothing', () => {
    const seen = fresh(14).map((candidate, n) =>
      n < 10 ? { ...candidate, outlook: askOn([], -1 - n, 0.5) } : candidate,
    )
    const { days } = planDays(seen, { days: 12, perDay: 5 })
    const firstDays = ['q10', 'q11', 'q12', 'q13'].map(id => days.findIndex(ids => ids.includes(id)))
    expect(firstDays[0]).toBe(0)
    expect(Math.max(...firstDays)).toBeLessThan(4)
  })

  it('put new questions off where there is no time to repeat them', () => {
    const { days, expected } = planDays(fresh(40), { days: 4, perDay: 5 })
    expect(new Set(days.flat()).size).toBe(20)
    expect(sum(expected)).toBeGreaterThan(10)
  })

  it('of many questions keep to the room, promise what they hold, and beat asking the least sure each day', () => {
    const random = createRandom('many')
    const candidates = fresh(400).map((candidate, n): Candidate => {
      const branch = { chance: 1, stability: 0.5 + 40 * random(), difficulty: 1 + 9 * random(), day: -20 * random() }
      return n % 4 ? { ...candidate, outlook: [branch] } : candidate
    })
    const options = { days: 21, perDay: 30 }
    const plan = planDays(candidates, options)
    expect(Math.max(...plan.days.map(ids => ids.length))).toBeLessThanOrEqual(30)
    expect(plan.days.every(ids => new Set(ids).size === ids.length)).toBe(true)
    const held = expectedOf(candidates, plan.days)
    expect(Math.abs(sum(plan.expected) - held)).toBeLessThan(0.01 * 400)
    expect(held).toBeGreaterThan(expectedOf(candidates, leastSureDays(candidates, options)))
  })

  it('ask nothing that is known anyway', () => {
    const known: Candidate = { id: 'known', outlook: [{ chance: 1, stability: 3000, difficulty: 5, day: -1 }] }
    expect(planDays([known], { days: 5, perDay: 3 }).days.flat()).toEqual([])
  })
})

/** Two askings of two days change places, where no question then comes twice a day. */
function exchanged(days: readonly (readonly string[])[], random: Random): readonly (readonly string[])[] {
  const pick = (length: number) => Math.floor(random() * length)
  const [from, to] = [pick(days.length), pick(days.length)]
  const [one, other] = [days[from]![pick(days[from]!.length)]!, days[to]![pick(days[to]!.length)]!]
  if (days[to]!.includes(one) || days[from]!.includes(other)) return days
  return days.map((ids, day) => {
    if (day === from) return ids.map(id => (id === one ? other : id))
    return day === to ? ids.map(id => (id === other ? one : id)) : ids
  })
}

function leastSureDays(
  candidates: readonly Candidate[],
  { days, perDay }: { days: number; perDay: number },
): string[][] {
  const outlooks = new Map(candidates.map(({ id, outlook }) => [id, outlook]))
  return Array.from({ length: days }, (_, day) => {
    const sure = (id: string) => expectedRetrievability(outlooks.get(id)!, day)
    const ids = [...outlooks.keys()].sort((a, b) => sure(a) - sure(b)).slice(0, perDay)
    for (const id of ids) outlooks.set(id, askOn(outlooks.get(id)!, day, 0.5))
    return ids
  })
}

it.each([1, 4, 30, 366])('of %i days most are tried for some question, and the last one for each', days => {
  for (const chains of [30, 100]) {
    const tried = Array.from({ length: chains }, (_, index) => daysToTry(days, index, triesFor(chains)))
    const all = new Set(tried.flatMap(each => [...each]))
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0)
    expect(all.size).toBeGreaterThan(0.6 * days)
    expect(tried.every(each => each.has(days - 1))).toBe(true)
  }
})

describe('a plan', () => {
  const bank = makeBank(['a', 'b', 'c', 'd'].map(id => makeQuestion(id)))
  const scores = makeScores([
    ['a', addDays(today, -3), 1],
    ['b', addDays(today, -3), 0],
  ])
  const plan = planFacts(bank, scores, { today, by: addDays(today, 4), minutes: 3, secondsEach: 90 })

  it('names the days up to the one before the date', () => {
    expect(plan.days.map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'])
    expect(plan).toMatchObject({ schema: 'finetune-quiz/plan/1', perDay: 2, questions: 4 })
  })

  it('tells new questions from known ones', () => {
    expect(sum(plan.days.map(({ fresh }) => fresh))).toBe(2)
  })

  it('expects more than without practice', () => {
    const { planned, unpractised } = plan.expected
    expect(unpractised).toBeLessThan(0.5)
    expect(planned).toBeGreaterThan(0.8)
    expect(planned).toBeLessThan(1)
  })

  it('leaves out what is suspended', () => {
    const suspended = { ...scores, questions: { a: { ...scores.questions.a!, suspended: true } } }
    const plan = planFacts(bank, suspended, { today, by: addDays(today, 4), minutes: 30, secondsEach: 90 })
    expect(plan.questions).toBe(3)
    expect(plan.days.flatMap(({ questions }) => questions)).not.toContain('a')
  })

  it('copes with more questions than can ever be asked', () => {
    const large = makeBank(Array.from({ length: 5000 }, (_, n) => makeQuestion(`q${n}`)))
    const plan = planFacts(large, makeScores([]), { today, by: addDays(today, 3), minutes: 3, secondsEach: 90 })
    expect(plan.days.flatMap(({ questions }) => questions)).toHaveLength(6)
    expect(plan.expected.planned).toBeLessThan(6 / 5000)
  })

  it('counts known questions for which there is no room, too', () => {
    const answers = ['a', 'b', 'c', 'd'].map(id => [id, addDays(today, -1), 1] as const)
    const plan = planFacts(bank, makeScores(answers), { today, by: addDays(today, 1), minutes: 1, secondsEach: 60 })
    expect(plan.days.flatMap(({ questions }) => questions)).toHaveLength(1)
    expect(plan.expected.planned).toBeGreaterThan(0.8)
  })

  it('of an empty bank expects nothing', () => {
    const plan = planFacts(makeBank([]), makeScores([]), { today, by: addDays(today, 2), minutes: 10, secondsEach: 90 })
    expect(plan.expected).toEqual({ planned: 0, unpractised: 0 })
  })

  it.each([
    ['soon', 'takes a day such as 2026-01-31'],
    ['2026-02-30', 'is none'],
    ['2026-01-01', 'a day after today'],
    ['2025-12-31', 'a day after today'],
    ['2027-06-01', 'is 516 days away'],
  ])('refuses --by %s', (by, message) => {
    expect(() => planFacts(bank, scores, { today, by, minutes: 10, secondsEach: 90 })).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining(message) }),
    )
  })
})

it('takes the time of a question from the answers so far', () => {
  const records = (...seconds: number[]) =>
    seconds.map(seconds => ({ kind: 'answer', milliseconds: seconds * 1000 }) as JournalRecord)
  expect(typicalSeconds([])).toBe(90)
  expect(typicalSeconds(records(5, 5, 5))).toBe(90)
  expect(typicalSeconds(records(40, 40, 40, 40, 40, 40, 9000, 9000, 9000, 40, 50))).toBe(40)
  expect(typicalSeconds(records(...new Array(10).fill(9000)))).toBe(600)
})
