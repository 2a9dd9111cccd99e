import { recallAnswer, ticksRequest } from './answer-recall.ts'
import { askWithRemarks } from './ask.ts'
import type { Outcome, Setting } from './ports.ts'
import { positionOf, type Run } from './run.ts'
import { tellGraded } from './save.ts'
import type { EndReason, Item } from './types.ts'

/**
 * Goes through an exam item by item: wrong and sure first, then wrong, then the rest, what was skipped last. Ticks that
 * the grader proposed can be changed, and what was said aloud is ticked now. After a signal everything is shown and
 * nothing is asked. What was never reached is shown where the time is over; else the exam may be gone on with.
 */
export const reviewExam = async (run: Run, reason: EndReason): Promise<void> => {
  const { plan, ports } = run
  const outcomes = run.outcomes.map(outcome => outcome ?? (reason === 'timeout' ? unreached : undefined))
  const order = reviewOrder(outcomes)
  if (order.length === 0) return
  ports.terminal.tell({ event: 'review', of: order.length, reason })
  let asking = reason !== 'interrupted'
  for (const [done, index] of order.entries()) {
    const item = plan.items[index]
    const outcome = outcomes[index]
    if (!item || !outcome) continue
    const setting: Setting = { plan: { ...plan, exam: false }, ports, position: positionOf(index, run) }
    const last = done === order.length - 1
    asking = (await reviewOne(item, outcome, { run, index, setting, last, asking })) && asking
  }
}

const unreached: Outcome = { kind: 'skipped' }

type Review = {
  readonly run: Run
  readonly index: number
  readonly setting: Setting
  readonly last: boolean
  readonly asking: boolean
}

/** Shows one result, and lets recall be ticked. False when the person asks for no more. */
const reviewOne = async (
  item: Item,
  outcome: Outcome,
  { run, index, setting, last, asking }: Review,
): Promise<boolean> => {
  if (outcome.kind === 'skipped') {
    showUnanswered(item, outcome, setting)
    return asking ? askOn(item, setting, last) : false
  }
  if (item.form === 'choice' && outcome.kind === 'answered') {
    tellGraded(item, outcome, setting, false)
    return asking ? askOn(item, setting, last) : false
  }
  if (asking) return reviewRecall(item, outcome, { run, index, setting })
  reveal(item, outcome, setting, coveredBy(outcome))
  if (outcome.kind === 'answered') tellGraded(item, outcome, setting, false)
  return false
}

const reveal = (item: Item, outcome: Outcome, { ports }: Setting, covered?: readonly number[]): void => {
  const given = outcome.kind === 'answered' ? outcome : undefined
  ports.terminal.tell({
    event: 'revealed',
    item,
    ...(given?.answer.answer !== undefined && { typed: given.answer.answer }),
    ...(given?.answer.sure !== undefined && { sure: given.answer.sure }),
    ...(given?.verdict && { verdict: given.verdict }),
    ...(covered && { covered }),
  })
}

/** What would have been right. */
const showUnanswered = (item: Item, outcome: Outcome, setting: Setting): void => {
  const { n, of } = setting.position
  const unanswered = { score: 0, points: [], chosen: [], correct: false, saved: true, withheld: false }
  if (item.form === 'recall') reveal(item, outcome, setting, [])
  else setting.ports.terminal.tell({ event: 'graded', n, of, item, ...unanswered })
}

/** Indices of the points that an outcome has ticked so far. */
const coveredBy = (outcome: Outcome): number[] =>
  outcome.kind === 'answered' ? outcome.answer.points.flatMap((point, i) => (point.covered ? [i] : [])) : []

const askOn = async (item: Item, setting: Setting, last: boolean): Promise<boolean> => {
  const reply = await askWithRemarks({ ask: 'next', last, can: ['flag', 'note', 'stop'] }, item, setting)
  return reply.reply === 'next'
}

const reviewRecall = async (
  item: Item,
  outcome: Outcome,
  { run, index, setting }: Pick<Review, 'run' | 'index' | 'setting'>,
): Promise<boolean> => {
  const { ports } = setting
  const given = outcome.kind === 'answered' ? outcome : undefined
  const typed = given?.answer.answer
  reveal(item, outcome, setting)
  const ticked = given && coveredBy(given)
  const request = { ...ticksRequest(item, given?.verdict, setting, ticked), can: ['flag', 'note', 'stop'] as const }
  const reply = await askWithRemarks(request, item, setting)
  if (reply.reply !== 'ticks') {
    if (given) tellGraded(item, given, setting, false)
    return false
  }
  const known = { ...(typed !== undefined && { typed }), ...(given?.verdict && { verdict: given.verdict }) }
  const { sure, milliseconds } = given?.answer ?? {}
  const timed = { ...setting, ...(milliseconds !== undefined && { milliseconds }) }
  const answer = recallAnswer(item, reply, { ...known, ...(sure !== undefined && { sure }) }, timed)
  if (given) ports.undo(given.record.id)
  const due = answer.rating && ports.dueAfter(answer.questionId, answer.rating)
  const kept = {
    ...(given ?? {}),
    kind: 'answered' as const,
    answer,
    record: ports.saveAnswer(answer),
    ...(due && { due }),
  }
  run.outcomes[index] = kept
  tellGraded(item, kept, setting, false)
  return true
}

/** Indices of what was dealt with: wrong and sure, wrong, said aloud, right, skipped; each in the order asked. */
const reviewOrder = (outcomes: readonly (Outcome | undefined)[]): number[] => {
  const rank = (outcome: Outcome): number => {
    if (outcome.kind === 'aloud') return 2
    if (outcome.kind === 'skipped') return 4
    if (outcome.answer.score === 1) return 3
    return outcome.answer.sure ? 0 : 1
  }
  return outcomes
    .flatMap((outcome, index) => (outcome ? [{ index, rank: rank(outcome) }] : []))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(entry => entry.index)
}
