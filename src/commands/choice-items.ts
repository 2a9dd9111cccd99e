import { once } from '../bank/once.ts'
import type { Question } from '../bank/types.ts'
import { QuizError } from '../errors.ts'
import { optionsFor } from '../grading/choices/build-choice.ts'
import type { ChoiceItem, Item } from '../session/types.ts'
import { optionChance } from './session-items.ts'

/** Choice items. Whether a question has safe options is found out while questions are drawn, since not every one has. */
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
      const draw = optionsFor(question, bank)
      if (draw)
        items.set(
          question.id,
          lazyItem(question, () => draw(optionChance(seed, question))),
        )
      return draw !== undefined
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

/** Its options are drawn when they are first asked for, and once: the first item need not wait for all the others. */
const lazyItem = (question: Question, draw: () => ChoiceItem['options']): ChoiceItem => {
  const options = once(draw)
  return {
    form: 'choice',
    question,
    get options() {
      return options()
    },
  }
}
