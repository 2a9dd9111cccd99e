import { describe, expect, it } from 'vitest'
import { readLabel, readQuestionLabel, readSummary } from '../../../src/bank/labels/read-label.ts'

describe('readLabel', () => {
  it.each([
    ['**Answer:** It is', 'answer', 'It is'],
    ['**Answer**: B', 'answer', 'B'],
    ['**Answer: it is** so', 'answer', 'it is so'],
    ['### ✅ Answer', 'answer', ''],
    ['#### Answer: D', 'answer', 'D'],
    ['> Correct answers: A, C', 'answer', 'A, C'],
    ['A: Flour', 'answer', 'Flour'],
    ['**A3.** Yes', 'answer', 'Yes'],
    ['Ans - b', 'answer', 'b'],
    ['The correct answer is b) less', 'answer', 'b) less'],
    ['Correct option: C', 'answer', 'C'],
    ['Correct: B', 'answer', 'B'],
    ['_Solution:_', 'answer', ''],
    ['参考答案：用', 'answer', '用'],
    ['【答案】C', 'answer', 'C'],
    ['정답: ③', 'answer', '③'],
    ['Правильный ответ: Б', 'answer', 'Б'],
    ['**Respuesta correcta:** c', 'answer', 'c'],
    ['**参考答案及解析：**B。因为', 'answer', 'B。因为'],
    ['**Answer & Explanation:** C', 'answer', 'C'],
    ['**Explanation/Reference:**', 'explanation', ''],
    ['정답 및 해설: ③', 'answer', '③'],
    ['**Doğru Cevap:** A', 'answer', 'A'],
    ['Đáp án đúng: B', 'answer', 'B'],
    ['Prawidłowa odpowiedź: b', 'answer', 'b'],
    ['Správná odpověď: b', 'answer', 'b'],
    ['Rätt svar: a', 'answer', 'a'],
    ['Jawaban yang benar: b', 'answer', 'b'],
    ['תשובה נכונה: ב', 'answer', 'ב'],
    ['เฉลย: ข', 'answer', 'ข'],
    ['Правильна відповідь: г', 'answer', 'г'],
    ['La respuesta correcta es la b)', 'answer', 'b)'],
    ['Explanation:', 'explanation', ''],
    ['- Explanation: because', 'explanation', 'because'],
    ['解説：', 'explanation', ''],
    ['Hint: look up', 'hint', 'look up'],
  ])('%s', (line, kind, rest) => expect(readLabel(line)).toMatchObject({ kind, rest }))

  it.each([
    'Answer the following',
    'Answers vary',
    'A grape is a fruit',
    'A) first',
    'Why is a component called once?',
    'The answer is a long one',
    'Correct: do it in an effect',
    'Reasons to leave',
    'Solutions of salt are clear.',
    'Answer and question are one.',
    'La respuesta es larga y clara',
    'Svaret er langt',
  ])('%s is no label', line => expect(readLabel(line)).toBeUndefined())
})

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
    ['2024 in review', 'none', undefined, '2024 in review'],
    ['Quality: what?', 'none', undefined, 'Quality: what?'],
    ['问题是什么？', 'none', undefined, '问题是什么？'],
  ])('%s', (source, label, number, text) => {
    const read = readQuestionLabel(source)
    expect([read.label, read.number, read.text]).toEqual([label, number, text])
  })
})

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
