import type { Bank } from '../bank/types.ts'
import type { Context, SessionKind } from '../context.ts'
import { exitCodes } from '../errors.ts'
import { dueQueue } from '../report/queue.ts'
import { sessionBefore, summarise } from '../report/summary.ts'
import { localDay } from '../schedule/day.ts'
import type { ScoreStore } from '../scores/store.ts'
import type { Summary } from '../session/events.ts'
import type { SessionPlan, SessionPorts, SessionResult } from '../session/ports.ts'
import { runSession } from '../session/run-session.ts'
import type { DrawnSession } from './draw-session.ts'
import { sessionPorts } from './session-ports.ts'

/** Records that a session begins, holds it, records its end and shows the summary. Returns the exit code. */
export const holdSession = (
  { plan, bank, args }: DrawnSession,
  store: ScoreStore,
  kind: SessionKind,
  context: Context,
) => {
  const { record } = store.save({
    kind: 'session',
    mode: plan.mode,
    exam: plan.exam,
    practice: plan.practice,
    seed: plan.seed,
    bank: bank.path,
    questions: plan.items.map(item => item.question.id),
    args,
  })
  return goOn({ ...plan, id: record.id }, bank, store, kind, context)
}

/** Holds a session that has been recorded already. */
export const goOn = async (
  plan: SessionPlan,
  bank: Bank,
  store: ScoreStore,
  kind: SessionKind,
  context: Context,
): Promise<number> => {
  if (store.unwritable) context.terminal.warn(`${store.unwritable} ${goOnUnsaved}\n`)
  const retention = (await context.openConfig()).get('retention')
  const terminal = await context.openSession(kind, plan.items[0])
  try {
    const ports = sessionPorts({ plan, bank }, store, terminal, retention, context)
    const callOff = context.afterMoment(() => prepareGrading(plan, ports))
    const result = await runSession(plan, ports).finally(callOff)
    store.save({ kind: 'end', reason: result.reason }, plan.id)
    const lost = store.flush()
    const summary = summaryOf(plan, result, bank, store, context)
    terminal.tell({
      event: 'summary',
      summary: { ...summary, unsaved: lost.length > 0 ? Math.max(1, summary.unsaved) : 0 },
    })
    if (lost.length > 0) context.terminal.warn(rescue(lost, store.unwritable))
    return exitCodeAfter(lost, summary)
  } finally {
    terminal.close()
    await store.close()
  }
}

/** Loads what grades while the first question, now on the screen, is read: the first answer need not wait for it. */
const prepareGrading = ({ items: [first] }: SessionPlan, { grade }: SessionPorts): void => {
  // What goes wrong here goes wrong again, and is told, when an answer is graded.
  if (first?.form === 'recall') grade(first.question, '').catch(() => {})
}

const goOnUnsaved =
  "You may go on: answers are kept in memory and tried again, and printed at the end if they still can't be saved."

const summaryOf = (
  plan: SessionPlan,
  result: SessionResult,
  bank: Bank,
  store: ScoreStore,
  context: Context,
): Summary => {
  const scores = store.scores()
  return summarise(plan, result, {
    before: sessionBefore(scores.sessions, plan.id),
    dueToday: dueQueue(bank.questions, scores, localDay(context.now()), { fresh: 0 }).length,
  })
}

const exitCodeAfter = (lost: readonly string[], { pass }: Summary): number => {
  if (lost.length > 0) return exitCodes.store
  return pass && !pass.passed ? exitCodes.no : exitCodes.done
}

const rescue = (lost: readonly string[], reason = ''): string =>
  [
    `These answers could not be saved. ${reason}`.trimEnd(),
    'Keep the lines below in a file; when that is mended, `finetune-quiz history merge FILE` takes them in:',
    ...lost,
    '',
  ].join('\n')
