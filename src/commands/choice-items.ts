import type { Question } from '../bank/types.ts'
import { QuizError } from '../errors.ts'
import { buildChoice } from '../grading/choices/build-choice.ts'
import type { Item } from '../session/types.ts'
import { optionChance } from './session-items.ts'

/** Choice items, each made once: while questions are drawn, since not every one has safe options. */
export type ChoiceItems = {
  canAsk(question: Question): boolean
  /** The items of questions that can be asked. Throws `no` where there is none. */
  of(chosen: readonly Question[]): Item[]
}

/** `bank` supplies neighbours. */
export const createChoiceItems = (bank: readonly Question[], seed: string): ChoiceItems => {
  const items = new Map<string, Item>()
  return {
    canAsk: question => {
      const item = buildChoice(question, bank, optionChance(seed, question))
      if (item) items.set(question.id, item)
      return item !== undefined
    },
    of: chosen => {
      if (chosen.length > 0) return chosen.flatMap(({ id }) => items.get(id) ?? [])
      throw new QuizError(
        'no',
        'None of these questions has options, misconceptions or neighbours to choose among: leave out --mode choice and answer from memory.',
      )
    },
  }
}
