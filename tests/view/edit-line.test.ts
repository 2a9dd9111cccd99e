import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutInput } from '../../src/view/edit-line.ts'
import { cellWidth } from '../../src/view/width.ts'

describe('layOutInput', () => {
  it.each([
    ['nothing typed', '', 0, 10, [''], 0, 0],
    ['at the end', 'one two', 7, 10, ['one two'], 0, 7],
    ['broken at a word', 'one two three', 13, 8, ['one two ', 'three'], 1, 5],
    ['in the first row', 'one two three', 2, 8, ['one two ', 'three'], 0, 2],
    ['a word longer than the row', 'abcdef', 6, 4, ['abcd', 'ef'], 1, 2],
    ['wide characters', '低秩适配', 4, 5, ['低秩', '适配'], 1, 4],
    ['a wide character that no longer fits the word before it', ' aaword低', 8, 7, [' ', 'aaword', '低'], 2, 2],
    ['before a wide character', '低秩适配', 1, 10, ['低秩适配'], 0, 2],
    ['a control character that was pasted', 'a\x9bb', 3, 20, ['a⟨U+009B⟩b'], 0, 10],
  ] as const)('%s', (_, line, cursor, width, rows, row, column) =>
    expect(layOutInput(line, cursor, width)).toEqual({ rows, row, column }),
  )

  it('keeps rows to the width, loses nothing, and finds the cursor in its row', () => {
    const typed = fc.array(fc.constantFrom('a', 'word', ' ', ' ', '低', '👨‍👩‍👧', 'é'), { maxLength: 60 })
    fc.assert(
      fc.property(typed, fc.integer({ min: 4, max: 30 }), fc.nat(), (parts, width, at) => {
        const line = parts.join('')
        const { rows, row, column } = layOutInput(line, at % (line.length + 1), width)
        return (
          rows.join('') === line &&
          column <= cellWidth(rows[row]!) &&
          rows.every(each => cellWidth(each.trimEnd()) <= width)
        )
      }),
    )
  })
})
