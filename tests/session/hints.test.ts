import { expect, it } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import { hintsFor } from '../../src/session/hints.ts'

const hints = (page: string) => {
  const { questions } = parseBank([{ path: 'page.md', text: page }])
  return hintsFor({ form: 'recall', question: questions[0]! })
}

it.each([
  [
    '## What is LoRA?\n\n**Base:** It stays frozen all along.',
    ['Point 1 of 1 is about: Base.', 'Base begins: It stays …'],
  ],
  ['## What is LoRA?\n\n- The base stays frozen all along.', ['Point 1 begins: The base stays …']],
  ['::A:: What is it? {=Rome}', ['Point 1 begins: Ro…']],
  ['::A:: 它是什么？ {=基础模型的权重保持不变}', ['Point 1 begins: 基础模…']],
  ['::A:: Match. {=cat -> animal =rose -> plant}', ['Point 1 begins: cat …', 'Point 2 begins: rose …']],
  ['::A:: How much is it? {#4:0.1}', []],
])('%j hints %j', (page, expected) => expect(hints(page)).toEqual(expected))
