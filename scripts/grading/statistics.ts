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

type Said = { readonly set: string; readonly said: number; readonly score: number; readonly isTwoWay: boolean }

/** Of SemEval-2013's five test sets three are of SciEntsBank, two of Beetle; of the two with unseen questions one is of each. */
export function scoreTwoWay<T extends Said>(rows: readonly T[], boundary: number | ((row: T) => number)) {
  const boundaryOf = typeof boundary === 'number' ? () => boundary : boundary
  const [scientsbank, beetle] = ['scientsbank', 'beetle'].map(set => {
    const own = rows.filter(row => row.set === set)
    return macroF1(
      own.map(row => row.said >= boundaryOf(row)),
      own.map(row => row.score > 0.5),
    )
  }) as [number, number]
  return { scientsbank, beetle, mean: (3 * scientsbank + 2 * beetle) / 5, unseen: (scientsbank + beetle) / 2 }
}

/** The boundary that tells correct from incorrect best, as the middle of the best tenth of a hundred. */
export function bestBoundary(rows: readonly Said[]): number {
  const twoWay = rows.filter(row => row.isTwoWay)
  const said = twoWay.map(row => row.said).sort((one, other) => one - other)
  const boundaries = Array.from({ length: 100 }, (_, at) => said[Math.floor((said.length * (at + 0.5)) / 100)]!)
  const ranked = boundaries
    .map(boundary => ({ boundary, worth: scoreTwoWay(twoWay, boundary).mean }))
    .sort((one, other) => other.worth - one.worth)
  return mean(ranked.slice(0, 10).map(({ boundary }) => boundary))
}
