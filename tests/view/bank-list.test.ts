import { expect, it } from 'vitest'
import { bankList, type ListedBank } from '../../src/view/bank-list.ts'
import { createTheme } from '../../src/view/theme.ts'

const bank: ListedBank = {
  title: 'Questions for interviews on fine-tuning',
  path: '/banks/mine.md',
  from: 'history',
  default: false,
  questions: 26,
  answered: 17,
  sessions: 0,
  last: null,
  problem: null,
}
const rows = (changes: Partial<ListedBank>, width: number) =>
  bankList([{ ...bank, ...changes }], createTheme({ colour: 0, unicode: true, width })).split('\n')

it.each([
  [{}, 80, [`${bank.title} · 26 questions · 17 answered`, '  practised before · /banks/mine.md']],
  [{}, 44, [bank.title, '  26 questions · 17 answered', '  practised before · /banks/mine.md']],
  [{ title: null, questions: null, problem: 'It is gone.' }, 40, [bank.path, '  practised before', '  It is gone.']],
])('a bank with %j in %i columns', (changes, width, expected) => expect(rows(changes, width)).toEqual(expected))
