import { describe, expect, it } from 'vitest'
import { judgeAdversarial } from '../../scripts/grading/adversarial.ts'
import { lexicon } from '../support/grader.ts'

/**
 * Rules were mended by the first set; of the second one only totals were looked at, and a question that was repeated. Half of its
 * right answers share few words with the points.
 */
describe.each([
  ['seen', 0.74, 0.18],
  ['unseen', 0.63, 0.24],
] as const)('adversarial answers, %s', (name, agreement, falsely) => {
  const judged = judgeAdversarial(name, lexicon)
  const wrong = judged.filter(({ isCovered }) => !isCovered)

  it('are judged as by an examiner point by point', () =>
    expect(
      judged.filter(({ isCovered, isFound }) => isCovered === isFound).length / judged.length,
    ).toBeGreaterThanOrEqual(agreement))
  it('are ticked the less where they say the contrary', () =>
    expect(wrong.filter(({ isFound }) => isFound).length / wrong.length).toBeLessThanOrEqual(falsely))
  it('say nothing where they repeat the question', () =>
    expect(wrong.filter(({ kind, isFound }) => kind === 'question' && isFound)).toEqual([]))
})
