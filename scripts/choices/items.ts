import type { Bank } from '../../src/bank/types.ts'
import { buildChoice } from '../../src/grading/choices/build-choice.ts'
import { createRandom, type Random, shuffle } from '../../src/selection/random.ts'
import type { ChoiceItem, Option } from '../../src/session/types.ts'

/** An item of every question for each of so many seeds. */
export const drawItems = (bank: Bank, seeds = 20): ChoiceItem[] =>
  Array.from({ length: seeds }, (_, index) => createRandom(`bench-${index}`)).flatMap(random =>
    bank.questions.flatMap(question => buildChoice(question, bank.questions, random) ?? []),
  )

/** The same with nothing balanced: any key of the item's question beside any of its other options. */
export const unbalanced = (items: readonly ChoiceItem[]): ChoiceItem[] => {
  const random: Random = createRandom('unbalanced')
  return items.map(item => {
    const all = optionsOf(items, item.question.id)
    const [keys, others] = [all.filter(({ correct }) => correct), all.filter(({ correct }) => !correct)]
    const wrong = shuffle(others, random).slice(0, item.options.length - 1)
    return { ...item, options: shuffle([...shuffle(keys, random).slice(0, 1), ...wrong], random) }
  })
}

/** Each option that a question has in any of the items. */
const optionsOf = (items: readonly ChoiceItem[], id: string): Option[] => [
  ...new Map(
    items.filter(({ question }) => question.id === id).flatMap(({ options }) => options.map(one => [one.text, one])),
  ).values(),
]

export const textsOf = (item: ChoiceItem): string[] => item.options.map(option => option.text)
export const keyOf = (item: ChoiceItem): number => item.options.findIndex(option => option.correct)

/** The mean of the hits, each 0–1; 0 where there are no items. */
export const shareOf = (items: readonly ChoiceItem[], hit: (item: ChoiceItem) => number): number =>
  items.reduce((sum, item) => sum + hit(item), 0) / Math.max(1, items.length)
