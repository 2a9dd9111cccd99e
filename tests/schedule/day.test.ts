import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isDay, localDay } from '../../src/schedule/day.ts'

describe('the local day', () => {
  it.each([
    ['UTC', '2026-11-22T23:59:59.999Z', '2026-11-22'],
    ['America/New_York', '2026-11-22T04:59:59Z', '2026-11-21'],
    ['America/New_York', '2026-11-22T05:00:00Z', '2026-11-22'],
    ['Asia/Kolkata', '2026-11-21T18:30:00Z', '2026-11-22'],
    ['Pacific/Auckland', '2026-11-21T11:00:00Z', '2026-11-22'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
    ['Pacific/Pago_Pago', '2027-01-01T10:59:59Z', '2026-12-31'],
    ['UTC', '2028-02-29T12:00:00Z', '2028-02-29'],
  ])('%s at %s is %s', (zone, instant, day) => {
    expect(localDay(new Date(instant), zone)).toBe(day)
  })

  const changes = [
    ['America/New_York', '2026-03-08T00:00:00-05:00', 23],
    ['America/New_York', '2026-11-01T00:00:00-04:00', 25],
    ['Europe/Berlin', '2026-03-29T00:00:00+01:00', 23],
    ['Europe/Berlin', '2026-10-25T00:00:00+02:00', 25],
    ['Australia/Lord_Howe', '2026-04-05T00:00:00+11:00', 24.5],
    ['Australia/Lord_Howe', '2026-10-04T00:00:00+10:30', 23.5],
  ] as const
  it.each(changes)('%s: the day that starts at %s has %d hours', (zone, start, hours) => {
    const midnight = new Date(start).getTime()
    const next = midnight + hours * 3_600_000
    expect(localDay(new Date(midnight), zone)).toBe(start.slice(0, 10))
    expect(localDay(new Date(next - 1), zone)).toBe(start.slice(0, 10))
    expect(localDay(new Date(next), zone)).toBe(addDays(start.slice(0, 10), 1))
  })

  it('is the same by the zone of the process as by its name', () => {
    const instants = ['2026-03-08T04:59:59Z', '2026-03-08T05:00:00Z', '2026-11-01T03:59:00Z', '2028-02-29T23:00:00Z']
    for (const zone of ['America/New_York', 'Asia/Kolkata', 'Pacific/Auckland']) {
      const named = instants.map(instant => localDay(new Date(instant), zone))
      expect(daysInProcess(zone, instants)).toEqual(named)
    }
  })
})

/** Runs `localDay` in a process whose own zone is `zone`. */
function daysInProcess(zone: string, instants: readonly string[]): string[] {
  const script = `
    const date = ${JSON.stringify(instants)}.map(instant => new Date(instant))
    const { build } = require('esbuild')
    build({ entryPoints: ['src/schedule/day.ts'], bundle: true, write: false, format: 'cjs' }).then(built => {
      const module = { exports: {} }
      new Function('module', 'exports', built.outputFiles[0].text)(module, module.exports)
      console.log(JSON.stringify(date.map(date => module.exports.localDay(date))))
    })`
  const output = execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
  return JSON.parse(output)
}

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2190-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

it('adds and counts days as each other’s inverse', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days)
    }),
  )
})

describe('a day of the calendar', () => {
  it.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['tomorrow', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })
})
