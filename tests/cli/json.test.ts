import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../support/run.ts'

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false })
ajv.addFormat('date-time', text => !Number.isNaN(Date.parse(text)))
const schemas = readdirSync('schemas').map(name => JSON.parse(readFileSync(`schemas/${name}`, 'utf8')))
for (const schema of schemas) ajv.addSchema(schema)

const own = resolve('tests/fixtures/bank/choices.md')

/** Every command that reads, and the schema that its output names. */
const lines: readonly (readonly [line: string, schema: string])[] = [
  ['bank', 'bank-list'],
  ['bank list', 'bank-list'],
  ['bank show', 'bank'],
  [`bank show ${own}`, 'bank'],
  [`bank check ${own}`, 'bank-check'],
  ['bank diff', 'bank-diff'],
  ['sheet', 'sheet'],
  ['sheet --mode choice', 'sheet'],
  ['topics', 'topics'],
  ['stats', 'stats'],
  [`stats --bank ${own}`, 'stats'],
  ['history', 'history'],
  ['history --marks', 'marks'],
  ['due', 'due'],
  ['plan --by +30', 'plan'],
  ['config', 'config'],
  ['doctor', 'doctor'],
]

const home = mkdtempSync(join(tmpdir(), 'finetune-quiz-'))

beforeAll(async () => {
  const input = '{"covered":[0]}\n{"answer":"it is frozen"}\n{"stop":true}\n'
  await run(['--json', '--count', '3'], { home, input })
  appendFileSync(join(home, 'history.jsonl'), '{"torn":\n')
})
afterAll(() => rmSync(home, { recursive: true }))

it.each(lines)('%s --json is as the schema of %s says', async (line, name) => {
  const { stdout } = await run([...line.split(' '), '--json'], { home })
  const output = JSON.parse(stdout)
  expect(output.schema).toBe(`finetune-quiz/${name}/1`)
  expect({ valid: ajv.validate(output.schema, output), errors: ajv.errors }).toEqual({ valid: true, errors: null })
})

it('covers every schema that is published', () => {
  expect([...new Set(lines.map(([, name]) => `finetune-quiz/${name}/1`))].sort()).toEqual(
    schemas.map(({ $id }) => $id).sort(),
  )
})
