import type { DueFacts } from '../report/due.ts'
import { counted } from '../selection/counted.ts'
import { onDay } from './session/words.ts'

/** One line for a shell prompt, without colour. */
export function dueView({ due, next, today }: DueFacts): string {
  if (due > 0) return `${counted(due, 'question')} due`
  return next ? `Nothing due; ${counted(next.questions, 'question')} ${onDay(next.day, today)}` : 'Nothing due'
}
