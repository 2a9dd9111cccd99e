import { expect, it } from 'vitest'
import { foldCase } from '../../../src/bank/text/fold-case.ts'

it.each([
  ['LoRA', 'lora'],
  ['ОТВЕТ: Б', 'ответ: б'],
  ['İYİ SORU', 'iyi soru'],
  ['答案：B', '答案：b'],
])('folds %s and leaves each character in its place', (text, folded) => {
  expect(foldCase(text)).toBe(folded)
  expect(folded).toHaveLength(text.length)
})
