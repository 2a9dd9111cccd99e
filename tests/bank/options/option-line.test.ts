import { describe, expect, it } from 'vitest'
import { readOptionLine } from '../../../src/bank/options/option-line.ts'

describe('readOptionLine', () => {
  it.each([
    ['- A) one', 'A', 0, 'one'],
    ['A. one', 'A', 0, 'one'],
    ['b) two', 'b', 1, 'two'],
    ['(c) three', 'c', 2, 'three'],
    ['- A: `x`', 'A', 0, '`x`'],
    ['* **D.** four', 'D', 3, 'four'],
    ['- **B) bold**', 'B', 1, '**bold**'],
    ['A、字符串', 'A', 0, '字符串'],
    ['б) is', 'б', 1, 'is'],
    ['③ TCP', '③', 2, 'TCP'],
    ['가. 나무', '가', 0, '나무'],
    ['イ IPは', 'イ', 1, 'IPは'],
    ['أ) رقم', 'أ', 0, 'رقم'],
    ['- [ ] B. two', 'B', 1, 'two'],
    ['- [ ] a box', '', -1, 'a box'],
    ['1. [x] a box', '', -1, 'a box'],
  ])('%s', (line, mark, place, text) => expect(readOptionLine(line)).toMatchObject({ mark, place, text }))

  it.each(['A grape', '- one', '1. one', 'e.g. this', 'a', '- [link](#a)', 'Ab) no', '[x](y)'])('%s is none', line =>
    expect(readOptionLine(line)).toBeUndefined(),
  )

  it.each([
    ['- [x] yes', true],
    ['- [ ] no', false],
    ['- [X] A. yes', true],
  ])('%s is ticked: %s', (line, ticked) => expect(readOptionLine(line)?.ticked).toBe(ticked))
})
