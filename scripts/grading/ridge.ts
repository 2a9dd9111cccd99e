/**
 * Ridge regression with an intercept a group, on standardised columns: the slopes on the columns as given. `weights` are
 * those of the rows; `strength` is the penalty, which the intercepts don't pay.
 */
export function fitRidge(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  groups: readonly string[],
  weights: readonly number[],
  strength: number,
): readonly number[] {
  const width = rows[0]!.length
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const columns = Array.from({ length: width }, (_, column) => rows.map(row => row[column]!))
  const centres = columns.map(column => dot(column, weights) / total)
  const spreads = columns.map(
    (column, at) =>
      Math.sqrt(
        dot(
          column.map(value => (value - centres[at]!) ** 2),
          weights,
        ) / total,
      ) || 1,
  )
  const names = [...new Set(groups)]
  const design = rows.map((row, index) => [
    ...row.map((value, at) => (value - centres[at]!) / spreads[at]!),
    ...names.map(name => (groups[index] === name ? 1 : 0)),
  ])
  const size = width + names.length
  const left = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => {
      const products = design.map(row => row[i]! * row[j]!)
      return dot(products, weights) + (i === j ? (i < width ? strength : 1e-9) : 0)
    }),
  )
  const right = Array.from({ length: size }, (_, i) =>
    dot(
      design.map((row, index) => row[i]! * values[index]!),
      weights,
    ),
  )
  return solve(left, right)
    .slice(0, width)
    .map((slope, at) => slope / spreads[at]!)
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * other[index]!, 0)

/** Gauss's elimination with partial pivoting. */
export function solve(left: number[][], right: readonly number[]): readonly number[] {
  const rows = left.map((row, index) => [...row, right[index]!])
  for (const [at] of rows.entries()) {
    const pivot = rows.slice(at).reduce((best, row) => (Math.abs(row[at]!) > Math.abs(best[at]!) ? row : best))
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(at, 0, pivot)
    for (const [other, row] of rows.entries()) {
      if (other === at) continue
      const factor = row[at]! / pivot[at]!
      rows[other] = row.map((value, column) => value - factor * pivot[column]!)
    }
  }
  return rows.map((row, at) => row.at(-1)! / row[at]!)
}
