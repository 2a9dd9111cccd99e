import type { Question } from '../bank/types.ts'
import { QuizError } from '../errors.ts'
import { counted } from './counted.ts'
import { joined } from './joined.ts'

/** One condition on a question, named as the person typed it. `none` is there where it keeps nothing, and says why. */
export type Filter = { readonly name: string; readonly none?: string; keeps(question: Question): boolean }

/** Says which filters left nothing, and what would match without each. `fitting` of them are suspended. */
export function explainNothing(questions: readonly Question[], filters: readonly Filter[], fitting: number): QuizError {
  const names = joined(filters.map(filter => filter.name))
  if (questions.length === 0) return new QuizError('no', 'The bank has no questions to choose from.')
  if (fitting > 0) {
    const which = names ? ` that match ${names}` : ' of the bank'
    return new QuizError('no', `All questions${which} (${fitting}) are suspended, so there is nothing to ask.`)
  }
  const reasons = filters.flatMap(({ none }) => none ?? [])
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}.` : '.'
  return new QuizError('no', `No question matches ${names}${why} ${waysOut(questions, filters)}`)
}

function waysOut(questions: readonly Question[], filters: readonly Filter[]): string {
  if (filters.length === 1) return `Without it, ${counted(questions.length, 'question')} would.`
  const ways = filters
    .map(dropped => ({ name: dropped.name, matches: countWithout(questions, filters, dropped) }))
    .filter(({ matches }) => matches > 0)
    .map(({ name, matches }) => `without ${name}, ${counted(matches, 'question')} would`)
  if (ways.length === 0)
    return `Leave out more than one of them; the bank has ${counted(questions.length, 'question')}.`
  return sentence(ways.join('; '))
}

function countWithout(questions: readonly Question[], filters: readonly Filter[], dropped: Filter): number {
  const rest = filters.filter(filter => filter !== dropped)
  return questions.filter(question => rest.every(filter => filter.keeps(question))).length
}

const sentence = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}.`
