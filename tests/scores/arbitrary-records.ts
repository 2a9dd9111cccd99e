import fc from 'fast-check'
import { recordKey } from '../../src/scores/record-order.ts'
import type { Event, JournalRecord } from '../../src/scores/records.ts'

/**
 * Journals as several machines write them: few questions and sessions, so that records meet; times that repeat and
 * jump; undo records for earlier, later, unknown and undone records.
 */
export const journals: fc.Arbitrary<readonly JournalRecord[]> = fc
  .array(
    fc.record({ minute: fc.nat(2000), event: fc.nat(11), which: fc.nat(40), ratio: fc.constantFrom(0, 0.25, 0.5, 1) }),
    {
      maxLength: 40,
    },
  )
  .map(seeds =>
    seeds.map(({ minute, event, which, ratio }, index) => makeRecord(minute, index, eventOf(event, which, ratio))),
  )

/** A record of minute `minute` of a made-up week, with an id that says when it was written. */
export function makeRecord(minute: number, index: number, event: Event): JournalRecord {
  const at = new Date(Date.UTC(2026, 10, 22) + minute * 60_000).toISOString()
  const session = `s${index % 3}`
  return { v: 1, id: idOf(index), session, at, day: at.slice(0, 10), ...event }
}

export const idOf = (index: number): string => `r${String(index).padStart(4, '0')}`

/** Records in the order in which the whole journal is folded. */
export function byKey(records: readonly JournalRecord[]): readonly JournalRecord[] {
  return [...records].sort((a, b) => (recordKey(a) < recordKey(b) ? -1 : 1))
}

function eventOf(event: number, which: number, score: number): Event {
  const questionId = `q${which % 4}`
  const other = `q${(which >> 2) % 4}`
  if (event === 0) return { ...session, questions: [questionId, other] }
  if (event === 1) return { kind: 'end', reason: which % 2 ? 'finished' : 'interrupted' }
  if (event === 2 || event === 3) return { kind: 'undo', target: idOf(which) }
  if (event === 4) return { kind: 'mark', questionId, mark: marks[which % marks.length]!, note: `n${which}` }
  if (event === 5) return { kind: 'rename', from: questionId, to: other }
  return { ...answer, questionId, score, rating: ratings[which % 4]!, ...(event === 6 && { practice: true as const }) }
}

const marks = ['skip', 'flag', 'unflag', 'suspend', 'unsuspend', 'note'] as const
const ratings = ['again', 'hard', 'good', 'easy'] as const

export const session: Event & { kind: 'session' } = {
  kind: 'session',
  mode: 'recall',
  exam: false,
  practice: false,
  seed: 'k7f2',
  bank: 'shipped',
  questions: ['q0'],
  args: ['--seed', 'k7f2'],
}

export const answer: Event & { kind: 'answer' } = {
  kind: 'answer',
  questionId: 'q0',
  form: 'recall',
  score: 0.5,
  points: [
    { id: 'p1', label: 'Frozen base', covered: true, proposed: 'found' },
    { id: 'p2', label: 'Scaling', covered: false, proposed: 'found' },
    { id: 'p3', label: 'Merging', covered: true, proposed: 'unsure' },
  ],
  rating: 'hard',
  judge: 'person',
  answer: 'it freezes W “and” learns α/r 🙂',
  sure: true,
  topics: ['lora'],
}
