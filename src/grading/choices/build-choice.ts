import type { Choice, KeyPoint, Question, Source } from '../../bank/types.ts'
import { type Random, shuffle } from '../../selection/random.ts'
import type { ChoiceItem, Option } from '../../session/types.ts'
import { drawPair, pairsAmong } from './balance-pairs.ts'
import { blindStrategies, takenBy } from './blind-strategies.ts'
import { distractorsFor, longestOption, ownIsEnough } from './distractors.ts'
import { keepsOrder } from './keeps-order.ts'
import { isStatement, standsAlone } from './stands-alone.ts'

/** Draws an item's options. */
export type DrawOptions = (random: Random) => Option[]

/**
 * A multiple-choice item for a question: its author's options where there are some, else one of its own points as the
 * key and up to three distractors. Undefined where fewer than two safe distractors exist. `bank` supplies neighbours.
 */
export const buildChoice = (question: Question, bank: readonly Question[], random: Random): ChoiceItem | undefined => {
  const draw = optionsFor(question, bank)
  return draw && { form: 'choice', question, options: draw(random) }
}

/** The same in two steps: finding what can be options takes a tenth of the time that drawing them well does. */
export const optionsFor = (question: Question, bank: readonly Question[]): DrawOptions | undefined =>
  question.choices.length > 0 ? authoredOptions(question) : builtOptions(question, bank)

// --- options of the author ---

const authoredOptions = ({ choices }: Question): DrawOptions | undefined => {
  if (choices.length < 2 || !choices.some(choice => choice.correct)) return undefined
  const options = choices.map(fromAuthor)
  return keepsOrder(choices.map(({ text }) => text)) ? () => options : random => shuffle(options, random)
}

const fromAuthor = ({ text, correct, why }: Choice): Option => ({
  text,
  correct,
  why: why ?? '',
  origin: 'choice',
})

// --- options of ours ---

const builtOptions = (question: Question, bank: readonly Question[]): DrawOptions | undefined => {
  const keys = keysOf(question)
  const distractors = distractorsFor(question, bank)
  const wrong = Math.min(3, distractors.length)
  if (keys.length === 0 || wrong < 2) return undefined
  return random => {
    const drawn = shuffle(distractors, random).slice(0, mostConsidered)
    const at = Math.floor(random() * keys.length)
    const sets = balancedSets(keys, at, drawn, wrong, random)
    return shuffle(leastRevealing(question.stemText, keys[at]!, drawn, sets, random), random)
  }
}

/** Sets of distractors grow fast; 8 give 56 sets of three, more than enough to balance. */
const mostConsidered = 8

/** Beside claims of neighbours a key reads like one of them; beside misconceptions of its own it is as its author wrote it. */
const keysOf = ({ answer, sources, misconceptions }: Question): Option[] => {
  const fits = misconceptions.length >= ownIsEnough ? isStatement : standsAlone
  const points = answer.points
    .filter(({ text, markdown }) => text.length <= longestOption && fits(markdown))
    .map(point => right(point.markdown, whyRight(point, sources), 'point'))
  if (points.length > 0 || answer.lead.length > longestOption || !fits(answer.lead)) return points
  return [right(answer.lead, 'It is the answer in short.', 'lead')]
}

const right = (text: string, why: string, origin: Option['origin']): Option => ({ text, why, origin, correct: true })

const whyRight = ({ label, sources }: KeyPoint, all: readonly Source[]): string => {
  const named = sources.flatMap(key => all.find(source => source.key === key) ?? [])
  const cited = named.map(({ author, year, title }) => [author ?? title, year].filter(Boolean).join(' ')).join('; ')
  return `${label ? `The key point “${label}”` : 'A key point'} of the answer${cited ? ` (${cited})` : ''}.`
}

/** The sets of distractors that show the pair of near copies which was drawn for this key; all where there is none. */
const balancedSets = (
  keys: readonly Option[],
  at: number,
  drawn: readonly Option[],
  wrong: number,
  random: Random,
): number[][] => {
  const sets = combinations([...drawn.keys()], wrong)
  const pairOf = pairsAmong(keys.map(textOf), drawn.map(textOf))
  const possible = keys.map((_, key) => new Set(sets.map(set => pairOf(key, set))))
  const pair = drawPair(possible, at, wrong + 1, random)
  const fitting = sets.filter(set => pairOf(at, set) === pair)
  return fitting.length > 0 ? fitting : sets
}

const textOf = ({ text }: Option): string => text

/**
 * The key with that set of distractors which gives least away. For each blind strategy a coin decides whether the key
 * may be among what it takes this time, with the chance of a guess; the set that agrees with most coins is taken. So a
 * strategy is right as often as guessing, and doing the opposite pays as little.
 */
const leastRevealing = (
  stem: string,
  key: Option,
  drawn: readonly Option[],
  sets: readonly (readonly number[])[],
  random: Random,
): Option[] => {
  const measured = blindStrategies.map(strategy => ({
    strategy,
    coin: random(),
    ofKey: strategy.measure(key.text, stem),
    ofDrawn: drawn.map(option => strategy.measure(option.text, stem)),
  }))
  const cost = (set: readonly number[]): number =>
    measured.filter(({ strategy, coin, ofKey, ofDrawn }) => {
      const taken = takenBy(strategy, [ofKey, ...set.map(index => ofDrawn[index] ?? [])])
      return taken.includes(0) !== coin < taken.length / (set.length + 1)
    }).length
  const [first] = sets.map(set => ({ set, cost: cost(set) })).sort((a, b) => a.cost - b.cost)
  return [key, ...(first?.set ?? []).flatMap(index => drawn[index] ?? [])]
}

const combinations = (items: readonly number[], size: number): number[][] => {
  if (size === 0) return [[]]
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map(rest => [item, ...rest]))
}
