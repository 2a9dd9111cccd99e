import type { Question } from '../bank/types.ts'
import { addDays, daysBetween, dueDay, isDue } from '../schedule/day.ts'
import type { Memory } from '../schedule/types.ts'
import type { QuestionScore, Scores } from '../scores/scores.ts'
import { scoreOf } from './score-of.ts'

/** The top object of `due --json`. */
export type DueFacts = {
  readonly schema: 'finetune-quiz/due/1'
  /** Local day. */
  readonly today: string
  readonly due: number
  /** The next day after today on which something comes back; null where nothing will. */
  readonly next: DueDay | null
}

export type DueDay = { readonly day: string; readonly questions: number }

/** Needs no scheduler, so that a shell prompt can ask for it. Without `questions`, all that was ever answered counts. */
export function dueFacts(scores: Scores, today: string, questions?: readonly Question[]): DueFacts {
  const days = memoriesOf(scores, questions).map(memory => (isDue(memory, today) ? today : dueDay(memory)))
  const later = days.filter(day => day > today).sort()
  const first = later[0]
  const next = first ? { day: first, questions: later.lastIndexOf(first) + 1 } : null
  return { schema: 'finetune-quiz/due/1', today, due: days.length - later.length, next }
}

/** How many questions come back on each of the coming days, today first; what is overdue counts as today's. */
export function forecast(scores: Scores, questions: readonly Question[], today: string, days: number): DueDay[] {
  const counts = new Array<number>(days).fill(0)
  for (const memory of memoriesOf(scores, questions)) {
    const wait = isDue(memory, today) ? 0 : daysBetween(today, dueDay(memory))
    if (wait < days) counts[wait]!++
  }
  return counts.map((questions, wait) => ({ day: addDays(today, wait), questions }))
}

function memoriesOf(scores: Scores, questions?: readonly Question[]): Memory[] {
  const entries: readonly (QuestionScore | undefined)[] = questions
    ? questions.map(question => scoreOf(scores, question))
    : Object.values(scores.questions)
  return entries.flatMap(score => (score?.memory && !score.suspended ? score.memory : []))
}
