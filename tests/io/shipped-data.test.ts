import { expect, it } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import { indexOf } from '../../src/io/shipped-data.ts'

const bank = parseBank([{ path: 'notes.md', text: '## What is LoRA?\n\nA low-rank adapter, ΔW = BA.\n' }])
const json = JSON.stringify(bank)

it('the index tells where a question stands, in bytes', () => {
  const [from, to] = indexOf(bank, json).questions[0]!.at
  expect(JSON.parse(Buffer.from(json).subarray(from, to).toString())).toEqual(bank.questions[0])
})

it.each(['', json.replace('LoRA', 'QLoRA')])('there is no index for the bank that another file holds: %.20s', other =>
  expect(() => indexOf(bank, other)).toThrow('lacks a part of its bank'),
)
