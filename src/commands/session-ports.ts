import type { Bank } from '../bank/types.ts'
import type { Context } from '../context.ts'
import { scoreOf } from '../report/score-of.ts'
import { dueDay } from '../schedule/day.ts'
import { nextMemory } from '../schedule/next-memory.ts'
import { ratingFromScore } from '../schedule/rating-from-score.ts'
import type { ScoreStore } from '../scores/store.ts'
import type { SessionPlan, SessionPorts } from '../session/ports.ts'
import type { SessionTerminal } from '../session/terminal.ts'

/** What a session's loop gets of the stages after it: grading, schedule and store. `retention` is FSRS's target, 0.70–0.97. */
export const sessionPorts = (
  { plan, bank }: { readonly plan: SessionPlan; readonly bank: Bank },
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
    edit: async question =>
      bank.path === (await context.shippedBank()).path ? shippedQuestion : context.editQuestion(question),
    now: () => context.now(),
  }
}

const shippedQuestion =
  'This question comes with the program: there is no file of yours to edit. Keep a note on it; `finetune-quiz bank new mine.md` begins a bank of your own.'
