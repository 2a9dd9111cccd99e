import { describe, expect, it } from 'vitest'
import { leeches } from '../../src/report/leeches.ts'
import { pointDrill, weakPoints } from '../../src/report/weak-points.ts'
import { addDays } from '../../src/schedule/day.ts'
import { type Given, makeQuestion, makeScores } from './make-scores.ts'

const questions = [makeQuestion('a', { number: 13 }), makeQuestion('b')]

/** Answers on successive days; each mark string tells what became of the points, `+` covered, `-` missed. */
function answers(id: string, ...marks: readonly string[]): Given[] {
  return marks.map((mark, day) => {
    const covered = [...mark].map(sign => sign === '+')
    return [id, addDays('2026-01-01', day), covered.filter(Boolean).length / covered.length, covered]
  })
}

describe('weak points', () => {
  it('are named by question and label, with how often they were missed', () => {
    const scores = makeScores(answers('a', '++-', '++-', '+++', '++-'))
    expect(weakPoints(questions, scores)).toEqual([
      {
        questionId: 'a',
        number: 13,
        stem: 'What is a?',
        pointId: 'p2',
        label: 'α/r scaling',
        asked: 4,
        missed: 3,
        missedLast: true,
      },
    ])
  })

  it('put five of six before one of one', () => {
    const scores = makeScores([...answers('a', '++-', '++-', '++-', '++-', '++-', '+++'), ...answers('b', '-++')])
    expect(weakPoints(questions, scores).map(({ questionId }) => questionId)).toEqual(['a', 'b'])
  })

  it('leave out points that the bank no longer has', () => {
    const scores = makeScores(answers('a', '+++-'))
    expect(weakPoints(questions, scores)).toEqual([])
  })
})

describe('the drill of points', () => {
  it('takes what was missed last or half of the time, weakest question first', () => {
    const scores = makeScores([...answers('a', '--+', '+-+', '+++'), ...answers('b', '++-', '++-')])
    expect(pointDrill(questions, scores)).toEqual({ ids: ['b', 'a'], points: { b: ['p2'], a: ['p1'] } })
  })

  it('is empty where all was covered', () => {
    expect(pointDrill(questions, makeScores(answers('a', '+++')))).toEqual({ ids: [], points: {} })
  })
})

describe('leeches', () => {
  const found = (...marks: readonly string[]) => leeches(questions, makeScores(answers('a', ...marks)))

  it.each([
    ['four misses of a point', ['++-', '++-', '++-', '++-'], ['p2']],
    ['three misses', ['++-', '++-', '++-'], []],
    ['four misses in nine', ['++-', '++-', '++-', '+++', '+++', '+++', '+++', '+++', '++-'], []],
    ['four misses in eight', ['++-', '++-', '++-', '+++', '+++', '+++', '+++', '++-'], ['p2']],
    ['four misses, covered at last', ['++-', '++-', '++-', '++-', '+++'], []],
  ] as const)('%s', (_, marks, expected) => {
    expect(found(...marks).map(({ pointId }) => pointId)).toEqual(expected)
  })

  it('are the whole question where it was forgotten four times after the first answer', () => {
    const [leech, ...others] = found('---', '---', '---', '---', '---')
    expect(leech).toMatchObject({ questionId: 'a', pointId: null, label: 'What is a?', missed: 4, asked: 5 })
    expect(others).toEqual([])
  })

  it('suggest a source where the bank names one', () => {
    const source = { key: 'hu2021', title: 'LoRA' }
    const [point] = questions[0]!.answer.points
    const sourced = makeQuestion('a', {
      sources: [{ key: 'x', title: 'Another' }, source],
      answer: { ...questions[0]!.answer, points: [{ ...point!, sources: ['hu2021'] }] },
    })
    const [leech] = leeches([sourced], makeScores(answers('a', '-', '-', '-', '-', '-')))
    expect(leech!.suggestion).toContain('Another')
    const [pointLeech] = leeches([sourced], makeScores(answers('a', '-+', '-+', '-+', '-+')))
    expect(pointLeech!.suggestion).toContain('“LoRA”')
  })
})
