import { describe, expect, it } from 'vitest'
import { sessionBefore, summarise } from '../../src/report/summary.ts'
import type { Earlier, Outcome, SessionResult } from '../../src/session/ports.ts'
import type { EndReason, GivenAnswer } from '../../src/session/types.ts'
import { plan, recall } from '../support/scripted-session.ts'
import { makeSession } from './make-scores.ts'

const [lora, ppo, dpo] = [recall('lora', 'freeze', 'rank'), recall('ppo', 'clip'), recall('dpo', 'pairs')]

const answered = (questionId: string, score: number): Extract<Outcome, { kind: 'answered' }> => {
  const answer: GivenAnswer = { questionId, form: 'recall', score, points: [], judge: 'person', topics: ['t'] }
  return { kind: 'answered', answer, record: { id: questionId, saved: true } }
}

type Held = { exam?: boolean; pass?: number; earlier?: readonly Earlier[]; dueToday?: number }

/** A session over three questions that ended with these outcomes. */
const summary = (reason: EndReason, outcomes: readonly (Outcome | undefined)[], held: Held = {}) => {
  const { exam = false, pass, earlier = [], dueToday = 0 } = held
  const items = [lora, ppo, dpo].slice(earlier.length)
  const result: SessionResult = { reason, outcomes, items }
  const session = plan(items, { exam, earlier, ...(pass !== undefined && { passMark: pass }) })
  return summarise(session, result, { before: undefined, dueToday })
}

describe('the next command', () => {
  const [wrong, right] = [answered('lora', 0.5), answered('lora', 1)]
  it.each<[string, string, ...Parameters<typeof summary>]>([
    ['what was missed', '--missed', 'finished', [wrong, right, right]],
    ['what is due, where nothing was missed', '--due', 'finished', [right, right, right], { dueToday: 2 }],
    [
      'doctor, where an answer was not saved',
      'doctor',
      'finished',
      [{ ...wrong, record: { id: 'lora', saved: false } }, right, right],
    ],
    ['stats, where nothing is due', 'stats', 'finished', [right, right, right]],
    ['resume, after an interruption', 'resume', 'interrupted', [wrong, undefined, undefined]],
    ['resume, after a stop with nothing missed and nothing due', 'resume', 'stopped', [right, undefined, undefined]],
    [
      'not --missed for what an exam left unanswered',
      'stats',
      'timeout',
      [undefined, undefined, undefined],
      { exam: true },
    ],
  ])('%s', (_, command, ...session) => {
    expect(summary(...session).next?.command).toContain(command)
  })
})

describe('an exam', () => {
  const held = { exam: true, pass: 0.6 }

  it('counts what was not answered as wrong, and names it so', () => {
    const { score, pass, missed } = summary('timeout', [answered('lora', 1), undefined, undefined], held)
    expect([score, pass?.passed]).toEqual([1 / 3, false])
    expect(missed.map(({ n, answered }) => [n, answered])).toEqual([
      [2, false],
      [3, false],
    ])
  })

  it('counts what was answered before it was cut off', () => {
    const earlier = [{ question: lora.question, outcome: answered('lora', 1) }]
    const {
      score,
      of,
      answered: count,
      pass,
    } = summary('finished', [answered('ppo', 1), undefined], { ...held, earlier })
    expect([score, of, count, pass?.passed]).toEqual([2 / 3, 3, 2, true])
  })
})

it('compares with the last session before it of the same kind', () => {
  const session = (id: string, more = {}) => makeSession(id, `2026-11-0${id}T10:00:00.000Z`, `2026-11-0${id}`, more)
  const sessions = [
    session('1'),
    session('2', { exam: true }),
    session('3', { mode: 'choice' }),
    session('4', { score: null }),
    session('5'),
    session('6'),
  ]
  expect(sessionBefore(sessions, '5')?.id).toBe('1')
  expect(sessionBefore(sessions, '1')).toBeUndefined()
})
