import { describe, expect, it } from 'vitest'
import { plainMarkdown } from '../../../src/view/plain-markdown.ts'
import { verdictWords } from '../../../src/view/session/choice-words.ts'
import { keyLines, keysOf } from '../../../src/view/session/keys.ts'
import { createTheme } from '../../../src/view/theme.ts'
import { choiceItem } from '../../support/small-items.ts'

/** Four options, of which those at the given places are right. */
const itemWith = (...key: readonly number[]) => {
  const item = choiceItem()
  if (item.form !== 'choice') throw new Error('The small item is a choice.')
  return { ...item, options: item.options.map((option, index) => ({ ...option, correct: key.includes(index) })) }
}

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
    const item = itemWith(...key)
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

it.each([
  [[1], 'A-D answer   ? all keys'],
  [[0, 1], 'A-D tick   Enter answer   ? all keys'],
])('where %j are right, the keys are %s', (key, line) => {
  const request = { ask: 'answer', item: itemWith(...key), n: 1, of: 1, exam: false, can: [] } as const
  const theme = createTheme({ colour: 0, unicode: true, width: 80 })
  expect(keyLines(keysOf(request), { theme, markdown: plainMarkdown, today: '2026-11-25' })).toEqual([line])
})
