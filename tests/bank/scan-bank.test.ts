import { describe, expect, it } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import { parseQuestion } from '../../src/bank/points/parse-question.ts'
import { scanBank } from '../../src/bank/scan-bank.ts'

const files = [
  {
    path: 'kitchen/bread.md',
    text: '# Bread\n\n## What raises a dough?\n\nYeast. [miller]\n\n## Why is it salted?\n\nTaste. [mystery]\n',
  },
  { path: 'kitchen/heat.md', text: '# Heat\n\n## Q1: What is a simmer? (Stoves)\n\nA bath just below boiling.\n' },
  {
    path: 'kitchen/sources.md',
    text: '| Key | Author | Year | Title | Where |\n|---|---|---|---|---|\n| miller | | | Yeast | doi:10.1000/182 |\n',
  },
]

describe('a folder of files', () => {
  const bank = parseBank(files)

  it('is one bank', () => {
    expect(bank.title).toBe('kitchen')
    expect(bank.path).toBe('kitchen')
    expect(bank.questions.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'kitchen/bread.md:3',
      'kitchen/bread.md:7',
      'kitchen/heat.md:3',
    ])
  })

  it('has the titles of its files as topics', () => {
    expect(bank.questions.map(question => question.topics)).toEqual([['bread'], ['bread'], ['stoves', 'heat']])
    expect(bank.topics.map(topic => topic.name)).toEqual(['Bread', 'Stoves', 'Heat'])
  })

  it('shares its sources, and says which are missing', () => {
    expect(bank.questions[0]?.sources).toEqual([{ key: 'miller', title: 'Yeast', url: 'https://doi.org/10.1000/182' }])
    expect(bank.questions[0]?.answer.markdown).toBe('Yeast.')
    expect(bank.problems.map(({ code, file }) => `${file} ${code}`)).toEqual(['kitchen/bread.md bank/unknown-source'])
  })
})

describe('an index of questions', () => {
  const list = '# Quiz\n\n- [What is RAM?](ram.md)\n- [What is ROM?](parts/rom.md)\n- [What is a bus?](bus.md)\n'
  const page = { path: 'parts/rom.md', text: '## What is ROM?\n\nRead-only memory.\n' }
  const stemsOf = (bank: ReturnType<typeof parseBank>) => bank.questions.map(({ stemText }) => stemText)

  it('asks what it links to', () => {
    expect(stemsOf(parseBank([{ path: 'README.md', text: list }]))).toEqual([
      'What is RAM?',
      'What is ROM?',
      'What is a bus?',
    ])
  })

  it('leaves out what another file of the bank asks', () => {
    expect(stemsOf(parseBank([{ path: 'README.md', text: list }, page]))).toEqual([
      'What is RAM?',
      'What is a bus?',
      'What is ROM?',
    ])
  })
})

describe('topics', () => {
  const topics = [{ slug: 'cooking', name: 'Cooking', aliases: ['stoves', 'heat'] }]

  it('that a vocabulary handed in knows get its slugs', () => {
    expect(parseBank(files, { topics }).questions.at(-1)?.topics).toEqual(['cooking'])
  })

  it('of a bank of its own are held against it', () => {
    const table = '| Topic | Name | Aliases |\n|---|---|---|\n| salt | Salt | brine; sea salt |\n'
    const text = `${table}\n## What is brine?\n\nSalt water.\n\n**About this question:**\n\n- Topics: brine, selt\n`
    const bank = parseBank([{ path: 'a.md', text }])
    expect(bank.questions[0]?.topics).toEqual(['salt', 'selt'])
    expect(bank.problems).toEqual([
      expect.objectContaining({ code: 'bank/unknown-topic', line: 11, message: expect.stringContaining('salt') }),
    ])
  })
})

describe('an index', () => {
  it('gives single questions in full', () => {
    const index = scanBank(files)
    const bank = parseBank(files)
    expect(index.sections.map(section => section.id)).toEqual(bank.questions.map(question => question.id))
    expect(parseQuestion(index.sections[2] as (typeof index.sections)[number])).toEqual(bank.questions[2])
  })
})

describe('a page without questions', () => {
  it.each([
    ['nothing', ''],
    ['prose', '# Title\n\nSome prose. Is it a bank? No.\n'],
    ['a list of contents', '- [What is a?](#a)\n- [What is b?](#b)\n- [What is c?](#c)\n'],
    ['a task list', '- [ ] buy salt\n- [x] buy oil\n'],
    ['instructions', '## Install\n\n1. Clone\n2. Build\n\n## How to contribute\n\nWrite.\n'],
    ['options of a command', '## API\n\n### run(options?)\n\nRuns.\n\n### stop(force?)\n\nStops.\n'],
    ['front matter alone', '---\ntitle: x\n---\n'],
  ])('has none: %s', (_, text) => expect(parseBank([{ path: 'a.md', text }]).questions).toEqual([]))
})
