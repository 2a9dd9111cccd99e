import { describe, expect, it } from 'vitest'
import { parseBank } from '../../../src/bank/parse-bank.ts'

/** Every dress of a stem with every dress of its options and of its key: a bank of three questions each, told back alike. */
const questions = [
  { stem: 'Which planet is known for its red dust?', options: ['Venus', 'Mars', 'The Moon'], right: [1] },
  { stem: 'Which of these are made of `bytes`?', options: ['a file', 'a `string`', 'a stone'], right: [0, 1] },
  { stem: 'The capital of Australia is:', options: ['Sydney', 'Canberra', 'All of the above'], right: [1] },
] as const
type Question = (typeof questions)[number]

const stems: Record<string, (stem: string, number: number) => string> = {
  heading: (stem, number) => `### ${number}. ${stem}\n`,
  'labelled heading': (stem, number) => `## Question ${number}: ${stem}\n`,
  'heading over the stem': (stem, number) => `#### Question ${number}\n\n${stem}\n`,
  numbered: (stem, number) => `${number}. ${stem}\n`,
  'bold line': (stem, number) => `**${number}. ${stem}**\n`,
  'bold label': (stem, number) => `**Q${number}:** ${stem}\n`,
  'plain label': (stem, number) => `Q${number}. ${stem}`,
}

type Write = (text: string, mark: string) => string
type Dress = { readonly marks: string; readonly write: Write; readonly between?: string }
const options: Record<string, Dress> = {
  'A.': { marks: 'ABC', write: (text, mark) => `${mark}. ${text}` },
  'A) with breaks': { marks: 'ABC', write: (text, mark) => `${mark}) ${text}  ` },
  '- a)': { marks: 'abc', write: (text, mark) => `- ${mark}) ${text}` },
  'indented (a)': { marks: 'abc', write: (text, mark) => `   (${mark}) ${text}` },
  '- **A)**': { marks: 'ABC', write: (text, mark) => `- **${mark})** ${text}` },
  'A. apart': { marks: 'ABC', write: (text, mark) => `${mark}. ${text}`, between: '\n\n' },
  '(a) on one line': { marks: 'abc', write: (text, mark) => `(${mark}) ${text}`, between: '  ' },
  'A) with <br>': { marks: 'ABC', write: (text, mark) => `${mark}) ${text}`, between: '<br>' },
  '- [ ] A.': { marks: 'ABC', write: (text, mark) => `- [ ] ${mark}. ${text}` },
  '①': { marks: '①②③', write: (text, mark) => `${mark} ${text}` },
  'Cyrillic а)': { marks: 'абв', write: (text, mark) => `${mark}) ${text}` },
  'in a quotation': { marks: 'ABC', write: (text, mark) => `> ${mark}. ${text}  ` },
  bullets: { marks: 'ABC', write: text => `- ${text}` },
  numbers: { marks: '123', write: (text, mark) => `   ${mark}. ${text}` },
}

type Named = readonly { readonly mark: string; readonly text: string }[]
const letters = (right: Named, joiner = ', ') => right.map(({ mark }) => mark).join(joiner)
const together = (right: Named) => letters(right, /\d/.test(letters(right)) ? ',' : '')
const keys: Record<string, (right: Named) => string> = {
  'Answer: B': right => `**Answer:** ${letters(right)}`,
  'Ans: A & B': right => `Ans: ${letters(right, ' & ')}`,
  'bold line': right => `**Correct answer: ${letters(right, ' and ')}**\n\n**Explanation:** It is so.`,
  'in a fold': right => `<details>\n<summary>Answer</summary>\n\n**${letters(right)}**\n\nIt is so.\n\n</details>`,
  'a sentence in a fold': right =>
    `<details><summary>Show answer</summary>\n\nThe correct answer is **${letters(right, ' and ')}**. It is so.\n\n</details>`,
  'in a quotation': right => `> **Answer:** ${letters(right)}\n>\n> It is so.`,
  'in a callout': right => `> [!success]- Answer\n> ${letters(right)}`,
  hidden: right => `Answer: ||${letters(right)}||`,
  'in a comment': right => `<!-- Answer: ${letters(right)} -->`,
  'letters together': right => `Correct Answer: ${together(right)}`,
  'as text': right => `**Answer:** ${right.map(({ text }) => text).join(', ')}`,
  Russian: right => `Правильный ответ: ${letters(right)}`,
  Chinese: right => `答案：${together(right)}\n\n解析：如此。`,
}

const named = ({ options: texts, right }: Question, marks: string): Named =>
  right.map(index => ({ mark: marks[index] as string, text: texts[index] as string }))

const listed = ({ options: texts }: Question, { marks, write, between = '\n' }: Dress): string =>
  texts.map((text, index) => write(text, marks[index] as string)).join(between)

const told = (page: string) =>
  parseBank([{ path: 'quiz.md', text: page }]).questions.map(({ stem, choices }) => ({
    stem,
    options: choices.map(({ text }) => text),
    right: choices.flatMap(({ correct }, index) => (correct ? [index] : [])),
  }))

describe.each(Object.keys(stems))('a stem as %s', stem => {
  describe.each(Object.keys(options))('with options as %s', dress => {
    it.each(Object.keys(keys))('and its key as %s', key => {
      const parts = questions.map((question, index) => {
        const list = options[dress] as Dress
        const head = stems[stem]?.(question.stem, index + 1)
        return `${head}\n${listed(question, list)}\n\n${keys[key]?.(named(question, list.marks))}\n`
      })
      expect(told(`# Quiz\n\n${parts.join('\n')}`)).toEqual(questions)
    })
  })
})
