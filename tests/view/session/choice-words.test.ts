import { describe, expect, it } from 'vitest'
import { verdictWords } from '../../../src/view/session/choice-words.ts'
import { choiceWith } from '../../support/small-items.ts'

describe('verdictWords', () => {
  it.each<[key: number[], chosen: number[], sure: boolean | undefined, words: string]>([
    [[2], [2], undefined, 'Right: C.'],
    [[2], [0], undefined, 'Wrong: you chose A, and C is right.'],
    [[2], [0], true, 'Wrong: you chose A, and C is right. You were sure.'],
    [[0, 3], [0], undefined, 'Wrong: you chose A; A and D are right.'],
    [[0, 1, 3], [1, 2], false, 'Wrong: you chose B and C; A, B and D are right. You were not sure.'],
    [[0, 3], [], undefined, 'Not answered: A and D are right.'],
    [[0, 3], [0, 3], undefined, 'Right: A and D.'],
  ])('of %j, %j was chosen', (key, chosen, sure, words) => {
    const item = choiceWith(...key)
    const correct = String(key) === String(chosen)
    const graded = {
      event: 'graded',
      n: 1,
      of: 1,
      withheld: false,
      item,
      score: 0,
      points: [],
      chosen,
      correct,
      saved: true,
    } as const
    expect(verdictWords({ ...graded, ...(sure !== undefined && { sure }) }, item)).toBe(words)
  })
})
