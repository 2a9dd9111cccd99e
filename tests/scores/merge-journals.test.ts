import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWhole, wholeJournal } from '../../src/scores/fold-records.ts'
import { takeIn } from '../../src/scores/merge-journals.ts'
import { readRecord } from '../../src/scores/read-record.ts'
import { recordLine } from '../../src/scores/record-line.ts'
import { answer, journals, makeRecord } from './arbitrary-records.ts'

type Journal = readonly string[]

const newer = '{"v":2,"id":"r0003","at":"2026-11-22T00:07:00.000Z","kind":"dream","deep":{"x":[1, 2]}}'
const lines: fc.Arbitrary<Journal> = fc
  .tuple(journals, fc.boolean())
  .map(([records, withNewer]) => [...records.map(recordLine), ...(withNewer ? [newer] : [])])

const bytes = (journal: Journal) => journal.map(line => Buffer.from(line))
const take = (here: Journal, there: Journal) => takeIn(bytes(here), bytes(there))
/** The journal `a` after it has taken `b` in. */
const merge = (a: Journal, b: Journal): Journal => {
  const { added, note } = take(a, b)
  return [...a, ...added.map(String), ...(note ? [recordLine(note)] : [])]
}
const records = (journal: Journal) =>
  bytes(journal).flatMap(line => {
    const reading = readRecord(line)
    return reading.is === 'record' ? [reading.record] : []
  })
const isNote = (line: string) => line.includes('"kind":"merge"')
const allOf = (journal: Journal) => new Set(journal)
const allButNotes = (journal: Journal) => new Set(journal.filter(line => !isNote(line)))
const fold = (journal: Journal) => foldWhole(wholeJournal(records(journal)), { retention: 0.9 })

test('merging is idempotent, commutative and, but for its notes, associative', () => {
  fc.assert(
    fc.property(lines, lines, lines, (a, b, c) => {
      const ab = merge(a, b)
      expect(merge(ab, b)).toEqual(ab)
      expect(merge(ab, ab)).toEqual(ab)
      expect(allOf(merge(b, a))).toEqual(allOf(ab))
      const [one, other] = [merge(ab, c), merge(a, merge(b, c))]
      expect(allButNotes(one)).toEqual(allButNotes(other))
      expect({ ...fold(one), last: '' }).toEqual({ ...fold(other), last: '' })
    }),
    { numRuns: 200 },
  )
})

test('machines that take in each other, in whatever order, end equal and have nothing more to say', () => {
  fc.assert(
    fc.property(lines, lines, lines, (a, b, c) => {
      const first = merge(merge(a, b), c)
      const second = merge(merge(b, c), first)
      const done = merge(first, second)
      expect(allOf(done)).toEqual(allOf(second))
      expect(take(done, second)).toMatchObject({ added: [], known: allOf(second).size })
    }),
    { numRuns: 200 },
  )
})

test('merging leaves nothing out and makes nothing up but a note, and what is folded does not depend on the order', () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const merged = merge(a, b)
      expect(allButNotes(merged)).toEqual(new Set([...a, ...b]))
      expect(merged.filter(isNote).length).toBeLessThanOrEqual(1)
      expect(fold(merged)).toEqual(fold([...merged].reverse()))
    }),
    { numRuns: 200 },
  )
})

const [one = '', two = '', three = ''] = [1, 2, 3].map(minute => recordLine(makeRecord(minute, minute, answer)))

test('a line of a newer version is taken in byte for byte, a damaged one is left out and counted, an empty one is not', () => {
  expect(take([], [newer, '{"v":1,"torn', ''])).toEqual({ added: bytes([newer]), known: 0, damaged: 1 })
})

test('what editors on Windows add to a file is no part of its lines', () => {
  expect(take([two], [`\uFEFF${one}\r`, `${two}\r`]).added.map(String)).toEqual([one])
})

test.each([
  ['each has something that the other has not', [one, two], [two, three], { from: expect.any(String), records: 3 }],
  ['one has all of the other', [one], [one, two], undefined],
  ['there was nothing here', [], [one], undefined],
])('a note is made where %s: %j and %j', (_, here, there, note) => {
  expect(take(here, there).note).toEqual(note && expect.objectContaining({ kind: 'merge', ...note }))
})

test('the note of a merge stands at its last record, and others have others', () => {
  const note = take([one], [two]).note
  expect(note).toMatchObject({ at: '2026-11-22T00:02:00.000Z', day: '2026-11-22', records: 2 })
  expect(take([one], [three]).note?.id).not.toBe(note?.id)
})
