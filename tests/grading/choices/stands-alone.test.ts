import { describe, expect, it } from 'vitest'
import { isStatement, standsAlone } from '../../../src/grading/choices/stands-alone.ts'

describe('isStatement', () => {
  it.each([
    'LoRA adds a low-rank update to `W`.',
    'They are metrics with which we evaluate models.',
    'ΔW = BA with rank r below d',
  ])('takes “%s”', text => expect(isStatement(text)).toBe(true))
  it.each([
    ['a value', 'n'],
    ['code', '`console.log(typeof 1)`'],
    ['a block of code', '```js\nSyntaxError: text has been declared\n```'],
    ['a link', '_Related: [20 interview questions](https://example.org)_'],
    ['a tag', 'MSE stands for <strong>M</strong>ean squared error'],
    ['what only leads in', '`let x = y = 10` is actually shorthand for:'],
    ['a question', 'What is the output of this code?'],
  ])('leaves out %s', (_, text) => expect(isStatement(text)).toBe(false))
})

describe('standsAlone', () => {
  it('takes what names its subject', () => expect(standsAlone('A linked list grows without being copied.')).toBe(true))
  it.each([
    'Same goes for the price prediction.',
    'In both cases the score of 1 is the best.',
    'For example, a component switches between pages.',
    'It returns a value that is true on success.',
    'The example above shows how closures work.',
    '**These** are pairwise covariances of columns.',
  ])('leaves out “%s”', text => expect(standsAlone(text)).toBe(false))
})
