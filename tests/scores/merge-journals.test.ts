import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWhole, wholeJournal } from '../../src/scores/fold-records.ts'
import { knownLine, mergeJournals, mergeNote } from '../../src/scores/merge-journals.ts'
import { recordLine } from '../../src/scores/record-line.ts'
import { answer, journals, makeRecord } from './arbitrary-records.ts'

const newer = '{"v":2,"id":"r0003","at":"2026-11-22T00:07:00.000Z","kind":"dream","deep":{"x":[1, 2]}}'
const lines = fc
  .tuple(journals, fc.boolean())
  .map(([records, withNewer]) => [...records.map(recordLine), ...(withNewer ? [newer] : [])])
const fold = (journal: readonly string[]) =>
  foldWhole(wholeJournal(journal.flatMap(line => knownLine(line)?.record ?? [])), { retention: 0.9 })

test('merging is idempotent, commutative and associative', () => {
  fc.assert(
    fc.property(lines, lines, lines, (a, b, c) => {
      const ab = mergeJournals(a, b)
      expect(mergeJournals(ab, b)).toEqual(ab)
      expect(mergeJournals(ab, ab)).toEqual(ab)
      expect(mergeJournals(b, a)).toEqual(ab)
      expect(mergeJournals(ab, c)).toEqual(mergeJournals(a, mergeJournals(b, c)))
    }),
    { numRuns: 200 },
  )
})

test('merging leaves nothing out, and what is folded of it does not depend on the order of lines', () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const merged = mergeJournals(a, b)
      expect(new Set(merged)).toEqual(new Set([...a, ...b]))
      expect(fold(merged)).toEqual(fold([...b, ...a]))
    }),
    { numRuns: 200 },
  )
})

test('a line of a newer version is kept byte for byte, a damaged one left out', () => {
  expect(mergeJournals([newer], ['{"v":1,"torn'])).toEqual([newer])
})

test('the note of a merge depends on the records alone', () => {
  const records = [3, 1, 2].map(minute => makeRecord(minute, minute, answer))
  expect(mergeNote(records)).toEqual(mergeNote([...records].reverse()))
  expect(mergeNote(records)).toMatchObject({ kind: 'merge', records: 3, at: '2026-11-22T00:03:00.000Z' })
  expect(mergeNote(records.slice(1)).id).not.toBe(mergeNote(records).id)
})
