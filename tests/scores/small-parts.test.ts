import { expect, test } from 'vitest'
import { answersToCsv } from '../../src/scores/export-records.ts'
import { createRecordIds } from '../../src/scores/record-ids.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import { takenBack } from '../../src/scores/taken-back.ts'
import { timeAfter } from '../../src/scores/time-after.ts'
import { answer, makeRecord, session } from './arbitrary-records.ts'

const chance = () => Uint8Array.from({ length: 16 }, (_, index) => index * 37)
const noon = new Date('2026-11-22T12:00:00.000Z')

test('ids grow within a millisecond, and when the clock is set back', () => {
  const newId = createRecordIds(chance)
  const ids = [noon, noon, new Date('2020-01-01'), new Date('2026-11-22T12:00:01.000Z')].map(at => newId(at))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(4)
  expect(ids[0]).toMatch(/^[0-9a-v]{26}$/)
})

test('an id can be made greater than another one', () => {
  const later = createRecordIds(chance)(new Date('2030-01-01'))
  expect(createRecordIds(chance)(noon, later) > later).toBe(true)
  expect(createRecordIds(chance)(noon, 'not one of ours')).toBe(createRecordIds(chance)(noon))
})

test.each([
  ['an undo', [['u1', 'a']], ['a']],
  [
    'an undo that was undone',
    [
      ['u1', 'a'],
      ['u2', 'u1'],
    ],
    ['u1'],
  ],
  [
    'an undo of an undo that was undone',
    [
      ['u1', 'a'],
      ['u2', 'u1'],
      ['u3', 'u2'],
    ],
    ['u2', 'a'],
  ],
  [
    'undo records that name each other',
    [
      ['u1', 'u2'],
      ['u2', 'u1'],
    ],
    ['u1'],
  ],
  ['one that names itself', [['u1', 'u1']], []],
] satisfies [string, [string, string][], string[]][])('%s takes back what it should', (_, undos, expected) => {
  expect([...takenBack(undos.map(([id, target]) => ({ id, target })))]).toEqual(expected)
})

test.each([
  ['first of all', undefined, undefined, '2026-11-22T12:00:00.000Z', false],
  ['after the last one', '2026-11-22T11:00:00.000Z', '2026-11-22T11:00:00.000Z', '2026-11-22T12:00:00.000Z', false],
  ['clock set back an hour', '2026-11-22T13:00:00.000Z', '2026-11-22T13:00:00.000Z', '2026-11-22T13:00:00.000Z', false],
  ['clock set back two days', '2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z', '2026-11-22T12:00:00.000Z', true],
  ['clock once years ahead', '2031-01-01T12:00:00.000Z', '2026-11-22T11:00:00.000Z', '2026-11-22T12:00:00.000Z', false],
  [
    'once years ahead, now set back an hour',
    '2031-01-01T12:00:00.000Z',
    '2026-11-22T13:00:00.000Z',
    '2026-11-22T13:00:00.000Z',
    false,
  ],
  ['older ones merged', '2026-11-22T13:00:00.000Z', '2020-01-01T12:00:00.000Z', '2026-11-22T13:00:00.000Z', false],
])('the time of a record: %s', (_, latest, last, at, jumped) => {
  const [latestTime, lastTime] = [latest, last].map(time => (time ? new Date(time) : undefined))
  expect(timeAfter(noon, { latest: latestTime, last: lastTime })).toEqual({ at: new Date(at), jumped })
})

const csvOf = (...records: JournalRecord[]) => [...answersToCsv(records)].join('')

test('answers become rows of CSV', () => {
  const csv = csvOf(
    makeRecord(0, 0, session),
    makeRecord(1, 1, { ...answer, answer: '=HYPERLINK("x"), said\nhe', practice: true }),
  )
  const [header, row] = csv.split('\r\n')
  expect(header).toBe(
    'at,day,session,id,questionId,form,score,rating,judge,practice,topics,covered,missed,answer,chosen,key,sure,milliseconds',
  )
  expect(row).toBe(
    '2026-11-22T00:01:00.000Z,2026-11-22,s1,r0001,q0,recall,0.5,hard,person,true,lora,"Frozen base; Merging",Scaling,' +
      '"\'=HYPERLINK(""x""), said\nhe",,,true,',
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ['-2+3+cmd', "'-2+3+cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' +1', "' +1"],
  ['\t=1', '"\'\t=1"'],
  ['＝1', "'＝1"],
  ['-4', '-4'],
  ['-4.5', '-4.5'],
  ['4 = 2 + 2', '4 = 2 + 2'],
  ['a;=1', '"a;=1"'],
])('an answer of %j is the cell %j, and no formula', (typed, cell) => {
  expect(csvOf(makeRecord(0, 0, { ...answer, answer: typed }))).toContain(`,${cell},,,true,`)
})
