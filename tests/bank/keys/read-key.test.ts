import { describe, expect, it } from 'vitest'
import { readKey } from '../../../src/bank/keys/read-key.ts'
import { placeOf } from '../../../src/bank/options/alphabets.ts'
import type { FoundOption } from '../../../src/bank/options/option.ts'

const make = (marks: string, texts: readonly string[]): FoundOption[] =>
  texts.map((text, index) => {
    const mark = [...marks][index] ?? ''
    return { mark, place: placeOf(mark), ticked: false, text }
  })

const words = ['Mars', 'Earth and its moon', 'a pod', 'All of the above']
const lists: Record<string, FoundOption[]> = {
  ABCD: make('ABCD', words),
  abcd: make('abcd', words),
  '①②③④': make('①②③④', words),
  абвг: make('абвг', words),
  bare: make('', words),
  truth: make('AB', ['True', 'False']),
}
const read = (list: string, answer: string, isMarked: boolean) => {
  const { key, rest } = readKey(answer, lists[list] as FoundOption[], isMarked)
  return `${key?.join(',') ?? 'none'}${rest ? ` => ${rest.replace(/\n+/g, ' / ')}` : ''}`
}

describe('a key below "Answer:"', () => {
  it.each([
    ['ABCD', 'B', '1'],
    ['ABCD', '(b).', '1'],
    ['ABCD', '**B** 🗳️', '1'],
    ['ABCD', 'B, D', '1,3'],
    ['ABCD', 'A, C and D', '0,2,3'],
    ['ABCD', 'Both A and C', '0,2'],
    ['ABCD', 'ACD', '0,2,3'],
    ['ABCD', 'A C', '0,2'],
    ['ABCD', 'Options A & B', '0,1'],
    ['ABCD', 'letra B', '1'],
    ['ABCD', 'alternativa C.', '2'],
    ['ABCD', '选B。因为', '1 => 因为'],
    ['ABCD', 'B。7 只能', '1 => 7 只能'],
    ['ABCD', 'B – since it has seas', '1 => since it has seas'],
    ['ABCD', '(b) because it has seas', '1 => because it has seas'],
    ['ABCD', 'A and C are correct, since both turn', '0,2 => since both turn'],
    ['ABCD', 'C) a pod', '2'],
    ['ABCD', 'All of the above (D)', '3'],
    ['ABCD', 'Mars', '0'],
    ['ABCD', 'Mars, since it is red', '0 => since it is red'],
    ['ABCD', 'Mars and a pod', '0,2'],
    ['ABCD', 'Earth and its moon', '1'],
    ['ABCD', 'Option 2', '1'],
    ['ABCD', '||B||', '1'],
    ['ABCD', '- A\n- C', '0,2'],
    ['ABCD', '**A. Mars**\n**C. a pod**\n\nBoth turn.', '0,2 => Both turn.'],
    ['ABCD', 'B\n\nExplanation: it has seas', '1 => it has seas'],
    ['ABCD', 'A\n- B is wrong: it is blue', '0 => - B is wrong: it is blue'],
    ['abcd', 'bd', '1,3'],
    ['abcd', 'B', '1'],
    ['①②③④', '②　海がある', '1 => 海がある'],
    ['①②③④', '3번', '2'],
    ['①②③④', '①, ③', '0,2'],
    ['абвг', 'б, г', '1,3'],
    ['bare', 'Option 2: it has seas', '1 => it has seas'],
    ['bare', 'B', '1'],
    ['bare', 'a pod', '2'],
    ['truth', 'T', '0'],
    ['truth', 'False. It is red.', '1 => It is red.'],
  ])('of %s: %s', (list, answer, expected) => expect(read(list, answer, true)).toBe(expected))

  it.each([
    ['abcd', 'a pod is a group of containers'],
    ['ABCD', 'A low-rank adapter, as the first says'],
    ['ABCD', 'B-trees are balanced'],
    ['ABCD', 'C# has them'],
    ['ABCD', 'D’Alembert'],
    ['ABCD', 'E'],
    ['ABCD', 'A2 is larger'],
    ['ABCD', 'Marshes are wet'],
    ['①②③④', '404'],
    ['abcd', 'bad'],
    ['bare', 'A group of containers'],
  ])('of %s is not in: %s', (list, answer) => expect(read(list, answer, true)).toMatch(/^none/))
})

describe('a key that nothing announces', () => {
  it.each([
    ['✅ **B** is correct because it has seas', '1 => because it has seas'],
    ['✅ B – it has seas', '1 => it has seas'],
    ['=> Choose A', '0'],
    ['=> Chọn đáp án C', '2'],
    ['Richtig ist b), weil es so ist', '1 => weil es so ist'],
    ['**(C) a pod**', '2'],
    ['||B. It has seas.||', '1 => It has seas.'],
    ['(b)', '1'],
  ])('%s', (answer, expected) => expect(read('ABCD', answer, false)).toBe(expected))

  it.each([
    'A. Turing was a mathematician.',
    '(a) T1 locks, T2 waits.',
    'Mars',
    'A is for Apple',
    'B, as everybody knows',
    'It is vitamin A',
  ])('is not in: %s', answer => expect(read('ABCD', answer, false)).toMatch(/^none/))
})
