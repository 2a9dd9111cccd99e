import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { checkBank } from '../../src/bank/check-bank.ts'
import { parseBank } from '../../src/bank/parse-bank.ts'
import type { Bank } from '../../src/bank/types.ts'
import { buildChoice } from '../../src/grading/choices/build-choice.ts'
import { sheetJson } from '../../src/report/answer-sheet.ts'
import { bankJson } from '../../src/report/bank-json.ts'
import { createRandom } from '../../src/selection/random.ts'
import type { Item } from '../../src/session/types.ts'

const schemaOf = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false })
const validateBank = ajv.compile(schemaOf('bank'))
const validateSheet = ajv.compile(schemaOf('sheet'))

/** What a program would read, and what the schema has against it. */
const faults = (validate: typeof validateBank, value: object) => {
  validate(JSON.parse(JSON.stringify(value)))
  return validate.errors ?? []
}

const parse = (folder: string, names: readonly string[]): Bank => {
  const files = names.map(path => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }))
  const bank = parseBank(files)
  return { ...bank, problems: checkBank(bank, files) }
}

const fixtures = readdirSync('tests/fixtures/bank').filter(name => name.endsWith('.md'))
const banks: [string, Bank][] = [
  ['the shipped bank', parse('data', ['fine-tuning.md', 'sources.md', 'topics.md'])],
  ...fixtures.map((name): [string, Bank] => [name, parse('tests/fixtures/bank', [name])]),
]

const sheet = (items: readonly Item[]) =>
  sheetJson({ title: 'Sheet', seed: 'k7f2', key: 'inline', mode: 'choice', items })

describe('the schema of', () => {
  it.each(banks)('bank show --json holds for %s', (_, bank) => {
    expect(faults(validateBank, bankJson(bank))).toEqual([])
  })

  it.each(banks)('sheet --json holds for %s', (_, bank) => {
    const items = bank.questions.map((question): Item => ({ form: 'recall', question }))
    expect(faults(validateSheet, sheet(items))).toEqual([])
  })

  it('sheet --mode choice --json holds for the shipped bank', () => {
    const [, { questions }] = banks[0]!
    const items = questions.flatMap(question => buildChoice(question, questions, createRandom('a')) ?? [])
    expect(items.length).toBeGreaterThan(20)
    expect(faults(validateSheet, sheet(items))).toEqual([])
  })

  it.each<[string, (bank: ReturnType<typeof bankJson>) => object]>([
    ['without a title', ({ title: _, ...rest }) => rest],
    ['with an empty id', bank => ({ ...bank, questions: [{ ...bank.questions[0], id: '' }] })],
    ['with a difficulty of 4', bank => ({ ...bank, questions: [{ ...bank.questions[0], difficulty: 4 }] })],
    ['of another schema', bank => ({ ...bank, schema: 'finetune-quiz/bank/2' })],
  ])('bank show --json refuses one %s', (_, spoil) => {
    expect(faults(validateBank, spoil(bankJson(banks[0]![1])))).not.toEqual([])
  })

  it('sheet --json refuses a sheet of neither questions nor items', () => {
    expect(faults(validateSheet, { schema: 'finetune-quiz/sheet/1', seed: 'a' })).not.toEqual([])
  })
})
