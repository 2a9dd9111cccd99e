import { isDay } from '../schedule/day.ts'
import type { JournalRecord } from './records.ts'

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

/** Whether parsed JSON is a record that the fold can go on with. Fields that are not known here are let be. */
export function isRecord(fields: Fields): fields is Fields & JournalRecord {
  const kind = Object.hasOwn(checks, String(fields.kind)) && checks[fields.kind as JournalRecord['kind']]
  return kind !== false && fits(fields, head) && fits(fields, kind)
}

const text: Check = value => typeof value === 'string'
const name: Check = value => typeof value === 'string' && value !== ''
const flag: Check = value => typeof value === 'boolean'
const share: Check = value => typeof value === 'number' && value >= 0 && value <= 1
const count: Check = value => Number.isSafeInteger(value) && Number(value) >= 0
const optional =
  (check: Check): Check =>
  (value: unknown) =>
    value === undefined || check(value)
const list =
  (check: Check): Check =>
  (value: unknown) =>
    Array.isArray(value) && value.every(check)
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value: unknown) =>
    allowed.includes(value as string)
const day: Check = value => typeof value === 'string' && isDay(value)

/** UTC with milliseconds and four digits of year, so that the order of texts is the order of times. */
const instant: Check = value =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value))

const pointShape = { id: text, label: text, covered: flag, proposed: optional(oneOf('found', 'not found', 'unsure')) }
const point: Check = value => fits(value, pointShape)

const head = { v: (value: unknown) => value === 1, id: name, session: name, at: instant, day }

const form = oneOf('recall', 'choice')

const checks: Readonly<Record<JournalRecord['kind'], Readonly<Record<string, Check>>>> = {
  session: {
    mode: form,
    exam: flag,
    practice: flag,
    seed: text,
    bank: text,
    questions: list(text),
    args: list(text),
  },
  answer: {
    questionId: name,
    stem: optional(text),
    form,
    score: share,
    points: list(point),
    rating: optional(oneOf('again', 'hard', 'good', 'easy')),
    judge: oneOf('person', 'grader', 'key'),
    sure: optional(flag),
    practice: optional(flag),
    topics: list(text),
  },
  end: { reason: oneOf('finished', 'stopped', 'interrupted', 'timeout') },
  undo: { target: name },
  mark: {
    questionId: name,
    mark: oneOf('skip', 'flag', 'unflag', 'suspend', 'unsuspend', 'note'),
    note: optional(text),
  },
  merge: { from: text, records: count },
  rename: { from: name, to: name },
}

function fits(value: unknown, shape: Readonly<Record<string, Check>>): boolean {
  if (typeof value !== 'object' || value === null) return false
  for (const key in shape) if (!shape[key]!((value as Fields)[key])) return false
  return true
}
