import { expect, it } from 'vitest'
import { planFacts } from '../../src/report/plan.ts'
import { planCommand } from '../../src/report/plan-command.ts'
import { makeBank, makeQuestion, makeScores } from './make-scores.ts'

const today = '2026-01-10'
const bank = makeBank(['due', 'later', 'soon', 'new', 'newer'].map(id => makeQuestion(id)))
const scores = makeScores([
  ['due', '2026-01-01', 0],
  ['soon', '2026-01-08', 1],
  ['later', '2026-01-09', 1],
])
const plan = planFacts(bank, scores, { today, by: '2026-01-12', minutes: 10, secondsEach: 90 })
const asking = (questions: readonly string[], fresh: number, banks: readonly string[] = []) =>
  planCommand({ ...plan, days: [{ day: today, questions, fresh }] }, bank.questions, scores, banks)

it.each([
  [['due', 'new'], 1, '--due --new 1 --count 2', 'asks these'],
  [['due'], 0, '--due --new 0 --count 1', 'asks it'],
  [['due', 'soon'], 0, '--weak --count 2', 'asks these'],
  [['soon', 'later', 'new'], 1, '--weak --count 3', 'asks 2 of these'],
])('%j, %i of them new, is asked by %s', (questions, fresh, command, why) => {
  expect(asking(questions, fresh)).toEqual({ command: `finetune-quiz ${command}`, why })
})

it('names the bank, and nothing on a free day or where nothing of the plan would be asked', () => {
  expect(asking(['due'], 0, ['my notes.md'])?.command).toBe(
    "finetune-quiz --due --new 0 --count 1 --bank 'my notes.md'",
  )
  expect(asking([], 0)).toBeNull()
  expect(asking(['new'], 1)).toBeNull()
})
