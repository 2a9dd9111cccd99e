import { describe, expect, it } from 'vitest'
import { counted } from '../../../src/selection/counted.ts'
import { onDay, percent, shortDate, timeLeft } from '../../../src/view/session/words.ts'

describe('onDay', () => {
  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-23', 'tomorrow'],
    ['2026-11-24', 'on Tuesday'],
    ['2026-11-28', 'on Saturday'],
    ['2026-11-29', 'on 29 November'],
    ['2027-01-03', 'on 3 January 2027'],
    ['2026-11-21', 'on 21 November'],
    ['soon', 'on soon'],
  ])('%s is %s', (day, words) => expect(onDay(day, '2026-11-22')).toBe(words))
})

it.each([
  ['2026-11-22', 'Sun 22 Nov'],
  ['2027-09-01', 'Wed 1 Sep'],
])('%s is %s for short', (day, words) => expect(shortDate(day)).toBe(words))

describe('timeLeft', () => {
  it.each([
    [20 * 60_000, '20 min left'],
    [19 * 60_000 + 1, '20 min left'],
    [120_001, '3 min left'],
    [120_000, '2:00 left'],
    [65_000, '1:05 left'],
    [1, '0:01 left'],
    [-5, '0:00 left'],
  ])('%i ms: %s', (milliseconds, words) => expect(timeLeft(milliseconds)).toBe(words))
})

it.each([
  [percent(0.645), '65%'],
  [percent(0), '0%'],
  [counted(1, 'answer'), '1 answer'],
  [counted(2, 'answer'), '2 answers'],
])('%s', (text, expected) => expect(text).toBe(expected))
