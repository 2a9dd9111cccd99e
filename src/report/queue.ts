import type { Question } from '../bank/types.ts'
import { isDue } from '../schedule/day.ts'
import { retrievability } from '../schedule/next-memory.ts'
import type { Memory } from '../schedule/types.ts'
import type { QuestionScore, Scores } from '../scores/scores.ts'
import { scoreOf } from './score-of.ts'

/** Ids of what is due on a local day, the most nearly forgotten first, then up to `fresh` new ones in the bank's order. */
export function dueQueue(
  questions: readonly Question[],
  scores: Scores,
  today: string,
  { fresh }: { readonly fresh: number },
): string[] {
  const known = remembered(questions, scores).filter(({ memory }) => isDue(memory, today))
  const unknown = open(questions, scores).filter(({ score }) => !score?.memory)
  return [...leastSureFirst(known, today), ...unknown.slice(0, fresh).map(({ id }) => id)]
}

/** Ids of questions whose last answer left something out, the poorest answers first, then the oldest. */
export function missedQueue(questions: readonly Question[], scores: Scores): string[] {
  return open(questions, scores)
    .flatMap(({ id, score }) => (score?.last && score.last.score < 1 ? [{ id, last: score.last }] : []))
    .sort((a, b) => a.last.score - b.last.score || a.last.at.localeCompare(b.last.at))
    .map(({ id }) => id)
}

/** Ids of all answered questions, the least likely to be known on a local day first. */
export function weakQueue(questions: readonly Question[], scores: Scores, today: string): string[] {
  return leastSureFirst(remembered(questions, scores), today)
}

/** Ids of questions that the person put aside. */
export function suspendedIds(questions: readonly Question[], scores: Scores): string[] {
  if (!Object.values(scores.questions).some(({ suspended }) => suspended)) return []
  return questions.filter(question => scoreOf(scores, question)?.suspended).map(({ id }) => id)
}

type Entry = { readonly id: string; readonly score: QuestionScore | undefined }

/** Questions that may be asked. */
function open(questions: readonly Question[], scores: Scores): Entry[] {
  return questions
    .map(question => ({ id: question.id, score: scoreOf(scores, question) }))
    .filter(({ score }) => !score?.suspended)
}

function remembered(questions: readonly Question[], scores: Scores): { id: string; memory: Memory }[] {
  return open(questions, scores).flatMap(({ id, score }) => (score?.memory ? [{ id, memory: score.memory }] : []))
}

function leastSureFirst(entries: readonly { id: string; memory: Memory }[], day: string): string[] {
  return entries
    .map(({ id, memory }) => ({ id, sure: retrievability(memory, day) }))
    .sort((a, b) => a.sure - b.sure)
    .map(({ id }) => id)
}
