import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmless, harmlessJson, withoutColours } from '../../src/view/harmless.ts'
import { harmIn, payloads } from '../support/payloads.ts'

describe('harmless', () => {
  it.each(payloads)('%s', (_, payload) => {
    for (const keep of ['words', 'lines'] as const) expect(harmIn(harmless(`x${payload}y`, keep))).toBeUndefined()
  })

  it.each([
    ['\x1b[2J', '␛[2J'],
    ['\x7f', '␡'],
    ['a\u202eb', 'a⟨U+202E⟩b'],
    ['\x9b', '⟨U+009B⟩'],
    ['\u{e0041}', '⟨U+E0041⟩'],
    ['\ud800', '⟨U+D800⟩'],
    ['one\ntwo\tthree', 'one two three'],
    ['one\r\ntwo', 'one two'],
    ['one\rtwo', 'one␍two'],
  ])('shows %j as %j', (text, shown) => expect(harmless(text)).toBe(shown))

  it.each([
    ['emoji of several', '👨‍👩‍👧 ❤️‍🔥 👍🏽 🇫🇷'],
    ['Persian, whose spelling needs a zero-width non-joiner', 'می‌خواهم'],
    ['Hindi conjuncts', 'क्‍ष'],
    ['formulas', 'h = W₀x + (α/r)·BAx, ∑ᵢ log σ(β·Δ)'],
    ['Chinese', '低秩适配'],
    ['accents written as marks', 'e\u0301'],
  ])('leaves alone %s', (_, text) => expect(harmless(text)).toBe(text))

  it('keeps of the layout what it is asked to', () => {
    const text = 'a\tb\r\n\tc'
    expect(harmless(text, 'lines')).toBe('a   b\n    c')
    expect(harmless(text, 'layout')).toBe('a\tb\n\tc')
    expect(harmless(`\x1b[1mbold\x1b[22m${text}`, 'colours')).toBe('\x1b[1mbold\x1b[22ma\tb\n\tc')
  })

  it('takes only our own colours for colours', () => {
    expect(harmless('\x1b[32mok\x1b[39m\x1b[41mno\x1b[38;5;1m', 'colours')).toBe('\x1b[32mok\x1b[39m␛[41mno␛[38;5;1m')
    expect(withoutColours('\x1b[1mbold\x1b[22m')).toBe('bold')
  })

  it('does no harm to any text, and nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const once = harmless(text, 'lines')
        return harmIn(once) === undefined && harmless(once, 'lines') === once
      }),
      { numRuns: 2000 },
    )
  })
})

describe('harmlessJson', () => {
  it.each(payloads)('%s: escaped, and read back as it was', (_, payload) => {
    const json = harmlessJson({ payload: payload.slice(0, 100) })
    expect(harmIn(json)).toBeUndefined()
    expect(JSON.parse(json)).toEqual({ payload: payload.slice(0, 100) })
  })

  it('may be laid out over lines', () => {
    expect(harmlessJson({ a: 1 }, 2)).toBe('{\n  "a": 1\n}')
  })
})
