import type { Question } from '../bank/types.ts'
import { dueFacts } from '../report/due.ts'
import { dueQueue, missedQueue, weakQueue } from '../report/queue.ts'
import { scoreOf } from '../report/score-of.ts'
import { pointDrill } from '../report/weak-points.ts'
import type { Scores } from '../scores/scores.ts'
import { counted } from '../selection/counted.ts'
import type { Picked } from '../selection/select-questions.ts'
import { onDay } from '../view/session/words.ts'
import type { QuizOptions } from './options.ts'

/** `fresh` is how many new questions `--due` may add. */
export type PickContext = { readonly scores: Scores; readonly today: string; readonly fresh: number }

/** The questions that an option picks by their history; undefined where none of these options is given. */
export const pickByHistory = (
  options: QuizOptions,
  questions: readonly Question[],
  { scores, today, fresh }: PickContext,
): Picked | undefined => {
  if (options.due) {
    const ids = dueQueue(questions, scores, today, { fresh })
    return { option: '--due', ids, none: nothingDue(questions, scores, today) }
  }
  if (options.missed)
    return { option: '--missed', ids: missedQueue(questions, scores), none: 'nothing was missed at its last asking' }
  if (options.weak)
    return { option: '--weak', ids: weakQueue(questions, scores, today), none: 'no question was answered yet' }
  if (options.points)
    return { option: '--points', ids: pointDrill(questions, scores).ids, none: 'no key point was missed lately' }
  if (!options.flagged) return undefined
  const flagged = questions.filter(question => scoreOf(scores, question)?.flagged)
  return { option: '--flagged', ids: flagged.map(({ id }) => id), none: 'no question is flagged' }
}

/** When the next question comes back, and what is due in other banks: `due` counts all of them. */
const nothingDue = (questions: readonly Question[], scores: Scores, today: string): string => {
  const { next } = dueFacts(scores, today, questions)
  const elsewhere = dueFacts(scores, today).due
  return [
    next
      ? `${counted(next.questions, 'question')} ${next.questions === 1 ? 'comes' : 'come'} back ${onDay(next.day, today)}`
      : 'nothing was answered yet',
    ...(elsewhere > 0 ? [`what is due (${elsewhere}) is of another bank: name it with --bank`] : []),
  ].join(', ')
}
