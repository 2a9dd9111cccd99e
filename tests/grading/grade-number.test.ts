import { describe, expect, it } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import { gradeQuestion } from '../../src/grading/grade-question.ts'
import { lexicon } from '../support/grader.ts'

const grade = (braces: string, answer: string) => {
  const { questions } = parseBank([{ path: 'page.md', text: `::A number:: How much are 2 and 2? ${braces}` }])
  return gradeQuestion(questions[0]!, answer, lexicon).points.map(({ finding, evidence }) => [finding, ...evidence])
}

describe('a number is compared by its value', () => {
  it.each([
    ['{#4:0.1}', '4.05', ['found', '4.05']],
    ['{#4:0.1}', 'about 4,05, I think', ['found', '4,05']],
    ['{#4:0.1}', 'four', ['found', 'four']],
    ['{#4:0.1}', '4 ± 0.1', ['found', '4']],
    ['{#4:0.1}', '2 + 2 = 4', ['found', '4']],
    ['{#4:0.1}', '4.2', ['not found']],
    ['{#4:0.1}', '-4', ['not found']],
    ['{#4:0.1}', 'a few', ['not found']],
    ['{#4:0.1}', '', ['not found']],
    ['{#4:0.1}', '4 or 5', ['unsure', '4']],
    ['{#4:0.1}', '3 4 5 6', ['not found', '4']],
    ['{#4}', '4.05', ['not found']],
    ['{#3.9..4.1}', 'between 3.9 and 4.1', ['found', '3.9', '4.1']],
    ['{#3.14:0.01}', '3.13', ['found', '3.13']],
    ['{#-0.5}', '−.5', ['found', '−.5']],
    ['{#1,000:50}', '1040', ['found', '1040']],
    ['{#4000}', '4k', ['found', '4k']],
    ['{#9.81:0.01}', '9.81 m/s²', ['found', '9.81 m']],
    ['{#9.81:0.01}', '9.8 m/s^2', ['found', '9.8 m']],
    ['{#4}', 'one could say 4', ['found', '4']],
    ['{#1}', 'one', ['found', 'one']],
    ['{#4:0.1#Well done, it is.}', '4.05', ['found', '4.05']],
    ['{#=1822:0 =%50%1822:2}', '1822', ['found', '1822']],
    ['{#=1822:0 =%50%1822:2}', '1823', ['unsure', '1823']],
    ['{#=1822:0 =%50%1822:2}', '1825', ['not found']],
  ])('%s, answered “%s”: %j', (braces, answer, expected) => expect(grade(braces, answer)).toEqual([expected]))
})
