import { Chalk } from 'chalk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphemesOf } from '../../src/view/graphemes.ts'
import { withoutColours } from '../../src/view/harmless.ts'
import { cellWidth, flow, padEnd, spread, truncate, wrap, wrapBehind } from '../../src/view/width.ts'

const { bold, red } = new Chalk({ level: 1 })

describe('cellWidth', () => {
  it.each([
    ['plain', 5],
    ['低秩', 4],
    ['👨‍👩‍👧', 2],
    ['e\u0301', 1],
    [bold('bold'), 4],
    ['α/r', 3],
    ['', 0],
  ])('%s takes %i', (text, cells) => expect(cellWidth(text)).toBe(cells))
})

describe('graphemesOf', () => {
  it('gives of a long text what a segmenter gives of all of it', () => {
    const unit = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      '低',
      '👩‍👩‍👧',
      '🇫🇷',
      '👍🏽',
      '\r\n',
      '\u0301'.repeat(30),
      '⟨U+200B⟩',
    )
    const whole = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    fc.assert(
      fc.property(fc.array(unit, { minLength: 200, maxLength: 2_000 }), units => {
        const text = units.join('')
        expect([...graphemesOf(text)]).toEqual(
          [...whole.segment(text)].map(({ segment, index }) => ({ segment, index })),
        )
      }),
      { numRuns: 20 },
    )
  })
})

describe('wrap', () => {
  it.each([
    ['breaks at words', 'one two three', 7, ['one two', 'three']],
    ['keeps line breaks', 'one\n\ntwo', 7, ['one', '', 'two']],
    ['splits what is too long', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['breaks between Chinese characters', '低秩适配 LoRA', 6, ['低秩适', '配', 'LoRA']],
    ['keeps a closing mark with its character', '低秩，适配', 4, ['低', '秩，', '适配']],
    ['never splits a grapheme', '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 4, ['👨‍👩‍👧👨‍👩‍👧', '👨‍👩‍👧']],
    ['keeps the indent of a first line', '  one two', 6, ['  one', 'two']],
    ['survives no room at all', 'ab', 0, ['a', 'b']],
  ])('%s', (_, text, width, lines) => expect(wrap(text, width)).toEqual(lines))

  it('closes a style at the end of a line and opens it again', () => {
    expect(wrap(`a ${bold('one two')} b`, 5)).toEqual([`a ${bold('one')}`, `${bold('two')} b`])
    expect(wrap(bold(`one ${red('two')}`), 3)).toEqual([bold('one'), `\x1b[1m${red('two')}\x1b[22m`])
  })

  it('makes no line too wide and loses no word', () => {
    const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constant('低秩适配')), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (parts, width) => {
        const text = parts.join(' ').replace(/[^\p{L}\p{N}\p{P} ]/gu, '')
        const lines = wrap(red(text), width)
        const letters = (each: string) => withoutColours(each).replace(/\s/g, '')
        return lines.every(line => cellWidth(line) <= width) && letters(lines.join('')) === letters(text)
      }),
    )
  })
})

describe('laying out', () => {
  it.each([
    ['a bullet', wrapBehind('• ', '  ', 'one two three', 9), ['• one two', '  three']],
    ['nothing behind', wrapBehind('Note: ', '', 'one two', 9), ['Note: one', 'two']],
    ['facts break at separators', flow(['one', 'two', '', 'three'], ' · ', 9), ['one · two', 'three']],
    ['a fact of its own too long', flow(['one two three'], ' · ', 7), ['one two', 'three']],
  ])('%s', (_, lines, expected) => expect(lines).toEqual(expected))

  it.each([
    [truncate('one two three', 7), 'one tw…'],
    [truncate('one', 7), 'one'],
    [truncate(red('one two'), 4), red('one…')],
    [truncate('低秩适配', 4), '低…'],
    [truncate('one two', 5, '...'), 'on...'],
    [truncate('one', 1), '…'],
    [truncate('one', 0), ''],
    [padEnd('低', 4), '低  '],
    [spread('left', 'right', 11), 'left  right'],
    [spread('left', 'right', 10), 'left'],
    [spread('left', '', 10), 'left'],
  ])('%j is %j', (text, expected) => expect(text).toBe(expected))
})
