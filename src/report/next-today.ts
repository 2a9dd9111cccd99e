import { quizCommand } from '../selection/quiz-command.ts'
import type { NextCommand } from '../session/events.ts'
import type { QuestionCounts } from './question-counts.ts'
import type { WeakPoint } from './weak-points.ts'

/** What a command is chosen by. */
export type Standing = {
  readonly questions: QuestionCounts
  /** How many questions may be asked that have no memory yet. */
  readonly fresh: number
  readonly weak: readonly WeakPoint[]
}

/** Null for a bank without questions. `banks` are the paths that the bank was named by. */
export function nextToday({ questions, fresh, weak }: Standing, banks: readonly string[]): NextCommand | null {
  const { total, seen, due } = questions
  if (total === 0) return null
  if (seen === 0) return { command: quizCommand('', banks), why: 'asks the first questions' }
  if (due > 0) return { command: quizCommand('--due', banks), why: `asks what you are about to forget (${due})` }
  if (fresh > 0)
    return { command: quizCommand('--due', banks), why: `nothing is due; it asks new questions (${fresh} left)` }
  const missed = weak.filter(({ missedLast }) => missedLast).length
  if (missed > 0)
    return { command: quizCommand('--points', banks), why: `drills key points that you missed (${missed})` }
  return { command: quizCommand('--practice', banks), why: 'nothing is due; practice leaves the schedule alone' }
}
