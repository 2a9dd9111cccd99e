import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { journalEnd, readTail, readWhole } from '../../src/io/journal.ts'
import { wholeJournal } from '../../src/scores/fold-records.ts'
import { recordLine } from '../../src/scores/record-line.ts'
import { answer, idOf, journals, makeRecord } from '../scores/arbitrary-records.ts'
import { temporaryHome } from '../support/temporary-home.ts'

const nobody = { onDamage() {}, onSkipped() {} }

test('the whole journal is read in order, whatever the order of its lines, with what is not saved', () => {
  const path = join(temporaryHome(), 'history.jsonl')
  const property = fc.property(journals, fc.nat(40), (records, cut) => {
    const [saved, unsaved] = [records.slice(cut), records.slice(0, cut)]
    const again = saved.slice(0, 3)
    writeFileSync(path, [...saved, ...again].map(record => `${recordLine(record)}\n`).join(''))
    const whole = readWhole(path, journalEnd(path).end, unsaved, nobody)
    const expected = wholeJournal(records)
    expect([...whole.records]).toEqual(expected.records)
    expect(new Set(whole.undos.map(({ id }) => id))).toEqual(new Set(expected.undos.map(({ id }) => id)))
  })
  fc.assert(property, { numRuns: 100 })
})

test('lines are read whole across the pieces in which a file is read', () => {
  const path = join(temporaryHome(), 'history.jsonl')
  const records = Array.from({ length: 400 }, (_, index) => {
    return makeRecord(index, index, { ...answer, answer: 'é'.repeat(index * 7) })
  })
  writeFileSync(path, records.map(record => `${recordLine(record)}\n`).join(''))
  const { end } = journalEnd(path)
  expect(readTail(path, 0, end, nobody)).toEqual(records)
})

const line = recordLine(makeRecord(0, 0, { ...answer, answer: 'plain' }))

test.each([
  ['nothing', '', 0, undefined],
  ['a whole line', `${line}\n`, line.length + 1, undefined],
  ['a whole line without its end', line, line.length, undefined],
  ['a torn line', `${line}\n{"v":1,"to`, line.length + 1, '{"v":1,"to'],
  ['a long torn line', `${line}\n${'x'.repeat(100_000)}`, line.length + 1, 'x'.repeat(100_000)],
])('a journal that ends in %s', (_, text, end, torn) => {
  const path = join(temporaryHome(), 'history.jsonl')
  writeFileSync(path, text)
  const found = journalEnd(path)
  expect([found.end, found.torn?.toString()]).toEqual([end, torn])
})

test('a damaged line in the middle is told, and the others are read', () => {
  const path = join(temporaryHome(), 'history.jsonl')
  const told: string[] = []
  const met = { ...nobody, onDamage: (bytes: Buffer) => told.push(bytes.toString()) }
  writeFileSync(
    path,
    [0, 1, 2]
      .map(index => recordLine(makeRecord(index, index, answer)))
      .join('\n')
      .replace('r0001', 'r9999'),
  )
  const found = readTail(path, 0, journalEnd(path).end, met)
  expect(found.map(({ id }) => id)).toEqual([idOf(0), idOf(2)])
  expect(told).toEqual([expect.stringContaining('r9999')])
})
