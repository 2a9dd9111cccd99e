import { describe, expect, it } from 'vitest'
import { splitHint } from '../../../src/bank/topics/split-hint.ts'

const isTopic = (word: string) => word.toLowerCase() === 'rag'

describe('splitHint', () => {
  it.each([
    ['What is PPO?(RLHF)', 'What is PPO?', 'RLHF'],
    ['What is PPO? (RLHF, PPO)', 'What is PPO?', 'RLHF|PPO'],
    [
      'How is drift found?(monitoring and evaluation metrics)',
      'How is drift found?',
      'monitoring and evaluation metrics',
    ],
    ['Explain retrieval (RAG)', 'Explain retrieval', 'RAG'],
    ['Explain alignment (methods)', 'Explain alignment', 'methods'],
  ])('%s', (source, stem, hints) => expect(splitHint(source, isTopic, true)).toEqual({ stem, hints: hints.split('|') }))

  it.each([
    'Which are fruits? (Choose two.)',
    'Which are fruits? (select all)',
    'What is LoRA (Low-Rank Adaptation)',
    'Explain Low-Rank Adaptation (LoRA)',
    'What does f(x)',
    'Name three (e.g. salt)',
    'What is it? (5 marks)',
    'What is it? (a much longer remark than any topic)',
    'Plain',
  ])('%s keeps its bracket', source => expect(splitHint(source, isTopic, true)).toEqual({ stem: source, hints: [] }))

  it('outside headings only takes what follows a sentence or is known', () => {
    expect(splitHint('Explain it (methods)', isTopic, false).hints).toEqual([])
    expect(splitHint('Explain it (rag)', isTopic, false).hints).toEqual(['rag'])
  })
})
