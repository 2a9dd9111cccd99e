import { solve } from './ridge.ts'
import { mean } from './statistics.ts'

const steps = 25

/** Logistic regression by Newton's method on standardised columns, with a ridge that the base doesn't pay. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  truths: readonly boolean[],
  strength: number,
): { readonly base: number; readonly slopes: readonly number[] } {
  const columns = rows[0]!.map((_, at) => rows.map(row => row[at]!))
  const centres = columns.map(mean)
  const spreads = columns.map((column, at) => Math.sqrt(mean(column.map(value => (value - centres[at]!) ** 2))) || 1)
  const design = rows.map(row => [1, ...row.map((value, at) => (value - centres[at]!) / spreads[at]!)])
  let weights = design[0]!.map(() => 0)
  for (let step = 0; step < steps; step++) {
    const chances = design.map(row => 1 / (1 + Math.exp(-dot(row, weights))))
    const penalty = (at: number) => (at === 0 ? 0 : strength)
    const slope = weights.map(
      (weight, at) =>
        design.reduce((sum, row, index) => sum + row[at]! * ((truths[index] ? 1 : 0) - chances[index]!), 0) -
        penalty(at) * weight,
    )
    const curve = weights.map((_, i) =>
      weights.map((_, j) =>
        design.reduce(
          (sum, row, index) => sum + row[i]! * row[j]! * chances[index]! * (1 - chances[index]!),
          i === j ? penalty(i) : 0,
        ),
      ),
    )
    const change = solve(curve, slope)
    weights = weights.map((weight, at) => weight + change[at]!)
  }
  const [base = 0, ...standardised] = weights
  const slopes = standardised.map((weight, at) => weight / spreads[at]!)
  return { base: base - dot(slopes, centres), slopes }
}

const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, index) => sum + value * other[index]!, 0)
