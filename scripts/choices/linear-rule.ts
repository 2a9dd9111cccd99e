import { type BlindStrategy, blindStrategies, weightsBy } from '../../src/grading/choices/blind-strategies.ts'
import type { ChoiceItem } from '../../src/session/types.ts'
import { solve } from '../grading/ridge.ts'
import { mean } from '../grading/statistics.ts'
import { textsOf } from './items.ts'
import { once } from './once.ts'

/** Marks of form that are no strategy of their own: alone they tell little, added up they may. */
const marks: readonly RegExp[] = [
  /\b(?:no|not|without|leaves?|keeps?)\b/i,
  /\b(?:while|whereas)\b/i,
  /, and\b/,
  /\p{N}/u,
  /\b(?:19|20)\d\d\b/,
  /\(/,
  /:/,
  /`/,
]
const byMarks = marks.map(
  (mark): BlindStrategy => ({
    name: mark.source,
    opposite: mark.source,
    measure: option => [mark.test(option) ? 1 : 0],
  }),
)
const all = [...blindStrategies, ...byMarks]

/** What is seen of each option, less the item's mean: a guess only compares. */
const seen = once((item: ChoiceItem): number[][] => {
  const stem = item.question.stemText
  const columns = all.map(strategy => {
    const weights = weightsBy(
      strategy,
      textsOf(item).map(text => strategy.measure(text, stem)),
    )
    return weights.map(weight => weight - mean(weights))
  })
  return item.options.map((_, at) => columns.map(column => column[at] ?? 0))
})

/** Over the options of an item: the products of all that is seen, and what is seen of the right ones. */
type Sums = { readonly products: readonly number[][]; readonly right: readonly number[] }

const sums = once((item: ChoiceItem): Sums => {
  const rows = seen(item)
  return {
    products: all.map((_, i) => all.map((_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0))),
    right: all.map((_, i) => rows.reduce((sum, row, at) => sum + (item.options[at]?.correct ? row[i]! : 0), 0)),
  }
})

/** Penalty on slopes, in rows: four options of each of ten items. */
const strength = 40

/** Ridge regression of what is right on what is seen: each mark and each strategy gets points, and the sum is guessed by. */
export const linearRule = (items: readonly ChoiceItem[]) => {
  const count = items.reduce((sum, { options }) => sum + options.length, 0)
  const known = items.map(sums)
  const total = (of: (one: Sums) => number) => known.reduce((sum, one) => sum + of(one), 0)
  const products = all.map((_, i) => all.map((_, j) => (j < i ? 0 : total(({ products }) => products[i]![j]!))))
  const spreads = all.map((_, i) => Math.sqrt(products[i]![i]! / count) || 1)
  const left = all.map((_, i) =>
    all.map(
      (_, j) => products[Math.min(i, j)]![Math.max(i, j)]! / (spreads[i]! * spreads[j]!) + (i === j ? strength : 0),
    ),
  )
  const right = all.map((_, i) => total(({ right }) => right[i]!) / spreads[i]!)
  const slopes = solve(left, right).map((slope, at) => slope / spreads[at]!)
  return (item: ChoiceItem): number[] =>
    seen(item).map(row => row.reduce((sum, value, at) => sum + value * slopes[at]!, 0))
}
