import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import { gradeAnswer } from '../../src/grading/grade-answer.ts'
import { gradeQuestion } from '../../src/grading/grade-question.ts'
import { gradeText } from '../../src/grading/grade-text.ts'
import { lexicon } from '../support/grader.ts'

const { questions } = parseBank([{ path: 'fine-tuning.md', text: readFileSync('data/fine-tuning.md', 'utf8') }])
const question = fc.constantFrom(...questions)
const text = fc.oneof(fc.string({ maxLength: 200, unit: 'grapheme' }), fc.lorem({ maxCount: 40 }))

describe('for any answer', () => {
  it('confidences and scores are shares, and evidence was typed', () =>
    fc.assert(
      fc.property(question, text, (asked, answer) => {
        const { score, points } = gradeQuestion(asked, answer, lexicon)
        expect(score >= 0 && score <= 1).toBe(true)
        for (const { confidence, evidence } of points) {
          expect(confidence >= 0 && confidence <= 1).toBe(true)
          expect(evidence.every(run => answer.includes(run))).toBe(true)
        }
      }),
    ))
  it('the same answer gets the same verdict', () =>
    fc.assert(
      fc.property(question, text, (asked, answer) => {
        expect(gradeQuestion(asked, answer, lexicon)).toEqual(gradeQuestion(asked, answer, lexicon))
      }),
    ))
  it('any reference can be graded against', () =>
    fc.assert(
      fc.property(text, text, (reference, answer) => {
        const { score } = gradeText({ reference, answer }, lexicon)
        expect(score >= 0 && score <= 1).toBe(true)
      }),
    ))
  it('any points can be graded against', () =>
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), text, (points, answer) => {
        const verdict = gradeAnswer({ points: points.map(point => ({ text: point })), answer }, lexicon)
        expect(verdict.points).toHaveLength(points.length)
      }),
    ))
})

describe('an answer of 100 KB', () => {
  // Once took 40 seconds, which is more than a test may take.
  it.each(['not ', 'weights, ', 'weights ', 'LoRA freezes weights. ', 'pre-', '冻结权重'])(
    'of “%s” only is graded soon',
    part => {
      const answer = part.repeat(100_000 / part.length)
      const reference = 'LoRA freezes the weights and does not update them, 冻结权重.'
      expect(gradeText({ reference, answer }, lexicon).score).toBeLessThanOrEqual(1)
      expect(gradeAnswer({ points: [{ text: reference }], answer }, lexicon).points).toHaveLength(1)
    },
  )
})

describe('for every question of the shipped bank', () => {
  it('each point is found in itself', () => {
    const missed = questions.flatMap(asked =>
      asked.answer.points.filter(
        (point, at) => gradeQuestion(asked, point.text, lexicon).points[at]!.finding !== 'found',
      ),
    )
    expect(missed.map(point => point.text)).toEqual([])
  })
  it('the question covers nothing', () => {
    const found = questions.flatMap(asked =>
      gradeQuestion(asked, asked.stemText, lexicon).points.filter(({ finding }) => finding === 'found'),
    )
    expect(found).toEqual([])
  })
  it('an empty answer covers nothing', () => {
    for (const asked of questions) expect(gradeQuestion(asked, '', lexicon).score).toBe(0)
  })
  it('no point is found in its denial', () => {
    const found = questions.flatMap(asked =>
      asked.answer.points.filter((point, at) => {
        const denial = `It is not true that ${point.text.charAt(0).toLowerCase()}${point.text.slice(1)}`
        return gradeQuestion(asked, denial, lexicon).points[at]!.finding === 'found'
      }),
    )
    expect(found.map(point => point.text)).toEqual([])
  })
})
