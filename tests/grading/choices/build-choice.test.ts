import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawItems } from '../../../scripts/choices/items.ts'
import type { Bank, Choice, Question } from '../../../src/bank/types.ts'
import { buildChoice } from '../../../src/grading/choices/build-choice.ts'
import { createRandom } from '../../../src/selection/random.ts'
import { question } from '../../support/scripted-session.ts'

const shipped = JSON.parse(readFileSync('dist/bank.json', 'utf8')) as Bank

const authored = (...choices: readonly string[]): Question =>
  question('authored', ['p'], {
    choices: choices.map((text): Choice => ({ text: text.replace('*', ''), correct: text.startsWith('*') })),
  })
const optionTexts = (asked: Question, bank: readonly Question[] = [asked], seed = 'a'): string[] | undefined =>
  buildChoice(asked, bank, createRandom(seed))?.options.map(({ text }) => text)

describe('options of the author', () => {
  it('are used as they are, in an order that the seed decides', () => {
    const asked = authored('one', '*two', 'three', 'four')
    expect(optionTexts(asked)?.toSorted()).toEqual(['four', 'one', 'three', 'two'])
    expect(optionTexts(asked)).toEqual(optionTexts(asked))
    const orders = new Set(['a', 'b', 'c', 'd', 'e', 'f'].map(seed => optionTexts(asked, [asked], seed)?.join()))
    expect(orders.size).toBeGreaterThan(1)
  })

  it.each([['All of the above'], ['None of these'], ['Both of the above'], ['A and C'], ['Both A and B'], ['Only B']])(
    'keep their order where one of them is “%s”',
    text => {
      const asked = authored('one', 'two', '*three', text)
      for (const seed of ['a', 'b', 'c', 'd'])
        expect(optionTexts(asked, [asked], seed)).toEqual(['one', 'two', 'three', text])
    },
  )

  it.each<[string, readonly string[]]>([
    ['a single option', ['*one']],
    ['no key', ['one', 'two', 'three']],
  ])('make no item with %s', (_, choices) => expect(optionTexts(authored(...choices))).toBeUndefined())
})

describe('options that are built', () => {
  const neighbour = (id: string, text: string): Question => {
    const { answer, ...rest } = question(id, [])
    return { ...rest, answer: { ...answer, text, points: [{ id, markdown: text, text, sources: [] }] } }
  }
  const bank = [
    neighbour('alpha', 'Gradients are kept small during warm-up.'),
    neighbour('beta', 'Tokens are merged by frequency until a vocabulary is full.'),
    neighbour('gamma', 'Budgets are split between labelling and computing.'),
    neighbour('delta', 'People rank pairs of replies by helpfulness.'),
  ]

  it('come from neighbours where there are no misconceptions, and say where they belong', () => {
    const item = buildChoice(bank[0]!, bank, createRandom('a'))
    expect(item?.options.filter(({ correct }) => correct).map(({ text }) => text)).toEqual([
      'Gradients are kept small during warm-up.',
    ])
    expect(item?.options.filter(({ correct }) => !correct).every(({ why }) => why.startsWith('True elsewhere'))).toBe(
      true,
    )
  })

  it('are not built where the key reads like none of the neighbours, as it gives itself away', () => {
    const asked = neighbour('alpha', 'It keeps gradients small during warm-up.')
    expect(optionTexts(asked, [asked, ...bank.slice(1)])).toBeUndefined()
  })

  it('take the key as its author wrote it where the wrong options are its own', () => {
    const misconceptions = ['It trains them.', 'It drops them.', 'It doubles them.'].map(claim => ({
      claim,
      markdown: `${claim} At once.`,
      why: 'It keeps them as they are.',
    }))
    const asked = { ...neighbour('alpha', 'It keeps the weights frozen.'), misconceptions }
    expect(optionTexts(asked)).toContain('It keeps the weights frozen.')
  })

  it.each<[string, readonly Question[]]>([
    ['there are no neighbours', [bank[0]!]],
    ['neighbours share no topic', [bank[0]!, ...bank.slice(1).map(other => ({ ...other, topics: ['other'] }))]],
    [
      'neighbours are related, so may be right as well',
      [bank[0]!, ...bank.slice(1).map(other => ({ ...other, related: ['alpha'] }))],
    ],
    [
      'neighbours speak of what is asked',
      [
        bank[0]!,
        ...bank.slice(1).map(other => ({
          ...other,
          answer: {
            ...other.answer,
            points: other.answer.points.map(point => ({ ...point, text: `Alpha too. ${point.text}` })),
          },
        })),
      ],
    ],
  ])('are not built where %s', (_, questions) => expect(optionTexts(questions[0]!, questions)).toBeUndefined())

  it('are claims that name what they are about, where there are enough, since the others may be true here as well', () => {
    const two = (id: string, telling: string, vague: string): Question => {
      const { answer, ...rest } = question(id, [])
      const points = [telling, vague].map(text => ({ id: text, markdown: text, text, sources: [] }))
      return { ...rest, answer: { ...answer, text: `${telling} ${vague}`, points } }
    }
    const mixed = [
      two('alpha', 'The alpha keeps gradients small.', 'Saves storage and lowers running cost.'),
      two('beta', 'The beta merges tokens by frequency.', 'Reduces memory and speeds training up.'),
      two('gamma', 'The gamma splits budgets in halves.', 'Improves quality while needing less labels.'),
      two('delta', 'The delta ranks pairs of replies.', 'Simplifies deployment across many machines.'),
    ]
    const wrong = ['a', 'b', 'c', 'd'].flatMap(
      seed => buildChoice(mixed[0]!, mixed, createRandom(seed))?.options.filter(({ correct }) => !correct) ?? [],
    )
    expect(wrong).toHaveLength(12)
    expect(wrong.filter(({ text }) => !text.startsWith('The '))).toEqual([])
  })

  it('show different points at different draws', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
      seed =>
        buildChoice(shipped.questions[12]!, shipped.questions, createRandom(seed))?.options.find(
          ({ correct }) => correct,
        )?.text,
    )
    expect(new Set(keys).size).toBeGreaterThan(2)
  })

  it('keep code marks in wrong options as in the key, so that they tell neither', () => {
    const items = drawItems(shipped).filter(({ options }) => options.some(({ text }) => text.includes('`')))
    const wrong = items.filter(({ options }) => options.some(({ text, correct }) => !correct && text.includes('`')))
    expect(items.length).toBeGreaterThan(50)
    expect(wrong.length / items.length).toBeGreaterThan(0.6)
  })

  it('explain every option', () => {
    const items = shipped.questions.flatMap(asked => buildChoice(asked, shipped.questions, createRandom('why')) ?? [])
    expect(items).toHaveLength(26)
    expect(items.flatMap(({ options }) => options).filter(({ why }) => why.length < 20)).toEqual([])
  })
})
