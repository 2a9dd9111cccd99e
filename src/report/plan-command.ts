import type { Question } from '../bank/types.ts'
import type { Scores } from '../scores/scores.ts'
import { quizCommand } from '../selection/quiz-command.ts'
import type { NextCommand } from '../session/events.ts'
import type { PlanFacts } from './plan.ts'
import { dueQueue, weakQueue } from './queue.ts'

/**
 * The command that asks most of what the plan has for today; null on a free day, and where none asks any of it. A plan looks ahead to its last day, so
 * that it may want a question that is not due yet. `banks` are the paths that the bank was named by.
 */
export function planCommand(
  { days: [first], today }: PlanFacts,
  questions: readonly Question[],
  scores: Scores,
  banks: readonly string[],
): NextCommand | null {
  if (!first || first.questions.length === 0) return null
  const count = first.questions.length
  const wanted = new Set(first.questions)
  const asks = (words: string, ids: readonly string[]) => ({
    command: quizCommand(`${words} --count ${count}`, banks),
    same: ids.slice(0, count).filter(id => wanted.has(id)).length,
  })
  const due = asks(`--due --new ${first.fresh}`, dueQueue(questions, scores, today, { fresh: first.fresh }))
  const weak = asks('--weak', weakQueue(questions, scores, today))
  const { command, same } = weak.same > due.same ? weak : due
  if (same === 0) return null
  return { command, why: same < count ? `asks ${same} of these` : count === 1 ? 'asks it' : 'asks these' }
}
