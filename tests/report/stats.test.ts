import { describe, expect, it } from 'vitest'
import { statsFacts } from '../../src/report/stats.ts'
import { topicsFacts } from '../../src/report/topics.ts'
import { makeBank, makeQuestion, makeScores, makeSession } from './make-scores.ts'

const topics = [
  { slug: 'lora', name: 'LoRA', aliases: ['low-rank adaptation'] },
  { slug: 'rag', name: 'RAG', aliases: [] },
]
const bank = makeBank(
  [
    makeQuestion('a', { topics: ['lora'] }),
    makeQuestion('b', { topics: ['lora', 'home-made'] }),
    makeQuestion('c', { topics: ['home-made', 'home-made'] }),
  ],
  topics,
)
const scores = makeScores(
  [
    ['a', '2026-01-01', 0],
    ['a', '2026-01-02', 1],
    ['b', '2026-01-02', 0.5],
    ['from another bank', '2026-01-02', 1],
  ],
  {
    sessions: [
      makeSession('1', '2026-01-01T10:00:00.000Z', '2026-01-01', { score: 0 }),
      makeSession('2', '2026-01-02T10:00:00.000Z', '2026-01-02', { score: null, answered: 0 }),
      makeSession('3', '2026-01-02T11:00:00.000Z', '2026-01-02', { score: 5 / 6, exam: true }),
    ],
    totals: { answers: 4, proposed: 20, overruled: 3, sureness: [1, 2, 3, 4] },
  },
)
const stats = statsFacts(bank, scores, '2026-01-04')

describe('stats', () => {
  it('total up', () => {
    expect(stats).toMatchObject({ schema: 'finetune-quiz/stats/1', answers: 4, sessions: 2, accuracy: 2.5 / 4 })
    expect(stats.questions).toEqual({ total: 3, seen: 2, answers: 3, due: 1, suspended: 0, flagged: 0 })
    expect(stats.grader).toEqual({ proposed: 20, overruled: 3, share: 0.15 })
    expect(stats.sureness).toEqual({ sureRight: 1, sureWrong: 2, unsureRight: 3, unsureWrong: 4 })
  })

  it('leave out of what would be recalled, where a person reads it, what was asked today', () => {
    const told = (day: string) => statsFacts(bank, scores, day, [], 'not asked today')
    expect(statsFacts(bank, scores, '2026-01-02').retention).toBe(1)
    expect(told('2026-01-02')).toMatchObject({ retention: null, questions: { seen: 2 } })
    expect(told('2026-01-02').topics.map(({ retention }) => retention)).toEqual([null, null])
    expect(told('2026-01-04')).toEqual(stats)
  })

  it('name no weak point of a question that was put aside', () => {
    const missed = makeScores([['a', '2026-01-01', 0, [false, true, true]]])
    const aside = { ...missed, questions: { a: { ...missed.questions.a!, suspended: true } } }
    expect(statsFacts(bank, missed, '2026-01-04').weakest).toHaveLength(1)
    expect(statsFacts(bank, aside, '2026-01-04').weakest).toEqual([])
  })

  it.each([
    ['', '1 left'],
    ['a', '1 left'],
    ['c', 'practice'],
  ])('propose new questions where one may be asked, with “%s” put aside', (id, why) => {
    const known = makeScores(['a', 'b', ...(id === 'c' ? ['c'] : [])].map(seen => [seen, '2026-01-03', 1]))
    const aside = id ? { [id]: { ...known.questions[id]!, suspended: true } } : {}
    const { next } = statsFacts(bank, { ...known, questions: { ...known.questions, ...aside } }, '2026-01-04')
    expect(next?.why).toContain(why)
  })

  it('weigh a topic’s accuracy by answers and leave out topics without a question', () => {
    expect(
      stats.topics.map(({ topic, questions, seen, accuracy, due }) => [topic, questions, seen, accuracy, due]),
    ).toEqual([
      ['lora', 2, 2, 0.5, 1],
      ['home-made', 2, 1, 0.5, 1],
    ])
    expect(stats.topics[0]!.retention).toBeGreaterThan(0.7)
  })

  it('show sessions with an answer as the trend', () => {
    expect(stats.trend.map(({ id, exam, score }) => [id, exam, score])).toEqual([
      ['1', false, 0],
      ['3', true, 5 / 6],
    ])
  })

  it('keep a calendar of thirteen weeks', () => {
    expect(stats.calendar).toEqual({
      from: '2025-10-06',
      to: '2026-01-04',
      days: [
        { day: '2026-01-01', answers: 1, accuracy: 0 },
        { day: '2026-01-02', answers: 3, accuracy: 2.5 / 3 },
      ],
    })
  })

  it('forecast a fortnight', () => {
    expect(stats.forecast).toHaveLength(14)
    expect(stats.forecast[0]).toEqual({ day: '2026-01-04', questions: 1 })
  })

  it('are null, not NaN, before the first answer', () => {
    const none = statsFacts(bank, makeScores([]), '2026-01-04')
    expect(none).toMatchObject({ answers: 0, accuracy: null, retention: null, sureness: null, grader: { share: null } })
    expect(none.topics[0]).toMatchObject({ seen: 0, accuracy: null, retention: null, due: 0 })
  })
})

it('lists the whole vocabulary, and topics that only questions name', () => {
  const { topics } = topicsFacts(bank, scores, '2026-01-04')
  expect(topics.map(({ topic, name, questions, aliases }) => [topic, name, questions, aliases])).toEqual([
    ['lora', 'LoRA', 2, ['low-rank adaptation']],
    ['rag', 'RAG', 0, []],
    ['home-made', 'home-made', 2, []],
  ])
})
