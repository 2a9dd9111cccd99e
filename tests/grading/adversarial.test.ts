import { describe, expect, it } from 'vitest'
import { judgeAdversarial } from '../../scripts/grading/adversarial.ts'
import { lexicon } from '../support/grader.ts'

/**
 * The sets in the order of writing, each with the bounds it had when it was first kept. Rules were mended by all of them but
 * the last: of that one only totals were looked at, and a question that was repeated. From the third on, half of the right
 * answers share few words with the points.
 */
describe.each([
  ['seen', 0.79, 0.16],
  ['second', 0.75, 0.28],
  ['third', 0.73, 0.17],
  ['fourth', 0.64, 0.25],
  ['fifth', 0.69, 0.2],
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
