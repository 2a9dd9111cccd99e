import { expect, it } from 'vitest'
import { parseBank } from '../../../src/bank/parse-bank.ts'

const topicsUnder = (heading: string): readonly string[] =>
  parseBank([{ path: 'a.md', text: `# Quiz\n\n## ${heading}\n\n### What is it?\n\nIt is.\n` }]).questions.flatMap(
    ({ topics }) => topics,
  )

it.each<[heading: string, topics: string[]]>([
  ['Trees', ['trees']],
  ['3. Trees (12%)', ['trees']],
  ['2024', []],
  ['1.2', []],
])('%s', (heading, topics) => {
  expect(topicsUnder(heading)).toEqual(topics)
})
