import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecord } from '../../src/scores/read-record.ts'
import { recordLine } from '../../src/scores/record-line.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import { answer, journals, makeRecord } from './arbitrary-records.ts'

const record = makeRecord(5, 5, answer)
const line = recordLine(record)
const read = (text: string) => readRecord(Buffer.from(text)).is
/** A line with the right checksum, whatever its fields. */
const signed = (fields: object) => recordLine(fields as JournalRecord)

test('a record is read as it was written', () => {
  fc.assert(
    fc.property(journals, records => {
      for (const each of records)
        expect(readRecord(Buffer.from(recordLine(each)))).toEqual({ is: 'record', record: each })
    }),
  )
})

test('a line has no line end within, whatever was answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const written = recordLine({ ...record, answer: `${text}\n\r\u2028\ud800` } as JournalRecord)
      expect(written).not.toMatch(/[\n\r]/)
      expect(read(written)).toBe('record')
    }),
  )
})

test('every single flipped bit is found', () => {
  const bytes = Buffer.from(line)
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3]! ^= 1 << (bit & 7)
    expect(readRecord(flipped).is, `bit ${bit}`).toBe('damaged')
  }
})

test('fields that are not known are kept', () => {
  const more = { ...record, mood: { good: true } }
  expect(readRecord(Buffer.from(signed(more)))).toEqual({ is: 'record', record: more })
})

test.each([
  ['an empty line', '', 'damaged'],
  ['a torn line', line.slice(0, -3), 'damaged'],
  ['a line without a checksum', JSON.stringify(record), 'damaged'],
  ['two lines run together', line + line, 'damaged'],
  ['a list', '[1,2]', 'damaged'],
  ['a newer version without our checksum', '{"v":2,"kind":"dream"}', 'newer'],
  ['a newer version whose checksum is wrong', `${line.replace('"v":1', '"v":2')}`, 'damaged'],
  ['an unknown kind', signed({ ...record, kind: 'dream' }), 'newer'],
  ['a kind that every object has', signed({ ...record, kind: 'constructor' }), 'newer'],
  ['a score that is no number', signed({ ...record, score: null }), 'odd'],
  ['a score above one', signed({ ...record, score: 1.5 }), 'odd'],
  ['a time without milliseconds', signed({ ...record, at: '2026-11-22T10:00:00Z' }), 'odd'],
  ['a month that is none', signed({ ...record, at: '2026-13-22T10:00:00.000Z' }), 'odd'],
  ['a day that is none', signed({ ...record, day: '2026-02-30' }), 'odd'],
  ['no id', signed({ ...record, id: '' }), 'odd'],
  ['points that are no list', signed({ ...record, points: {} }), 'odd'],
  ['a rating of another program', signed({ ...record, rating: 'manual' }), 'odd'],
])('%s', (_, text, expected) => {
  expect(read(text)).toBe(expected)
})
