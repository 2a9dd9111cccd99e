import { describe, expect, it } from 'vitest'
import { readSummary } from '../../../src/bank/labels/read-summary.ts'

describe('readSummary', () => {
  it.each([
    ['<b>Answer</b>', 'answer'],
    ['Show answer', 'answer'],
    ['show', 'reveal'],
    ['Click to expand!', 'reveal'],
    ['查看答案', 'answer'],
    ['Показать ответ', 'answer'],
    ['Hint 1', 'hint'],
    ['What is crema?', 'other'],
    ['Example', 'other'],
  ])('%s', (summary, kind) => expect(readSummary(summary)).toBe(kind))
})
