import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldRecords, foldWhole, liveRecords, wholeJournal } from '../../src/scores/fold-records.ts'
import { nothingFolded } from '../../src/scores/folded.ts'
import { foldedFromJson, foldedToJson } from '../../src/scores/folded-json.ts'
import type { Event, JournalRecord } from '../../src/scores/records.ts'
import { scoresOf } from '../../src/scores/scores-of.ts'
import { answer, byKey, idOf, journals, makeRecord, session } from './arbitrary-records.ts'

const options = { retention: 0.9 }
const atOnce = (records: readonly JournalRecord[]) => foldWhole(wholeJournal(records), options)
const inParts = (parts: readonly (readonly JournalRecord[])[]) =>
  parts.reduce(
    ({ folded, seen }, part) => {
      const all = [...seen, ...part]
      return { folded: foldRecords(folded, part, () => wholeJournal(all), options), seen: all }
    },
    { folded: nothingFolded, seen: [] as readonly JournalRecord[] },
  ).folded
const scores = (...events: Event[]) => scoresOf(atOnce(events.map((event, index) => makeRecord(index, index, event))))

test('folding in any parts, in any order, equals folding at once', () => {
  const property = fc.property(journals, fc.array(fc.nat(40), { maxLength: 4 }), (records, cuts) => {
    const bounds = [0, ...cuts.map(cut => cut % (records.length + 1)).sort((a, b) => a - b), records.length]
    const parts = bounds.slice(1).map((end, index) => records.slice(bounds[index], end))
    expect(inParts(parts)).toEqual(atOnce(records))
  })
  fc.assert(property, { numRuns: 500 })
})

test('records in order without undo are folded onto what is there, not anew', () => {
  const never = () => {
    throw new Error('folded anew')
  }
  const records = [session, answer, answer, { kind: 'end', reason: 'finished' } as const].map((event, index) =>
    makeRecord(index, index, event),
  )
  const folded = records.reduce((before, record) => foldRecords(before, [record], never, options), nothingFolded)
  expect(folded).toEqual(atOnce(records))
})

test('an undo within what is added is worked in without folding anew', () => {
  const never = () => {
    throw new Error('folded anew')
  }
  const base = atOnce([makeRecord(0, 0, session)])
  const added = [makeRecord(1, 1, answer), makeRecord(2, 2, { kind: 'undo', target: idOf(1) })]
  expect(scoresOf(foldRecords(base, added, never, options)).totals.answers).toBe(0)
})

test('an undo that comes before what it takes back, as from another machine, takes it back', () => {
  const undo = makeRecord(0, 0, { kind: 'undo', target: idOf(1) })
  const folded = inParts([[undo], [makeRecord(1, 1, answer)], [makeRecord(2, 2, answer)]])
  expect(scoresOf(folded).totals.answers).toBe(1)
  expect(folded.unmet).toEqual(new Set())
})

test('repeated records count once', () => {
  fc.assert(
    fc.property(journals, records => {
      expect(inParts([records, records])).toEqual(atOnce(records))
    }),
    { numRuns: 100 },
  )
})

test('what was folded survives JSON', () => {
  fc.assert(
    fc.property(journals, records => {
      const folded = atOnce(records)
      expect(foldedFromJson(JSON.parse(JSON.stringify(foldedToJson(folded))))).toEqual(folded)
    }),
    { numRuns: 100 },
  )
})

test('folding changes nothing that it was given', () => {
  const base = atOnce([makeRecord(0, 0, session), makeRecord(1, 1, answer)])
  const before = structuredClone(base)
  foldRecords(base, [makeRecord(2, 2, answer)], () => wholeJournal([]), options)
  expect(base).toEqual(before)
})

test('a session has its header, its answers and its end', () => {
  const { sessions } = scores(session, { kind: 'end', reason: 'finished' })
  expect(sessions.map(({ id, ended, answered, score }) => ({ id, ended, answered, score }))).toEqual([
    { id: 's0', ended: 'interrupted', answered: 0, score: null },
  ])
})

const one = (event: Event, index: number): JournalRecord => ({ ...makeRecord(index, index, event), session: 's0' })

test.each([
  ['finished', [session, answer, { kind: 'end', reason: 'finished' }], { ended: 'finished', answered: 1, score: 0.5 }],
  [
    'with answers of both forms',
    [session, answer, { ...answer, form: 'choice' }],
    { mode: 'recall', answered: 2, forms: { recall: 1, choice: 1 } },
  ],
  ['cut off', [session, answer], { ended: 'interrupted', answered: 1, score: 0.5 }],
  [
    'resumed and cut off again',
    [session, { kind: 'end', reason: 'stopped' }, answer],
    { ended: 'interrupted', answered: 1, score: 0.5 },
  ],
  ['whose header is lost', [answer], { ended: 'interrupted', answered: 1, asked: 1, mode: 'recall', score: 0.5 }],
  [
    'whose answer was taken back',
    [session, answer, { kind: 'undo', target: idOf(1) }],
    { answered: 0, score: null, asked: 1 },
  ],
  [
    'whose undo was taken back',
    [session, answer, { kind: 'undo', target: idOf(1) }, { kind: 'undo', target: idOf(2) }],
    { answered: 1, score: 0.5 },
  ],
] satisfies [string, Event[], object][])('a session %s', (_, events, expected) => {
  const [only] = scoresOf(atOnce(events.map(one))).sessions
  expect(only).toMatchObject(expected)
})

test('a question has its mean, its last answer, its points and its memory', () => {
  const { questions } = scores(answer, { ...answer, score: 1, rating: 'good' })
  expect(questions.q0).toMatchObject({
    answers: 2,
    accuracy: 0.75,
    last: { score: 1, rating: 'good', day: '2026-11-22' },
    points: { p2: { label: 'Scaling', asked: 2, missed: 2, missedLast: true }, p1: { asked: 2, missed: 0 } },
    memory: { reps: 2, lastReview: '2026-11-22T12:00:00.000Z' },
  })
})

test('practice leaves the memory alone, and counts', () => {
  const { rating: _, ...unrated } = answer
  const { questions } = scores({ ...unrated, practice: true })
  expect(questions.q0?.memory).toBeUndefined()
  expect(questions.q0?.answers).toBe(1)
})

test('totals count what the person overruled and how sure answers were', () => {
  expect(scores(answer, { ...answer, sure: false, score: 0 }).totals).toEqual({
    answers: 2,
    overruled: 2,
    proposed: 4,
    sureness: [1, 0, 0, 1],
  })
})

test('marks and notes stay with a question that was never answered', () => {
  const marked = (mark: 'flag' | 'suspend' | 'unsuspend' | 'note', note?: string): Event => ({
    kind: 'mark',
    questionId: 'q1',
    mark,
    ...(note && { note }),
  })
  const { questions } = scores(marked('flag'), marked('suspend'), marked('unsuspend'), marked('note', 'look it up'))
  expect(questions.q1).toMatchObject({
    answers: 0,
    accuracy: 0,
    flagged: true,
    suspended: false,
    notes: ['look it up'],
  })
})

test('a renamed question goes on with its history, also from a machine that does not know', () => {
  const rename = (from: string, to: string): Event => ({ kind: 'rename', from, to })
  const { questions } = scores(answer, rename('q0', 'q1'), answer, rename('q1', 'q2'), answer)
  expect(Object.keys(questions)).toEqual(['q2'])
  expect(questions.q2?.answers).toBe(3)
})

test('a question may be named like a property of all objects', () => {
  const { questions } = scores({ ...answer, questionId: '__proto__' }, { ...answer, questionId: 'constructor' })
  expect(Object.keys(questions)).toEqual(['__proto__', 'constructor'])
  expect(({} as { answers?: number }).answers).toBeUndefined()
})

test('live records are those that count, in order', () => {
  const records = [2, 0, 1].map(minute => makeRecord(minute, minute, answer))
  const undo = makeRecord(3, 3, { kind: 'undo', target: idOf(1) })
  const live = [...liveRecords(wholeJournal([...records, undo]))]
  expect(live.map(({ id }) => id)).toEqual([idOf(0), idOf(2)])
  expect(byKey(records).map(({ id }) => id)).toEqual([0, 1, 2].map(idOf))
})
