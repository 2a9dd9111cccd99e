import { expect, it } from 'vitest'
import { errorText } from '../../src/view/error-text.ts'

const shown = (message: string, width: number) => errorText('no', message, { argv: [], width })

it.each([
  ['One two three.', 8, 'One two\nthree.\n'],
  ['One two three.', Number.POSITIVE_INFINITY, 'One two three.\n'],
  ['See `a b c d`.', 8, 'See\n`a b c d`.\n'],
  ['A `b` c ` d.', 6, 'A `b`\nc ` d.\n'],
  ['wordswithoutend', 8, 'wordswithoutend\n'],
  ['One.\n    at place (file:1)', 8, 'One.\n    at place (file:1)\n'],
  ['日本語 日本', 8, '日本語\n日本\n'],
  ['\x1b[2J', 8, '␛[2J\n'],
])('%j in %i cells', (message, width, text) => expect(shown(message, width)).toBe(text))

it('is one line of JSON where programs ask', () => {
  const text = errorText('bank', 'One two three.', { argv: ['stats', '--json'], width: 8 })
  expect(text).toBe('{"error":{"code":"bank","message":"One two three."}}\n')
})
