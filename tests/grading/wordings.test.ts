import { describe, expect, it } from 'vitest'
import { gradeAnswer } from '../../src/grading/grade-answer.ts'
import type { Finding } from '../../src/grading/types.ts'
import { lexicon } from '../support/grader.ts'

const points = [
  {
    label: 'Base',
    text: 'LoRA freezes the weights of the pre-trained model.',
    wordings: ['the original matrices get no gradient updates', 'the big network itself does not change'],
  },
  {
    label: 'Order',
    text: 'Supervised tuning comes before the reward model.',
    wordings: ['copying human answers is learned before a scorer is fitted'],
  },
  { label: 'Scaling', text: 'The update is scaled by alpha over the rank.' },
]
const misconceptions = ['The big network itself changes, and the scorer does not.']
const judge = (answer: string) => gradeAnswer({ points, misconceptions, answer }, lexicon).points

describe('a point with further wordings', () => {
  it.each<[answer: string, base: Finding, order: Finding]>([
    ['LoRA freezes the weights of the pre-trained model.', 'found', 'not found'],
    ['the original matrices receive no gradient updates', 'found', 'not found'],
    ['The big network itself does not change.', 'found', 'not found'],
    ['it learns copying human answers before the scorer is fitted', 'not found', 'found'],
    ['The weather is fine.', 'not found', 'not found'],
  ])('%s', (answer, base, order) => {
    const [first, second] = judge(answer)
    expect([first!.finding, second!.finding]).toEqual([base, order])
  })

  it.each([
    ['denied in the point’s words', 'LoRA does not freeze the weights of the pre-trained model.', 0],
    ['denied in further words', 'the original matrices do get gradient updates', 0],
    ['denied in one wording, half said in another', 'LoRA never freezes the weights; the big network changes', 0],
    ['said and denied at once', 'LoRA freezes no weights of the pre-trained model, the big network itself changes', 0],
    ['a misconception in the words of a wording', misconceptions[0]!, 0],
    ['the wrong way round', 'The reward model comes before supervised tuning.', 1],
    ['the wrong way round in further words', 'a scorer is fitted before copying human answers is learned', 1],
  ])('is not found where it is %s', (_, answer, point) => {
    expect(judge(answer)[point]!.finding).not.toBe('found')
  })

  it('has its evidence in the words of the wording that was met', () =>
    expect(judge('I think the big network itself does not change')[0]!.evidence.join(' ')).toContain('big network'))

  it('is judged no otherwise beside points that have some', () => {
    const answer = 'the update is scaled by alpha over the rank'
    expect(judge(answer)[2]!.finding).toBe('found')
  })
})

describe('points without further wordings', () => {
  it('are judged as if there were no such thing', () => {
    const plain = points.map(({ wordings: _, ...point }) => point)
    for (const answer of ['LoRA freezes weights', 'a reward model comes first', 'alpha over rank']) {
      expect(gradeAnswer({ points: plain.map(point => ({ ...point, wordings: [] })), answer }, lexicon)).toEqual(
        gradeAnswer({ points: plain, answer }, lexicon),
      )
    }
  })
})
