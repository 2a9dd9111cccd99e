import type { Bank } from '../../src/bank/types.ts'
import { buildChoice } from '../../src/grading/choices/build-choice.ts'
import { createRandom } from '../../src/selection/random.ts'
import type { Item } from '../../src/session/types.ts'

export type ChoiceItem = Extract<Item, { form: 'choice' }>

/** An item of every question for each of so many seeds. */
export const drawItems = (bank: Bank, seeds = 20): ChoiceItem[] =>
  Array.from({ length: seeds }, (_, index) => createRandom(`bench-${index}`)).flatMap(random =>
    bank.questions.flatMap(question => buildChoice(question, bank.questions, random) ?? []),
  )

export const textsOf = (item: ChoiceItem): string[] => item.options.map(option => option.text)
export const keyOf = (item: ChoiceItem): number => item.options.findIndex(option => option.correct)

/** The mean of the hits, each 0–1; 0 where there are no items. */
export const shareOf = (items: readonly ChoiceItem[], hit: (item: ChoiceItem) => number): number =>
  items.reduce((sum, item) => sum + hit(item), 0) / Math.max(1, items.length)
