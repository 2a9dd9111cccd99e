import type { Bank } from '../../src/bank/types.ts'
import {
  type BlindStrategy,
  blindStrategies,
  chanceOfKey,
  weightsBy,
} from '../../src/grading/choices/blind-strategies.ts'
import { alikeFrom, shareInCommon, wordsOf } from '../../src/grading/choices/likeness.ts'
import type { ChoiceItem } from '../../src/session/types.ts'
import { keyOf, shareOf, textsOf, unbalanced } from './items.ts'
import { learners } from './learners.ts'
import { once } from './once.ts'

/**
 * How often a way of guessing finds the key, 0–1, in how many items, and from where on it gives too much away. The
 * share is found out when it is asked for: who looks for one way does not wait for the others.
 */
export type GuessShare = {
  readonly name: string
  readonly share: number
  readonly items: number
  readonly limit: number
}

/** Below these a way of guessing pays no more than chance; a learner has seen half the keys. 0–1. */
const limits = { strategy: 0.3, part: 0.35, learner: 0.35 }

/** In a part of the items mere luck goes further: what it exceeds in one of 200 samples of that size. */
const atLeastLuck = ({ length }: readonly ChoiceItem[]): number =>
  Math.max(limits.part, 0.25 + 2.6 * Math.sqrt((0.25 * 0.75) / Math.max(1, length)))

export const guessShares = (items: readonly ChoiceItem[], bank: Bank): GuessShare[] => [
  ...blindStrategies.flatMap(bothWays).flatMap(strategy => {
    const showing = whereItShows(items, strategy)
    return [
      share(strategy.name, items, limits.strategy, hitBy(strategy)),
      share('… where it shows most', showing, atLeastLuck(showing), hitBy(strategy)),
    ]
  }),
  share('first', items, limits.strategy, item => (keyOf(item) === 0 ? 1 : 0)),
  share('last', items, limits.strategy, item => (keyOf(item) === item.options.length - 1 ? 1 : 0)),
  ...pairShares(items, 'related', alikeFrom.related, alikeFrom.copies),
  ...pairShares(items, 'copies', alikeFrom.copies),
  ...pairShares(items, 'closest copies', closestFrom),
  ...learnerShares(items, bank),
]

/** The same ways of guessing where the draw balances nothing, so that the words themselves have to. */
export const plainShares = (items: readonly ChoiceItem[], bank: Bank): GuessShare[] => {
  const plain = unbalanced(items)
  return [
    ...blindStrategies
      .flatMap(bothWays)
      .map(strategy => share(strategy.name, plain, atLeastLuck(plain), hitBy(strategy))),
    ...learnerShares(plain, bank),
  ]
}

const learnerShares = (items: readonly ChoiceItem[], bank: Bank): GuessShare[] =>
  learners(bank, items).map(({ name, share }) => ({
    name,
    items: items.length,
    limit: limits.learner,
    get share() {
      return share()
    },
  }))

const share = (
  name: string,
  items: readonly ChoiceItem[],
  limit: number,
  hit: (item: ChoiceItem) => number,
): GuessShare => ({
  name,
  items: items.length,
  limit,
  get share() {
    return shareOf(items, hit)
  },
})

const bothWays = (strategy: BlindStrategy): BlindStrategy[] => [
  strategy,
  { ...strategy, name: strategy.opposite, weigh: measures => weightsBy(strategy, measures).map(weight => -weight) },
]

/** By what measures, which both ways of a strategy share: the same few options stand in many items. */
const measurers = once((measure: BlindStrategy['measure']) =>
  once((stem: string) => once((text: string) => measure(text, stem))),
)

const measuresOf = ({ measure }: BlindStrategy, item: ChoiceItem) =>
  textsOf(item).map(measurers(measure)(item.question.stemText))

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
  const weights = weightsBy(strategy, measuresOf(strategy, item)).toSorted((a, b) => b - a)
  return (weights[0] ?? 0) - (weights[Math.floor(weights.length / 2)] ?? 0)
}

/** From this share of words in common on, two options differ in hardly more than what makes one of them false. 0–1. */
const closestFrom = 0.7

/** A guess among the two options that are most alike, and one among the others, in the items that have such a pair. */
const pairShares = (items: readonly ChoiceItem[], name: string, from: number, below = Infinity): GuessShare[] => {
  const paired = items.filter(item => mostAlike(item).share >= from && mostAlike(item).share < below)
  const among = (side: boolean) => (item: ChoiceItem) => {
    const { pair } = mostAlike(item)
    const others = item.options.length - pair.length
    return pair.includes(keyOf(item)) === side ? 1 / (side ? pair.length : others) : 0
  }
  return [
    share(`one of a pair of ${name}`, paired, atLeastLuck(paired), among(true)),
    share(`none of a pair of ${name}`, paired, atLeastLuck(paired), among(false)),
  ]
}

/** The two options that have most words in common, and which share of them. */
const mostAlike = once((item: ChoiceItem): { share: number; pair: readonly number[] } => {
  const sets = textsOf(item).map(wordsOf)
  const [best] = sets
    .flatMap((one, at) =>
      sets.slice(0, at).map((other, index) => ({ share: shareInCommon(one, other), pair: [index, at] })),
    )
    .sort((a, b) => b.share - a.share)
  return best ?? { share: 0, pair: [] }
})
