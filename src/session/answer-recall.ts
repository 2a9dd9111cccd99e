import { askSure, askWithRemarks } from './ask.ts'
import { foundPoints, pointOutcomes, pointsOf } from './points.ts'
import type { Setting, Turn } from './ports.ts'
import type { Reply, Request } from './requests.ts'
import { ratingFor, saveAnswer } from './save.ts'
import type { GivenAnswer, Item, Rating, Verdict } from './types.ts'

/** What the person gave: a typed answer, the points they say they covered, or neither (said aloud). */
export type Recalled = { readonly typed?: string; readonly covered?: readonly number[] }

type Ticks = Extract<Reply, { reply: 'ticks' }>
type TicksRequest = Extract<Request, { ask: 'ticks' }>

/**
 * Shows the model answer beside what was recalled, has the points ticked, saves. In an exam nothing is shown:
 * the grader's proposal is saved, and the review lets the person change it.
 */
export const answerRecall = async (
  item: Item,
  recalled: Recalled,
  setting: Setting & { readonly milliseconds: number },
): Promise<Turn> => {
  const { plan, ports } = setting
  const sure = await askSure(setting)
  const verdict = recalled.typed === undefined ? undefined : await ports.grade(item.question, recalled.typed)
  const keep = (ticks: Ticks): Turn => {
    const answer = recallAnswer(
      item,
      ticks,
      { ...recalled, ...(verdict && { verdict }), ...(sure !== undefined && { sure }) },
      setting,
    )
    return { outcome: saveAnswer(item, answer, setting, verdict ? { verdict } : {}), go: 'on' }
  }
  if (recalled.covered) return keep({ reply: 'ticks', covered: recalled.covered, judge: 'person' })
  if (plan.exam && verdict) return keep({ reply: 'ticks', covered: foundPoints(verdict), judge: 'grader' })

  ports.terminal.tell({
    event: 'revealed',
    item,
    ...(recalled.typed !== undefined && { typed: recalled.typed }),
    ...(verdict && { verdict }),
  })
  const reply = await askWithRemarks(ticksRequest(item, verdict, setting), item, setting)
  if (reply.reply === 'ticks') return keep(reply)
  if (reply.reply === 'undo') return { go: 'again', ...(recalled.typed !== undefined && { typed: recalled.typed }) }
  if (recalled.typed !== undefined) ports.terminal.tell({ event: 'notice', text: notSaved })
  return { go: 'end', reason: reply.reply === 'interrupted' ? 'interrupted' : 'stopped' }
}

const notSaved = 'This answer is not saved, as its ticks were not accepted: `finetune-quiz resume` asks it again.'

/** The request for the ticks of an item, with what each set of ticks would lead to. */
export const ticksRequest = (
  item: Item,
  verdict: Verdict | undefined,
  setting: Setting,
  ticked?: readonly number[],
): TicksRequest => ({
  ask: 'ticks',
  item,
  proposed: ticked ?? (verdict ? foundPoints(verdict) : []),
  preview: (covered, override) => preview(item, covered, setting, override),
  can: ['undo', 'flag', 'note', 'stop'],
  ...(verdict && { verdict }),
})

const preview = (item: Item, covered: readonly number[], setting: Setting, override?: Rating) => {
  const score = scoreOf(item, covered)
  const rating = ratingFor(score, item, setting, override)
  return { score, ...(rating && { rating, due: setting.ports.dueAfter(item.question.id, rating) }) }
}

const scoreOf = (item: Item, covered: readonly number[]): number => {
  const points = pointsOf(item.question).length
  return new Set(covered.filter(index => index >= 0 && index < points)).size / points
}

type Known = Recalled & { readonly verdict?: Verdict; readonly sure?: boolean }

/** The answer as it is recorded: ticks decide, the grader's findings are kept beside them. */
export const recallAnswer = (
  item: Item,
  ticks: Ticks,
  { typed, verdict, sure }: Known,
  setting: Setting & { readonly milliseconds?: number },
): GivenAnswer => {
  const score = scoreOf(item, ticks.covered)
  const rating = ratingFor(score, item, setting, ticks.rating)
  return {
    questionId: item.question.id,
    stem: item.question.stemText,
    form: 'recall',
    score,
    points: pointOutcomes(item.question, ticks.covered, verdict),
    judge: ticks.judge,
    topics: item.question.topics,
    ...(rating && { rating }),
    ...(typed !== undefined && { answer: typed }),
    ...(sure !== undefined && { sure }),
    ...(setting.plan.practice && { practice: true }),
    ...(setting.milliseconds !== undefined && { milliseconds: setting.milliseconds }),
  }
}
