import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, dueDay, isDue, localDay, noonOf } from '../../src/schedule/day.ts'
import { isMemory } from '../../src/schedule/is-memory.ts'
import { nextMemory, retrievability } from '../../src/schedule/next-memory.ts'
import type { Memory, Rating } from '../../src/schedule/types.ts'
import { ratings } from '../../src/session/types.ts'

const options = { retention: 0.9 }
const at = (iso: string) => new Date(iso)

/** Answers on the given days with the given ratings, one a day of the list. */
function replay(answers: readonly (readonly [day: string, rating: Rating])[], retention = 0.9): Memory {
  let memory: Memory | undefined
  for (const [day, rating] of answers) memory = nextMemory(memory, rating, noonOf(day), { retention, day })
  return memory!
}

describe('the first answer comes back after', () => {
  it.each([
    ['again', 1],
    ['hard', 2],
    ['good', 3],
    ['easy', 8],
  ] as const)('%s: %i days', (rating, days) => {
    const memory = replay([['2026-11-22', rating]])
    expect(dueDay(memory)).toBe(addDays('2026-11-22', days))
    expect(isMemory(memory)).toBe(true)
  })
})

describe('later answers', () => {
  it('grow the interval with each success', () => {
    let memory = replay([['2026-01-01', 'good']])
    const intervals = [daysBetween(memory.lastReview.slice(0, 10), dueDay(memory))]
    for (let answer = 0; answer < 4; answer++) {
      const day = dueDay(memory)
      memory = nextMemory(memory, 'good', noonOf(day), { ...options, day })
      intervals.push(daysBetween(day, dueDay(memory)))
    }
    expect(intervals).toEqual(intervals.toSorted((a, b) => a - b))
    expect(new Set(intervals).size).toBe(5)
  })

  it('count a miss after a success as a lapse that comes back the next day', () => {
    const memory = replay([
      ['2026-01-01', 'good'],
      ['2026-01-04', 'again'],
    ])
    expect(memory).toMatchObject({ reps: 2, lapses: 1 })
    expect(dueDay(memory)).toBe('2026-01-05')
  })

  it('leave the memory they start from as it was', () => {
    const before = Object.freeze(replay([['2026-01-01', 'good']]))
    const copy = { ...before }
    nextMemory(before, 'again', at('2026-01-04T10:00:00Z'), options)
    expect(before).toEqual(copy)
  })

  it('come sooner the higher the target', () => {
    const dueAt = (retention: number) => dueDay(replay([['2026-01-01', 'easy']], retention))
    expect([dueAt(0.97), dueAt(0.9), dueAt(0.7)]).toEqual([dueAt(0.97), dueAt(0.9), dueAt(0.7)].toSorted())
    expect(dueAt(0.97) < dueAt(0.7)).toBe(true)
  })
})

describe('a retention out of range', () => {
  it.each([0, 0.69, 0.98, 1, 5, Number.NaN])('%d is refused', retention => {
    expect(() => nextMemory(undefined, 'good', at('2026-01-01T10:00:00Z'), { retention })).toThrow('0.70 to 0.97')
  })
})

describe('a clock set back', () => {
  const before = replay([['2026-06-10', 'good']])

  it('is tolerated, and the schedule goes on from the earlier day', () => {
    const memory = nextMemory(before, 'good', noonOf('2026-05-11'), { ...options, day: '2026-05-11' })
    expect(isMemory(memory)).toBe(true)
    expect(memory.lastReview.slice(0, 10)).toBe('2026-05-11')
    expect(dueDay(memory) < '2026-06-10').toBe(true)
  })

  it('leaves retrievability at one', () => {
    expect(retrievability(before, '2026-05-11')).toBe(1)
  })

  it('makes what was answered in the far future due', () => {
    expect(isDue(replay([['2036-06-10', 'easy']]), '2026-06-10')).toBe(true)
  })

  it('does not make due what was answered tomorrow, before a flight to the west', () => {
    expect(isDue(replay([['2026-06-11', 'easy']]), '2026-06-10')).toBe(false)
  })
})

it('comes back the later the better the rating', () => {
  const memory = replay([['2026-01-01', 'good']])
  const days = ratings.map(rating => dueDay(nextMemory(memory, rating, at('2026-01-05T10:00:00Z'), options)))
  expect(new Set(days).size).toBe(4)
  expect(days).toEqual(days.toSorted())
})

describe('retrievability', () => {
  const memory = replay([['2026-01-01', 'easy']])
  it('is one on the day of the answer and falls from there', () => {
    const days = [0, 1, 8, 30, 365].map(days => retrievability(memory, addDays('2026-01-01', days)))
    expect(days[0]).toBe(1)
    expect(days).toEqual(days.toSorted((a, b) => b - a))
  })

  it('is nine tenths after as many days as the memory is stable', () => {
    const steady = { ...memory, stability: 20 }
    expect(retrievability(steady, addDays('2026-01-01', 20))).toBeCloseTo(0.9, 6)
  })
})

const histories = fc.array(fc.tuple(fc.integer({ min: -40, max: 400 }), fc.constantFrom(...ratings)), {
  minLength: 1,
  maxLength: 30,
})

it('keeps every history of answers sound, also with a clock that jumps', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom(0.7, 0.9, 0.97), (history, retention) => {
      let memory: Memory | undefined
      let day = '2026-01-01'
      for (const [wait, rating] of history) {
        day = addDays(day, wait)
        memory = nextMemory(memory, rating, noonOf(day), { retention, day })
        expect(isMemory(memory)).toBe(true)
        expect(dueDay(memory) > day).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

it('never schedules beyond a hundred years', () => {
  let memory: Memory | undefined
  for (let answer = 0; answer < 40; answer++) {
    const day = memory ? dueDay(memory) : '2026-01-01'
    memory = nextMemory(memory, 'easy', noonOf(day), { ...options, day })
    expect(isMemory(memory)).toBe(true)
    expect(daysBetween(day, dueDay(memory))).toBeLessThanOrEqual(36_500)
  }
})

describe('days of the person, where the UTC date says otherwise', () => {
  const zones = ['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'] as const
  it.each(zones)('%s: an evening and the next afternoon are one day apart', timeZone => {
    const evening = at('2026-07-01T00:00:00Z')
    const first = nextMemory(undefined, 'again', evening, { ...options, day: localDay(evening, timeZone) })
    const nextDay = addDays(localDay(evening, timeZone), 1)
    expect(dueDay(first)).toBe(nextDay)
    expect(retrievability(first, nextDay)).toBeLessThan(1)
  })
})
