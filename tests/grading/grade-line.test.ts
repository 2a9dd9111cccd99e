import { describe, expect, it } from 'vitest'
import { gradeLine } from '../../src/grading/grade-line.ts'
import { lexicon } from '../support/grader.ts'

const grade = (line: object) => gradeLine(JSON.stringify(line), lexicon)
const points = ['LoRA freezes the base weights.', 'LoRA trains two small matrices.']

describe('gradeLine', () => {
  it('gives a verdict for each point of a list', () => {
    const { id, points: verdicts } = grade({ id: 7, reference: points, answer: 'the base weights stay frozen' })
    expect(id).toBe(7)
    expect(verdicts).toMatchObject([
      { text: points[0], found: true, finding: 'found' },
      { text: points[1], found: false, evidence: [] },
    ])
  })
  it('takes the sentences of a text for its points', () =>
    expect(grade({ reference: points.join(' '), answer: 'x' }).points.map(point => point.text)).toEqual(points))
  it('scores a list of one point like a text', () => {
    const answer = 'the weights of the base are frozen'
    expect(grade({ reference: [points[0]!], answer }).score).toBe(grade({ reference: points[0]!, answer }).score)
  })
  it('gives null for an id that is not there', () => expect(grade({ reference: 'a b', answer: '' }).id).toBeNull())
  it('takes a list among the points for one point in several wordings', () => {
    const reference = [[points[0]!, 'What was pre-trained is kept as it is.'], points[1]!]
    const { points: verdicts } = grade({ reference, answer: 'what was pre-trained is kept' })
    expect(verdicts.map(({ text, found }) => [text, found])).toEqual([
      [points[0], true],
      [points[1], false],
    ])
  })
  it('takes one point in several wordings for alternatives of a text in one piece', () => {
    const [one, other] = ['The switch is open.', 'No current flows.']
    const answer = 'there is no current that flows'
    const { score } = grade({ reference: [[one, other]], answer })
    expect(score).toBeGreaterThan(grade({ reference: one, answer }).score)
    expect(score).toBeLessThan(grade({ reference: other, answer }).score)
  })
  it('scores an empty answer zero', () => expect(grade({ reference: points[0]!, answer: ' ' }).score).toBe(0))
  it('scores the reference high', () =>
    expect(grade({ reference: points[0]!, answer: points[0]! }).score).toBeGreaterThan(0.7))
  it('scores the contrary below one half', () =>
    expect(grade({ reference: points[0]!, answer: 'LoRA does not freeze the base weights.' }).score).toBeLessThan(0.5))
  it('scores the contrary of a listed point below one half', () =>
    expect(grade({ reference: [points[0]!], answer: 'LoRA never freezes the base weights.' }).score).toBeLessThan(0.5))

  it('scores another choice below one half', () => {
    const reference = 'No. Only one circuit can be complete at a time.'
    expect(grade({ reference, answer: 'no, only one circuit can be complete' }).score).toBeGreaterThan(0.5)
    expect(grade({ reference, answer: 'Yes, only one circuit can be complete' }).score).toBeLessThan(0.5)
    expect(grade({ reference: 'A. It got hotter faster.', answer: 'B: it got hotter faster' }).score).toBeLessThan(0.5)
  })
  it('goes by the words of the question where the reference has no others', () => {
    const line = { question: 'Does the food contain sugar or fat?', reference: 'The food contains sugar.' }
    expect(grade({ ...line, answer: 'it contains sugar' }).score).toBeGreaterThan(
      grade({ ...line, answer: 'fat' }).score,
    )
  })

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['text that is not JSON', '{', /not JSON/],
    ['a list', '[]', /reference|answer/],
    ['null', 'null', /not a JSON object/],
    ['no answer', '{"reference": "a"}', /`answer`/],
    ['no reference', '{"answer": "a"}', /`reference`/],
    ['a number among the points', '{"answer": "a", "reference": [1]}', /`reference`/],
    ['a point without a wording', '{"answer": "a", "reference": [[]]}', /`reference`/],
    ['a question that is no text', '{"answer": "a", "reference": "b", "question": 1}', /`question`/],
  ]
  it.each(wrong)('says what is wrong with %s', (_, line, message) =>
    expect(() => gradeLine(line, lexicon)).toThrow(message),
  )
})
