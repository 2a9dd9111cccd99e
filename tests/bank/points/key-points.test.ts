import { describe, expect, it } from 'vitest'
import { findPoints, namePoints } from '../../../src/bank/points/key-points.ts'
import { splitSentences } from '../../../src/bank/text/sentences.ts'

const points = (answer: string) =>
  findPoints(answer).points.map(({ label, markdown }) => (label ? `${label} | ${markdown}` : markdown))

describe('findPoints', () => {
  it.each([
    ['labels', 'Lead.\n\n**One:** first.\n\n**Two**: second.', ['One | first.', 'Two | second.']],
    ['labels on the lines of a paragraph', '**One:** first\n**Two:** second', ['One | first', 'Two | second']],
    [
      'list entries',
      'Lead:\n\n- first\n- **Two:** second\n- **Three** – third',
      ['first', 'Two | second', 'Three | third'],
    ],
    ['a label over a list', '**Kinds:**\n\n- first\n- second', ['first', 'second']],
    ['a label over code', '**Formula:**\n\n```\nW + BA\n```', ['Formula | ```\nW + BA\n```']],
    ['sentences', 'It is so. It has parts, e.g. names.', ['It is so.', 'It has parts, e.g. names.']],
    [
      'paragraphs, where sentences are many',
      `${'It goes on here. '.repeat(9).trim()}\n\nSo it ends.`,
      ['It goes on here. '.repeat(9).trim(), 'So it ends.'],
    ],
    ['rows of a table', '| a | b |\n|---|---|\n| x | y |', ['x – y']],
    ['code alone', '```sh\nls\n```', ['```sh\nls\n```']],
    [
      'code and how else to do it',
      '```sh\nls\n```\n\nOr else:\n\n```sh\ndir\n```',
      ['```sh\nls\n```', 'Or else | ```sh\ndir\n```'],
    ],
    [
      'what stands below sub-headings',
      'Two kinds.\n\n### 1. Full\n\nAll of it is tuned.\n\nAt a cost.\n\n### Partial:\n\n```sh\ntune --part\n```\n\n### References\n\nA book.',
      ['Full | All of it is tuned.', 'Partial | ```sh\ntune --part\n```'],
    ],
    [
      'sentences below the one sub-heading',
      '### In short\n\nIt is so here. It stays so.',
      ['It is so here.', 'It stays so.'],
    ],
    [
      'no links of further reading',
      'It is so and stays so.\n\n_More reading: [a](https://example.org)_',
      ['It is so and stays so.'],
    ],
    ['nothing of nothing', '', []],
  ])('finds %s', (_, answer, expected) => expect(points(answer)).toEqual(expected))

  it('keeps what stands before the first point as lead', () => {
    expect(findPoints('One. Two.\n\n**Label:** text').lead).toBe('One. Two.')
    expect(findPoints('One. Two.').lead).toBe('')
  })

  it('reads an answer too long for Markdown as paragraphs', () => {
    expect(findPoints(`first\n\n${'!'.repeat(20_000)}`).points[0]?.markdown).toBe('first')
  })
})

describe('namePoints', () => {
  it('gives no id twice, not even where a count makes a text that stands there', () => {
    const points = ['port 2', 'port', 'port'].map(markdown => ({ markdown }))
    const ids = namePoints(points, markdown => ({ markdown, keys: [] })).map(({ id }) => id)
    expect(ids).toEqual(['port-2', 'port', 'port-2-2'])
  })
})

describe('splitSentences', () => {
  it.each([
    ['One is here. Two is there.', ['One is here.', 'Two is there.']],
    ['It costs 3.5 units. So it does.', ['It costs 3.5 units.', 'So it does.']],
    ['Use `a. B` here. Then stop it.', ['Use `a. B` here.', 'Then stop it.']],
    ['Yes. It does so.', ['Yes. It does so.']],
    ['它是函数。它有作用域。', ['它是函数。', '它有作用域。']],
    ['See Fig. 3 and others (i.e. B. C.) for it.', ['See Fig. 3 and others (i.e. B. C.) for it.']],
  ])('%s', (paragraph, expected) => expect(splitSentences(paragraph)).toEqual(expected))
})
