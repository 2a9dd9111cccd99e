export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length

/** Pearson's correlation. */
export function correlate(one: readonly number[], other: readonly number[]): number {
  const first = mean(one)
  const second = mean(other)
  const along = mean(one.map((value, index) => (value - first) * (other[index]! - second)))
  const spread = Math.sqrt(
    mean(one.map(value => (value - first) ** 2)) * mean(other.map(value => (value - second) ** 2)),
  )
  return spread === 0 ? 0 : along / spread
}

export const rootMeanSquare = (errors: readonly number[]): number => Math.sqrt(mean(errors.map(error => error ** 2)))

/** Mean of the F1 of both classes. */
export function macroF1(said: readonly boolean[], right: readonly boolean[]): number {
  return mean(
    [true, false].map(label => {
      const both = said.filter((value, index) => value === label && right[index] === label).length
      const either = said.filter(value => value === label).length + right.filter(value => value === label).length
      return either === 0 ? 0 : (2 * both) / either
    }),
  )
}

/** Slope and intercept of the line through the points. */
export function fitLine(from: readonly number[], to: readonly number[]): (value: number) => number {
  const first = mean(from)
  const second = mean(to)
  const spread = mean(from.map(value => (value - first) ** 2))
  const slope = spread === 0 ? 0 : mean(from.map((value, index) => (value - first) * (to[index]! - second))) / spread
  return value => second + slope * (value - first)
}
