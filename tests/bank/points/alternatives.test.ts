import { expect, it } from 'vitest'
import { parseBank } from '../../../src/bank/parse-bank.ts'

it('takes each text of a short answer for the same point', () => {
  const { questions } = parseBank([{ path: 'a.md', text: '::Sum:: Two plus two? {=four =4 =%50%five}' }])
  expect(questions[0]?.answer.points).toMatchObject([{ text: 'four', wordings: ['4'] }])
})
