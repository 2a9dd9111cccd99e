import { expect, it } from 'vitest'
import { nearNames } from '../../../src/bank/text/near-names.ts'

const near = (word: string, names: string): string => nearNames(word, names.split(' '), name => name).join(' ')

it.each([
  ['loar', 'rag lora qlora', 'lora'],
  ['lara', 'dora lora', 'lora'],
  ['roat', 'roam road lora', 'roam road'],
  ['gt', 'list get set path', 'get'],
  ['quan', 'quantization', 'quantization'],
  ['cache', 'kv-cache', 'kv-cache'],
  ['lora-adapters', 'rag lora', 'lora'],
  ['quantize', 'quantization', 'quantization'],
  ['preference-optimisation', 'policy-optimization preference-optimization', 'preference-optimization'],
  ['kv', 'kl kd rl', ''],
  ['l', 'lora llama', ''],
  ['xyz', 'lora zero', ''],
  ['memory', 'merging emergence', ''],
  ['', 'lora', ''],
])('near to “%s” of %s: %s', (word, names, expected) => expect(near(word, names)).toBe(expected))
