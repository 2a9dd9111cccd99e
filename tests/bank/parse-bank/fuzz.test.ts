import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBank } from '../../../src/bank/parse-bank.ts'
import { markdown, mutated } from '../support/arbitrary-markdown.ts'

const numRuns = Number(process.env.FUZZ_RUNS ?? 150)
const folder = new URL('../../fixtures/bank/', import.meta.url)
const pages = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'))

/** What holds of every bank, whatever its text. */
const checkBank = (text: string): void => {
  const bank = parseBank([{ path: 'a.md', text }])
  const ids = bank.questions.map(question => question.id)
  expect(new Set(ids).size).toBe(ids.length)
  const lines = text.split(/\r\n|\n|\r/).length
  for (const question of bank.questions) {
    expect(question.id).not.toBe('')
    expect(question.line).toBeGreaterThanOrEqual(1)
    expect(question.line).toBeLessThanOrEqual(lines)
    expect(question.stemText).not.toContain('\n')
    const points = question.answer.points.map(point => point.id)
    expect(new Set(points).size).toBe(points.length)
  }
  for (const problem of bank.problems) expect(problem.code).toMatch(/^bank\/[a-z-]+$/)
  const order = bank.questions.map(question => question.line)
  expect(order).toEqual([...order].sort((a, b) => a - b))
}

describe('any text is read', () => {
  it(
    'made of the pieces of banks',
    () => {
      fc.assert(fc.property(markdown, checkBank), { numRuns })
    },
    1_000 * numRuns,
  )

  it(
    'from a bank that was damaged',
    () => {
      fc.assert(fc.property(mutated(pages), checkBank), { numRuns })
    },
    1_000 * numRuns,
  )

  it(
    'from any string at all',
    () => {
      fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), checkBank), { numRuns })
    },
    1_000 * numRuns,
  )
})

describe('line ends and a byte-order mark change nothing', () => {
  it(
    'in a damaged bank',
    () => {
      const read = (text: string) => JSON.stringify(parseBank([{ path: 'a.md', text }]))
      const check = (page: string) => {
        const text = page.replace(/\r\n?|\n/g, '\n')
        expect(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe(read(text))
      }
      fc.assert(fc.property(mutated(pages), check), { numRuns: Math.ceil(numRuns / 3) })
    },
    1_000 * numRuns,
  )
})
