import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, noonOf } from '../../src/schedule/day.ts'
import { thinBackups } from '../../src/scores/thin-backups.ts'

const backupOn = (day: string, hour = '12') => ({ name: `${day} ${hour}`, at: `${day}T${hour}:00:00.000Z` })
const days = (count: number) => Array.from({ length: count }, (_, ago) => addDays('2026-11-22', -ago))

test('of a year of daily backups 12 days, 10 weeks and 9 months stay', () => {
  const backups = days(365).map(day => backupOn(day))
  const gone = new Set(thinBackups(backups, noonOf('2026-11-22')))
  const stay = backups.map(({ name }) => name).filter(name => !gone.has(name))
  expect(stay).toEqual(
    [
      ...days(12).map(day => `${day} 12`),
      // Sundays, but for the weeks that the days above have the last day of.
      ...[...Array(8)]
        .map((_, week) => `${addDays('2026-11-08', -7 * week)} 12`)
        .filter(name => name !== '2026-11-22 12'),
      ...[
        '2026-10-31',
        '2026-09-30',
        '2026-08-31',
        '2026-07-31',
        '2026-06-30',
        '2026-05-31',
        '2026-04-30',
        '2026-03-31',
      ].map(day => `${day} 12`),
    ]
      .sort()
      .reverse(),
  )
})

test('of many backups of one day the last one stays, and all of today and yesterday', () => {
  const backups = days(4).flatMap(day => ['08', '20'].map(hour => backupOn(day, hour)))
  expect(thinBackups(backups, noonOf('2026-11-22'))).toEqual(['2026-11-20 08', '2026-11-19 08'])
})

test('what a clock ahead of time has dated stays, and takes no place from others', () => {
  const past = days(12).map(day => backupOn(day))
  const future = Array.from({ length: 20 }, (_, index) => backupOn(addDays('2031-01-01', index)))
  expect(thinBackups([...past, ...future], noonOf('2026-11-22'))).toEqual([])
})

test('thinning again takes nothing more, and the newest always stays', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(3000), { minLength: 1, maxLength: 80 }), ago => {
      const backups = ago.map(count => backupOn(addDays('2026-11-22', -count)))
      const now = noonOf('2026-11-22')
      const gone = new Set(thinBackups(backups, now))
      const stay = backups.filter(({ name }) => !gone.has(name))
      expect(thinBackups(stay, now)).toEqual([])
      expect(
        stay
          .map(({ at }) => at)
          .sort()
          .at(-1),
      ).toBe(
        backups
          .map(({ at }) => at)
          .sort()
          .at(-1),
      )
      expect(stay.length).toBeLessThanOrEqual(31)
    }),
    { numRuns: 200 },
  )
})
