import { askSure, askWithRemarks } from './ask.ts'
import type { Answered, Setting, Turn } from './ports.ts'
import type { Request } from './requests.ts'
import { ratingFor, saveAnswer } from './save.ts'
import type { ChoiceItem, GivenAnswer, Rating } from './types.ts'

/**
 * Grades a choice by its key and saves it at once; then, outside an exam, waits until the person has read why.
 * A rating given there, or an undo, takes the saved record back.
 */
export const answerChoice = async (
  item: ChoiceItem,
  chosen: readonly number[],
  setting: Setting & { readonly milliseconds: number },
): Promise<Turn> => {
  const sure = await askSure(setting)
  const score = isKey(item, chosen) ? 1 : 0
  const keep = (override?: Rating): Answered => {
    const rating = ratingFor(score, item, setting, override)
    return saveAnswer(item, givenAnswer(item, chosen, { score, rating, sure }, setting), setting, { chosen })
  }
  let outcome = keep()
  while (!setting.plan.exam) {
    const reply = await askWithRemarks(nextRequest(item, outcome, setting), item, setting)
    if (reply.reply === 'undo') {
      setting.ports.undo(outcome.record.id)
      return { go: 'again' }
    }
    if (reply.reply === 'stop') return { outcome, go: 'end', reason: 'stopped' }
    if (reply.reply === 'interrupted') return { outcome, go: 'end', reason: 'interrupted' }
    if (reply.reply !== 'next' || !reply.rating || reply.rating === outcome.answer.rating) break
    setting.ports.undo(outcome.record.id)
    outcome = keep(reply.rating)
  }
  return { outcome, go: 'on' }
}

const keyOf = (item: ChoiceItem): number[] => item.options.flatMap((option, index) => (option.correct ? [index] : []))

const isKey = (item: ChoiceItem, chosen: readonly number[]): boolean => {
  const key = keyOf(item)
  return key.length === chosen.length && key.every(index => chosen.includes(index))
}

const givenAnswer = (
  item: ChoiceItem,
  chosen: readonly number[],
  judged: { score: number; rating: Rating | undefined; sure: boolean | undefined },
  { plan, milliseconds }: Setting & { readonly milliseconds: number },
): GivenAnswer => {
  const texts = (indices: readonly number[]) => indices.map(index => item.options[index]?.text ?? '').join(' + ')
  return {
    questionId: item.question.id,
    stem: item.question.stemText,
    form: 'choice',
    score: judged.score,
    points: [],
    judge: 'key',
    topics: item.question.topics,
    milliseconds,
    chosen: texts(chosen),
    key: texts(keyOf(item)),
    ...(judged.rating && { rating: judged.rating }),
    ...(judged.sure !== undefined && { sure: judged.sure }),
    ...(plan.practice && { practice: true }),
  }
}

const nextRequest = (item: ChoiceItem, { answer }: Answered, { ports, position }: Setting): Request => ({
  ask: 'next',
  last: position.n === position.of,
  can: ['undo', 'flag', 'note', 'stop'],
  ...(answer.rating && {
    rating: answer.rating,
    preview: (rating: Rating) => ({ rating, score: answer.score, due: ports.dueAfter(item.question.id, rating) }),
  }),
})
