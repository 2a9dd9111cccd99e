import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBank } from '../../../src/bank/parse-bank.ts'
import { condense } from '../support/condense.ts'

const folder = new URL('../../fixtures/bank/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const forms = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => name.slice(0, -3))

describe('a form of bank', () => {
  it.each(forms)('%s', form => {
    const bank = parseBank([{ path: `${form}.md`, text: read(`${form}.md`) }])
    expect(condense(bank)).toEqual(JSON.parse(read(`${form}.json`)))
  })

  it.each(forms)('%s reads the same with CRLF line ends and a byte-order mark', form => {
    const text = read(`${form}.md`)
    const plain = parseBank([{ path: `${form}.md`, text }])
    const windows = parseBank([{ path: `${form}.md`, text: `\uFEFF${text.replace(/\r?\n/g, '\r\n')}` }])
    expect(windows).toEqual(plain)
  })

  it.each(forms)('%s reads the same decomposed', form => {
    const text = read(`${form}.md`)
    const ids = (source: string) => parseBank([{ path: 'a.md', text: source }]).questions.map(question => question.id)
    expect(ids(text.normalize('NFD'))).toEqual(ids(text))
  })
})
