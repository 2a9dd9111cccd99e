import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, noonOf } from '../../src/schedule/day.ts'
import { nextMemory, retrievability } from '../../src/schedule/next-memory.ts'
import { askOn, expectedRetrievability, type Outlook, outlookOf } from '../../src/schedule/outlook.ts'
import type { Memory } from '../../src/schedule/types.ts'

const origin = '2026-01-01'
const firstTime = 0.5

/** All that can come of the askings, each weighed by its chance: slow and exact. */
function exactly(memory: Memory | undefined, days: readonly number[], date: number): number {
  const [day, ...later] = days
  if (day === undefined) return memory ? retrievability(memory, addDays(origin, date)) : 0
  const on = addDays(origin, day)
  const chance = memory ? retrievability(memory, on) : firstTime
  const after = (rating: 'good' | 'again') => nextMemory(memory, rating, noonOf(on), { retention: 0.9, day: on })
  return chance * exactly(after('good'), later, date) + (1 - chance) * exactly(after('again'), later, date)
}

const foresee = (outlook: Outlook, days: readonly number[], date: number) =>
  expectedRetrievability(
    days.reduce((outlook, day) => askOn(outlook, day, firstTime), outlook),
    date,
  )

describe('what is expected', () => {
  it.each([
    [[], 10],
    [[0], 10],
    [[0, 3], 30],
    [[0, 1, 2, 3, 4, 5], 7],
    [[0, 1, 3, 7, 14, 21, 28], 30],
    [[0, 5, 10, 15, 20, 25, 30, 35, 40], 60],
    [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 12],
  ])('after askings on days %j, for day %i, is within 0.005 of all that can happen', (days, date) => {
    expect(Math.abs(foresee([], days, date) - exactly(undefined, days, date))).toBeLessThan(0.005)
  })

  it('goes on from a memory', () => {
    const memory = nextMemory(undefined, 'easy', noonOf('2025-12-20'), { retention: 0.9, day: '2025-12-20' })
    const outlook = outlookOf(memory, origin)
    expect(foresee(outlook, [], 5)).toBeCloseTo(retrievability(memory, addDays(origin, 5)), 10)
    expect(daysBetween('2025-12-20', origin)).toBe(12)
    expect(foresee(outlook, [2, 4], 9)).toBeCloseTo(exactly(memory, [2, 4], 9), 6)
  })
})
