import { describe, expect, it } from 'vitest'
import type { Difficulty, Question } from '../../src/bank/types.ts'
import { createRandom } from '../../src/selection/random.ts'
import { type Criteria, selectQuestions } from '../../src/selection/select-questions.ts'

function question(id: string, topics: string[], difficulty?: Difficulty): Question {
  return { id, topics, ...(difficulty && { difficulty }) } as unknown as Question
}

const bank = [
  question('q1', ['lora'], 1),
  question('q2', ['rlhf'], 1),
  question('q3', ['lora', 'peft'], 2),
  question('q4', ['rlhf'], 2),
  question('q5', ['rag']),
]

const select = (criteria: Partial<Criteria>, seed = 'x') =>
  selectQuestions(bank, { count: 'all', order: 'bank', ...criteria }, createRandom(seed))
const ids = (criteria: Partial<Criteria>, seed?: string) => select(criteria, seed).chosen.map(({ id }) => id)

describe('filters', () => {
  it.each<[string, Partial<Criteria>, string[]]>([
    ['none', {}, ['q1', 'q2', 'q3', 'q4', 'q5']],
    ['a topic', { topics: ['lora'] }, ['q1', 'q3']],
    ['any of two topics', { topics: ['peft', 'rag'] }, ['q3', 'q5']],
    ['an empty list of topics', { topics: [] }, ['q1', 'q2', 'q3', 'q4', 'q5']],
    ['a difficulty', { difficulty: [1] }, ['q1', 'q2']],
    ['two difficulties', { difficulty: [1, 2] }, ['q1', 'q2', 'q3', 'q4']],
    ['topic and difficulty', { topics: ['lora'], difficulty: [2] }, ['q3']],
    ['picked ids, unknown ones ignored', { picked: { option: '--due', ids: ['q4', 'gone', 'q1'] } }, ['q1', 'q4']],
    ['suspended ones', { suspended: ['q2', 'q3'] }, ['q1', 'q4', 'q5']],
  ])('%s', (_, criteria, expected) => {
    expect(ids(criteria)).toEqual(expected)
  })
})

describe('count', () => {
  it('cuts, and tells how many matched', () => {
    const { chosen, matched } = select({ count: 2 })
    expect([chosen.length, matched]).toEqual([2, 5])
  })

  it('may exceed what there is', () => {
    expect(ids({ count: 99 })).toHaveLength(5)
  })

  it('keeps the most urgent of those picked by history', () => {
    const picked = { option: '--due', ids: ['q5', 'q2', 'q4', 'q1'] }
    for (const order of ['random', 'bank', 'topic'] as const) {
      expect(ids({ picked, count: 2, order }).toSorted()).toEqual(['q2', 'q5'])
    }
  })

  it('passes over what cannot be asked, and still keeps the most urgent', () => {
    const picked = { option: '--due', ids: ['q5', 'q2', 'q4', 'q1'] }
    const canAsk = ({ id }: Question) => id !== 'q2'
    expect(ids({ picked, canAsk, count: 2, order: 'random' }).toSorted()).toEqual(['q4', 'q5'])
    expect(ids({ canAsk: () => false, count: 2 })).toEqual([])
  })

  it('draws every question sooner or later', () => {
    const drawn = new Set(Array.from({ length: 60 }, (_, seed) => ids({ count: 1 }, String(seed))[0]))
    expect(drawn.size).toBe(5)
  })
})

describe('order', () => {
  it('is the same for a seed and mostly another for another', () => {
    const orders = Array.from({ length: 20 }, (_, seed) => ids({ order: 'random' }, String(seed)).join())
    expect(ids({ order: 'random' }, '7').join()).toBe(orders[7])
    expect(new Set(orders).size).toBeGreaterThan(12)
  })

  it('by topic takes the first topic of each, as the bank goes', () => {
    expect(ids({ order: 'topic' })).toEqual(['q1', 'q3', 'q2', 'q4', 'q5'])
  })
})

describe('nothing left says which filter, and what would match', () => {
  const due = { option: '--due', ids: [] }
  it.each<[Partial<Criteria>, string]>([
    [{ picked: due }, 'No question matches --due. Without it, 5 questions would.'],
    [
      { picked: { ...due, none: 'the next comes back tomorrow' } },
      'No question matches --due: the next comes back tomorrow. Without it, 5 questions would.',
    ],
    [
      { topics: ['rag'], picked: { option: '--due', ids: ['q1'], none: 'unsaid, since one is due' } },
      'No question matches --topic rag and --due. Without --topic rag, 1 question would; without --due, 1 question would.',
    ],
    [
      { topics: ['rag'], difficulty: [1] },
      'No question matches --topic rag and --difficulty 1. Without --topic rag, 2 questions would; without --difficulty 1, 1 question would.',
    ],
    [
      { topics: ['rag'], difficulty: [3], picked: due },
      'No question matches --topic rag, --difficulty 3 and --due. Leave out more than one of them; the bank has 5 questions.',
    ],
    [
      { topics: ['rag'], suspended: ['q5'] },
      'All questions that match --topic rag (1) are suspended, so there is nothing to ask.',
    ],
    [
      { suspended: ['q1', 'q2', 'q3', 'q4', 'q5'] },
      'All questions of the bank (5) are suspended, so there is nothing to ask.',
    ],
  ])('%j', (criteria, message) => {
    expect(() => select(criteria)).toThrow(expect.objectContaining({ code: 'no', message }))
  })

  it('an empty bank', () => {
    const empty = () => selectQuestions([], { count: 1, order: 'random' }, createRandom(''))
    expect(empty).toThrow('The bank has no questions')
  })
})
