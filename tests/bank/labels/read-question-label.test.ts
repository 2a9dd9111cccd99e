import { describe, expect, it } from 'vitest'
import { readQuestionLabel } from '../../../src/bank/labels/read-question-label.ts'

describe('readQuestionLabel', () => {
  it.each([
    ['Q1: What?', 'question', 1, 'What?'],
    ['**Q6: What?**', 'question', 6, 'What?'],
    ['📌 Q43: What?', 'question', 43, 'What?'],
    ['Q. What?', 'question', undefined, 'What?'],
    ['Question 3', 'question', 3, ''],
    ['Question: What?', 'question', undefined, 'What?'],
    ['第3题 什么？', 'question', 3, '什么？'],
    ['問1 何ですか', 'question', 1, '何ですか'],
    ['10. What?', 'number', 10, 'What?'],
    ['(4) What?', 'number', 4, 'What?'],
    ['1、什么？', 'number', 1, '什么？'],
    ['**32.** What?', 'number', 32, 'What?'],
    ['What is Q1?', 'none', undefined, 'What is Q1?'],
    ['*Q:* What?', 'question', undefined, 'What?'],
    ['**Question.** What?', 'question', undefined, 'What?'],
    ['**Frage.** Was?', 'question', undefined, 'Was?'],
    ['**Queue.** What comes first.', 'none', undefined, 'Queue. What comes first.'],
    ['SORU 2: İZMİR nerede?', 'question', 2, 'İZMİR nerede?'],
    ['_Q2_: What?', 'question', 2, 'What?'],
    ['*What:* who?', 'none', undefined, '*What:* who?'],
    ['Questão 3 – Qual?', 'question', 3, 'Qual?'],
    ['2024 in review', 'none', undefined, '2024 in review'],
    ['Quality: what?', 'none', undefined, 'Quality: what?'],
    ['问题是什么？', 'none', undefined, '问题是什么？'],
  ])('%s', (source, label, number, text) => {
    const read = readQuestionLabel(source)
    expect([read.label, read.number, read.text]).toEqual([label, number, text])
  })
})
