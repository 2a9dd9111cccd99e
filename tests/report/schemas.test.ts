import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { dueFacts } from '../../src/report/due.ts'
import { historySessions } from '../../src/report/history.ts'
import { marksFacts } from '../../src/report/marks.ts'
import { planFacts } from '../../src/report/plan.ts'
import { statsFacts } from '../../src/report/stats.ts'
import { topicsFacts } from '../../src/report/topics.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import type { Scores } from '../../src/scores/scores.ts'
import { historyJson } from '../../src/view/history-json.ts'
import { makeBank, makeScores, makeSession } from './make-scores.ts'
import { bank, scores, today } from './three-weeks.ts'

const nothing = makeScores([])
const nowhere = makeBank([])
const planning = { today, by: '2026-12-01', minutes: 10, secondsEach: 90 }

const answer: JournalRecord = {
  v: 1,
  id: 'r1',
  session: '0abc3',
  at: '2026-11-04T10:01:00.000Z',
  day: '2026-11-04',
  kind: 'answer',
  questionId: 'q1',
  form: 'recall',
  score: 0.5,
  points: [
    { id: 'p0', label: 'Frozen base', covered: true, proposed: 'not found' },
    { id: 'p1', label: 'Scaling', covered: false },
  ],
  rating: 'hard',
  judge: 'person',
  answer: 'typed',
  sure: true,
  topics: ['lora'],
  milliseconds: 61_000,
}
const choice: JournalRecord = {
  ...answer,
  id: 'r2',
  form: 'choice',
  points: [],
  judge: 'key',
  chosen: 'one option',
  key: 'another',
  practice: true,
}
const mark = (mark: 'flag' | 'suspend' | 'note', note?: string): JournalRecord => {
  const head = { v: 1, id: mark, session: 's', at: answer.at, day: answer.day } as const
  return { ...head, kind: 'mark', questionId: 'q1', mark, ...(note && { note }) }
}
const oneSession = makeScores([], { sessions: [makeSession('0abc3', answer.at, answer.day, { score: null })] })

const history = (scores: Scores, records: readonly JournalRecord[]): object =>
  JSON.parse([...historyJson(historySessions(scores, records))].join(''))

const outputs: Readonly<Record<string, readonly object[]>> = {
  stats: [statsFacts(bank, scores, today), statsFacts(bank, nothing, today), statsFacts(nowhere, nothing, today)],
  topics: [topicsFacts(bank, scores, today), topicsFacts(nowhere, nothing, today)],
  history: [history(scores, [answer, choice]), history(oneSession, []), history(nothing, [])],
  marks: [marksFacts([mark('flag'), mark('suspend'), mark('note', 'ask Ann')]), marksFacts([])],
  due: [dueFacts(scores, today), dueFacts(nothing, today)],
  plan: [planFacts(bank, scores, planning), planFacts(nowhere, nothing, planning)],
}

const read = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))
const compile = (schema: object) => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false })
  ajv.addFormat('date-time', text => !Number.isNaN(Date.parse(text)) && text.endsWith('Z'))
  return ajv.compile(schema)
}

/** The same schema without room for fields that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in schema ? { ...inner, additionalProperties: false } : inner
}

describe.each(Object.entries(outputs))('the schema of %s', (name, values) => {
  it('holds, and names every field', () => {
    const validate = compile(closed(read(name)) as object)
    for (const value of values) {
      validate(JSON.parse(JSON.stringify(value)))
      expect(validate.errors ?? []).toEqual([])
    }
  })

  it('allows fields to be added', () => {
    expect(compile(read(name))({ ...values[0], added: 1 })).toBe(true)
  })

  it('misses each field that is left out', () => {
    const validate = compile(read(name))
    for (const field of Object.keys(values[0]!)) {
      expect([field, validate({ ...values[0], [field]: undefined })]).toEqual([field, false])
    }
  })
})
