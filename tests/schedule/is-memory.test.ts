import { describe, expect, it } from 'vitest'
import { isMemory } from '../../src/schedule/is-memory.ts'
import { nextMemory } from '../../src/schedule/next-memory.ts'

const sound = nextMemory(undefined, 'good', new Date('2026-11-22T10:00:00Z'), { retention: 0.9, day: '2026-11-22' })

it('takes what `nextMemory` made, also after a trip through JSON', () => {
  expect(isMemory(sound)).toBe(true)
  expect(isMemory(JSON.parse(JSON.stringify(sound)))).toBe(true)
})

describe('refuses', () => {
  it.each([null, undefined, 5, 'memory', []])('%j', value => {
    expect(isMemory(value)).toBe(false)
  })

  it.each([
    { stability: Number.NaN },
    { stability: null },
    { stability: '5' },
    { stability: 0 },
    { stability: -1 },
    { stability: Number.POSITIVE_INFINITY },
    { stability: 36_501 },
    { difficulty: 0.5 },
    { difficulty: 10.1 },
    { difficulty: Number.NaN },
    { reps: 0 },
    { reps: 1.5 },
    { lapses: -1 },
    { lapses: 2 },
    { due: 'Invalid Date' },
    { due: null },
    { due: '2026-11-25' },
    { due: '2026-02-30T12:00:00.000Z' },
    { due: '2026-11-25T13:00:00.000Z' },
    { due: '2026-11-22T12:00:00.000Z' },
    { due: '2126-11-22T12:00:00.000Z' },
    { lastReview: '2026-11-26T12:00:00.000Z' },
    { lastReview: 0 },
  ])('%j', damage => {
    expect(isMemory({ ...sound, ...damage })).toBe(false)
  })
})
