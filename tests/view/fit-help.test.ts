import { describe, expect, it } from 'vitest'
import { fitHelp } from '../../src/view/fit-help.ts'

const help = `Usage: finetune-quiz sheet [options]

Options:
  -n, --count <number>  how many questions, or all
  --json                write JSON

Examples:
  $ finetune-quiz sheet -t lora     LoRA, with the answers`

describe('fitHelp', () => {
  it('leaves alone what fits', () => {
    expect(fitHelp(help, 80)).toBe(help)
  })

  it('wraps a description in its column', () => {
    expect(fitHelp(help, 50)).toBe(`Usage: finetune-quiz sheet [options]

Options:
  -n, --count <number>  how many questions, or all
  --json                write JSON

Examples:
  $ finetune-quiz sheet -t lora
      LoRA, with the answers`)
  })

  it('puts descriptions below their terms where a column would be too narrow', () => {
    expect(fitHelp(help, 32)).toBe(`Usage: finetune-quiz sheet
[options]

Options:
  -n, --count <number>
      how many questions, or all
  --json
      write JSON

Examples:
  $ finetune-quiz sheet -t lora
      LoRA, with the answers`)
  })
})
