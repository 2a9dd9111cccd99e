import { hasAuthorsOptions } from './authors-options.ts'
import type { Graded } from './events.ts'
import type { Answered, Setting } from './ports.ts'
import type { GivenAnswer, Item, Rating, Verdict } from './types.ts'

type Shown = { readonly chosen?: readonly number[]; readonly verdict?: Verdict }

/** Saves an answer, tells what came of it, and returns it with the record it became. */
export const saveAnswer = (item: Item, answer: GivenAnswer, setting: Setting, shown: Shown = {}): Answered => {
  const { ports } = setting
  const due = answer.rating && ports.dueAfter(answer.questionId, answer.rating)
  const record = ports.saveAnswer(answer)
  const outcome: Answered = { kind: 'answered', answer, record, ...(due && { due }), ...shown }
  tellGraded(item, outcome, setting, setting.plan.exam)
  return outcome
}

export const tellGraded = (item: Item, outcome: Answered, { ports, position }: Setting, withheld: boolean): void => {
  const { answer, record, due, chosen } = outcome
  const graded: Graded = {
    event: 'graded',
    n: position.n,
    of: position.of,
    item,
    score: answer.score,
    points: answer.points,
    saved: record.saved,
    withheld,
    ...(chosen && { chosen, correct: answer.score === 1 }),
    ...(answer.answer !== undefined && { typed: answer.answer }),
    ...(answer.sure !== undefined && { sure: answer.sure }),
    ...(answer.rating && { rating: answer.rating }),
    ...(due && { due }),
  }
  ports.terminal.tell(graded)
}

/** The rating that a score leads to, or the person's own; none in practice. */
export const ratingFor = (
  score: number,
  item: Item,
  { plan, ports }: Setting,
  override?: Rating,
): Rating | undefined => (plan.practice ? undefined : (override ?? ports.rate(score, bestRating(item))))

/**
 * Recognising an answer shows less than recalling it, and is never above Hard; but where the author gave options, to
 * choose is what is being learned. Easy is given by hand alone.
 */
const bestRating = (item: Item): 'good' | 'hard' =>
  item.form === 'choice' && !hasAuthorsOptions(item) ? 'hard' : 'good'
