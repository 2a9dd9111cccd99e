import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBank } from '../../../src/bank/parse-bank.ts'

const idsOf = (text: string) => parseBank([{ path: 'a.md', text }]).questions.map(question => question.id)
const output = (index: number) =>
  `## ${index + 1}. What's the output?\n\n\`\`\`js\nconsole.log(${index})\n\`\`\`\n\n- A: ${index}\n- B: undefined\n\nAnswer: A\n`
const page = (indexes: readonly number[]) => indexes.map(output).join('\n')
const many = Array.from({ length: 108 }, (_, index) => index)

describe('ids', () => {
  it('tell 108 questions with one stem apart', () => {
    expect(new Set(idsOf(page(many))).size).toBe(108)
  })

  it('of one stem stay when others come, go or change places', () => {
    const all = idsOf(page(many))
    const check = (kept: readonly number[]) => {
      expect(idsOf(page(kept))).toEqual(kept.map(index => all[index]))
    }
    fc.assert(fc.property(fc.shuffledSubarray(many, { minLength: 2 }), check), { numRuns: 30 })
  })

  it('are found under a former name when the namesakes are gone', () => {
    const both = parseBank([{ path: 'a.md', text: page([0, 1]) }]).questions
    const alone = parseBank([{ path: 'a.md', text: page([1]) }]).questions[0]
    expect(alone?.id).toBe('whats-the-output')
    expect(both.every(question => question.id !== 'whats-the-output')).toBe(true)
  })

  it.each([
    [
      'moved',
      '## 1. What is salt?\n\nA.\n\n## 2. What is oil?\n\nB.',
      '## 1. What is oil?\n\nB.\n\n## 2. What is salt?\n\nA.',
    ],
    ['renumbered', '## 1. What is salt?\n\nA.', '## Q7: What is salt?\n\nA.'],
    ['punctuated anew', '## What is salt?\n\nA.', '## What is “salt”?!\n\nA.'],
    ['answered anew', '## What is salt?\n\nA.', '## What is salt?\n\nQuite another answer.'],
    [
      'put under another section',
      '# T\n\n## A\n\n### What is salt?\n\nA.\n\n### Why?\n\nB.',
      '# T\n\n## C\n\n### What is salt?\n\nA.\n\n### Why?\n\nB.',
    ],
  ])('stay where a question is %s', (_, before, after) => {
    expect(idsOf(before).sort()).toEqual(idsOf(after).sort())
  })

  it.each([
    ['## 什么是闭包？\n\nA.', '什么是闭包'],
    ['## Was heißt Übung?\n\nA.', 'was-heißt-übung'],
    ['## Что такое GIL?\n\nA.', 'что-такое-gil'],
  ])('keep the letters of %s', (text, id) => expect(idsOf(text)).toEqual([id]))

  it('are given twice: an error, and yet both questions can be asked', () => {
    const about = '**About this question:**\n\n- Id: salt\n'
    const bank = parseBank([
      { path: 'a.md', text: `## What is salt?\n\nA.\n\n${about}\n## What is oil?\n\nB.\n\n${about}` },
    ])
    expect(new Set(bank.questions.map(question => question.id)).size).toBe(2)
    expect(bank.problems.map(({ code, line }) => `${line} ${code}`)).toEqual(['9 bank/duplicate-id'])
  })

  it('of the very same question twice differ by order, with a warning', () => {
    const bank = parseBank([{ path: 'a.md', text: '## What is salt?\n\nA.\n\n## What is salt?\n\nA.\n' }])
    expect(new Set(bank.questions.map(question => question.id)).size).toBe(2)
    expect(bank.problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning bank/duplicate-stem'])
  })
})
