import type { Bank } from '../../src/bank/types.ts'
import { type BlindStrategy, blindStrategies, chanceOfKey } from '../../src/grading/choices/blind-strategies.ts'
import { likeness, nearCopy, wordsOf } from '../../src/grading/choices/likeness.ts'
import { type ChoiceItem, keyOf, shareOf, textsOf } from './items.ts'
import { learners } from './learners.ts'

/** How often a way of guessing finds the key, 0–1, in how many items, and from where on it gives too much away. */
export type GuessShare = {
  readonly name: string
  readonly share: number
  readonly items: number
  readonly limit: number
}

/** Below these a way of guessing pays no more than chance; a learner has seen half the keys. 0–1. */
const limits = { strategy: 0.3, learner: 0.35 }

/** In a part of the items mere luck goes further: what it exceeds in one of 200 samples of that size. */
const atLeastLuck = ({ length }: readonly ChoiceItem[]): number =>
  Math.max(limits.strategy, 0.25 + 2.6 * Math.sqrt((0.25 * 0.75) / Math.max(1, length)))

export const guessShares = (items: readonly ChoiceItem[], bank: Bank): GuessShare[] => [
  ...blindStrategies.flatMap(strategy => {
    const showing = whereItShows(items, strategy)
    return [
      share(strategy.name, items, limits.strategy, hitBy(strategy)),
      share('… where it shows most', showing, atLeastLuck(showing), hitBy(strategy)),
    ]
  }),
  share('first', items, limits.strategy, item => (keyOf(item) === 0 ? 1 : 0)),
  share('last', items, limits.strategy, item => (keyOf(item) === item.options.length - 1 ? 1 : 0)),
  ...pairShares(items),
  ...learners(bank, items).map(({ name, share }) => ({ name, share, items: items.length, limit: limits.learner })),
]

const share = (
  name: string,
  items: readonly ChoiceItem[],
  limit: number,
  hit: (item: ChoiceItem) => number,
): GuessShare => ({
  name,
  share: shareOf(items, hit),
  items: items.length,
  limit,
})

const measuresOf = (strategy: BlindStrategy, item: ChoiceItem) =>
  textsOf(item).map(text => strategy.measure(text, item.question.stemText))

const hitBy =
  (strategy: BlindStrategy) =>
  (item: ChoiceItem): number =>
    chanceOfKey(strategy, measuresOf(strategy, item), keyOf(item))

/** The quarter of the items in which what the strategy takes stands out most from the median option: a person who guesses uses it there. */
const whereItShows = (items: readonly ChoiceItem[], strategy: BlindStrategy): readonly ChoiceItem[] =>
  items
    .map(item => ({ item, lead: leadOf(strategy, item) }))
    .sort((a, b) => b.lead - a.lead)
    .slice(0, Math.ceil(items.length / 4))
    .filter(({ lead }) => lead > 0)
    .map(({ item }) => item)

const leadOf = (strategy: BlindStrategy, item: ChoiceItem): number => {
  const measures = measuresOf(strategy, item)
  const weights = (strategy.weigh?.(measures) ?? measures.map(([value = 0]) => value)).toSorted((a, b) => b - a)
  return (weights[0] ?? 0) - (weights[Math.floor(weights.length / 2)] ?? 0)
}

/** A guess among two near copies, and one among the options beside them, in the items that have such a pair. */
const pairShares = (items: readonly ChoiceItem[]): GuessShare[] => {
  const paired = items.filter(item => alikeIn(item).some(Boolean) && !alikeIn(item).every(Boolean))
  const among = (side: boolean) => (item: ChoiceItem) => {
    const alike = alikeIn(item)
    return alike[keyOf(item)] === side ? 1 / alike.filter(one => one === side).length : 0
  }
  return [
    share('one of two near copies', paired, atLeastLuck(paired), among(true)),
    share('none of two near copies', paired, atLeastLuck(paired), among(false)),
  ]
}

/** Which options have a near copy beside them. */
const alikeIn = (item: ChoiceItem): boolean[] => {
  const sets = textsOf(item).map(wordsOf)
  return sets.map(one => sets.some(other => other !== one && likeness(one, other) >= nearCopy))
}
