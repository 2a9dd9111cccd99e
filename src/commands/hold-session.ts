import type { Bank } from '../bank/types.ts'
import type { Context, SessionKind } from '../context.ts'
import { exitCodes } from '../errors.ts'
import { dueQueue } from '../report/queue.ts'
import { scoreOf } from '../report/score-of.ts'
import { sessionBefore, summarise } from '../report/summary.ts'
import { dueDay, localDay } from '../schedule/day.ts'
import { nextMemory } from '../schedule/next-memory.ts'
import { ratingFromScore } from '../schedule/rating-from-score.ts'
import type { ScoreStore } from '../scores/store.ts'
import type { Summary } from '../session/events.ts'
import type { SessionPlan, SessionPorts, SessionResult } from '../session/ports.ts'
import { runSession } from '../session/run-session.ts'
import type { SessionTerminal } from '../session/terminal.ts'
import type { DrawnSession } from './draw-session.ts'

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
    const ports = portsFor(plan, store, terminal, retention, context)
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

const portsFor = (
  plan: SessionPlan,
  store: ScoreStore,
  terminal: SessionTerminal,
  retention: number,
  context: Context,
): SessionPorts => {
  const questions = new Map(plan.items.map(({ question }) => [question.id, question]))
  const knownOf = (id: string) => scoreOf(store.scores(), questions.get(id) ?? { id, formerIds: [] })
  const saved = ({ record, saved }: ReturnType<ScoreStore['save']>) => ({ id: record.id, saved })
  return {
    terminal,
    grade: async (question, answer) => {
      const { gradeQuestion } = await import('../grading/grade-question.ts')
      return gradeQuestion(question, answer, await context.lexicon())
    },
    rate: ratingFromScore,
    dueAfter: (questionId, rating) =>
      dueDay(nextMemory(knownOf(questionId)?.memory, rating, context.now(), { retention })),
    saveAnswer: answer => saved(store.save({ kind: 'answer', ...answer }, plan.id)),
    mark: (questionId, mark, note) =>
      saved(store.save({ kind: 'mark', questionId, mark, ...(note !== undefined && { note }) }, plan.id)),
    undo: recordId => saved(store.save({ kind: 'undo', target: recordId }, plan.id)),
    isFlagged: questionId => knownOf(questionId)?.flagged ?? false,
    edit: question => context.editQuestion(question),
    now: () => context.now(),
  }
}
