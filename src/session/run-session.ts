import { askQuestion } from './ask-question.ts'
import type { Outcome, SessionPlan, SessionPorts, SessionResult } from './ports.ts'
import { positionOf, type Run } from './run.ts'
import type { EndReason, Item } from './types.ts'

/**
 * Asks the items of a plan one after another until all are done or the person stops. Every answer is saved before the
 * next question is shown. An exam is reviewed at the end, however it ended.
 */
export const runSession = async (plan: SessionPlan, ports: SessionPorts): Promise<SessionResult> => {
  ports.terminal.tell({
    event: 'session',
    id: plan.id,
    bank: plan.bank,
    mode: plan.mode,
    exam: plan.exam,
    practice: plan.practice,
    seed: plan.seed,
    of: plan.earlier.length + plan.items.length,
    pool: plan.pool,
    selection: plan.selection,
    ...(plan.deadline && { deadline: plan.deadline }),
  })
  const run: Run = { plan, ports, outcomes: new Array(plan.items.length).fill(undefined), takenBack: [] }
  const reason = await askAll(run)
  if (plan.exam) {
    const { reviewExam } = await import('./review-exam.ts')
    await reviewExam(run, reason)
  }
  return { reason, outcomes: run.outcomes, items: plan.items }
}

const askAll = async (run: Run): Promise<EndReason> => {
  const { plan, ports, outcomes } = run
  let index = 0
  for (;;) {
    if (plan.deadline && ports.now() >= plan.deadline) return 'timeout'
    const item = plan.items[index]
    if (!item) {
      const wish = await lastChance(run)
      if (wish !== 'back') return wish
      index = plan.items.length - 1
      continue
    }
    const before = outcomes[index]
    const turn = await askQuestion(item, { plan, ports, position: positionOf(index, run) })
    if (turn.outcome) {
      if (before) takeBack(before, ports)
      outcomes[index] = turn.outcome
    }
    if (turn.go === 'end') return turn.reason
    if (turn.go === 'on') index += 1
    if (turn.go === 'back') index = Math.max(0, index - 1)
    if (turn.go === 'undo') index = undoLast(index, run)
    if (turn.go === 'again') run.takenBack[index] = turn.typed
  }
}

/** Takes back what was recorded at the position before, and returns its index. */
const undoLast = (index: number, { ports, outcomes, takenBack }: Run): number => {
  const last = index - 1
  const outcome = outcomes[last]
  if (!outcome) return index
  takeBack(outcome, ports)
  outcomes[last] = undefined
  takenBack[last] = outcome.kind === 'answered' ? outcome.answer.answer : undefined
  ports.terminal.tell({ event: 'notice', text: 'Taken back: here is the question again.' })
  return last
}

const takeBack = (outcome: Outcome, ports: SessionPorts): void => {
  if (outcome.kind !== 'aloud' && outcome.record) ports.undo(outcome.record.id)
}

/** Before an exam's review one may still go back to what was skipped or flagged. */
const lastChance = async ({ plan, ports, outcomes }: Run): Promise<EndReason | 'back'> => {
  if (!plan.exam) return 'finished'
  const open = outcomes.flatMap((outcome, index) =>
    outcome?.kind === 'skipped' ? [plan.earlier.length + index + 1] : [],
  )
  const flagged = plan.items.flatMap((item: Item, index) =>
    ports.isFlagged(item.question.id) ? [plan.earlier.length + index + 1] : [],
  )
  const text = [
    open.length > 0 ? `Not answered: ${numbered(open)}.` : 'All questions are answered.',
    ...(flagged.length > 0 ? [`Flagged: ${numbered(flagged)}.`] : []),
  ].join(' ')
  ports.terminal.tell({ event: 'notice', text })
  const reply = await ports.terminal.ask({
    ask: 'next',
    last: true,
    can: ['back', 'stop'],
    ...(plan.deadline && { deadline: plan.deadline }),
  })
  if (reply.reply === 'back') return 'back'
  if (reply.reply === 'timeout' || reply.reply === 'interrupted') return reply.reply
  return 'finished'
}

const numbered = (questions: readonly number[]): string =>
  `question${questions.length > 1 ? 's' : ''} ${questions.join(', ')}`
