import { compareTexts } from '../../src/grading/grade-text.ts'
import type { Lexicon } from '../../src/grading/lexicon.ts'
import type { TextMeasures } from '../../src/grading/measure-text.ts'
import { measureNames } from '../../src/grading/score-text.ts'
import { fitRidge } from './ridge.ts'
import { type Row, type SetName, setNames } from './rows.ts'
import { macroF1, mean } from './statistics.ts'

export type MeasuredRow = Row & { readonly columns: readonly number[]; readonly isContrary: boolean }

/** Each set counts as much as the others, Mohler and SciEntsBank half as much again: their questions are most varied. */
const setShares: Readonly<Record<SetName, number>> = { mohler: 1.5, scientsbank: 1.5, beetle: 1, saf_en: 1 }
/** In rows of a set of a thousand. */
const ridgeStrength = 20
/** SemEval-2013's test sets: three of SciEntsBank, two of Beetle. */
const testSets = { scientsbank: 3, beetle: 2 } as const

/** Measures each row against the alternative that it is nearest to. */
export const measureRows = (rows: readonly Row[], lexicon: Lexicon): readonly MeasuredRow[] =>
  rows.map(row => {
    const { question, references, answer } = row
    const compared = compareTexts({ question, reference: references, answer }, lexicon)
    const near = ({ coverage, precision, letters }: TextMeasures) => coverage + precision + letters
    const best = compared.reduce((one, other) => (near(other.measures) > near(one.measures) ? other : one))
    return { ...row, columns: measureNames.map(name => best.measures[name]), isContrary: best.isContrary }
  })

/** Slopes by ridge regression, then the base that puts the best two-way boundary at one half. */
export function fitWeights(rows: readonly MeasuredRow[]): {
  readonly base: number
  readonly slopes: readonly number[]
} {
  const sizes = new Map(setNames.map(set => [set, rows.filter(row => row.set === set).length]))
  const slopes = fitRidge(
    rows.map(row => row.columns),
    rows.map(row => row.score),
    rows.map(row => (row.set in testSets ? 'two-way' : row.set)),
    rows.map(row => (1000 * setShares[row.set]) / sizes.get(row.set)!),
    ridgeStrength,
  )
  return { base: 0.5 - findBoundary(rows, slopes), slopes }
}

export const weighColumns = (columns: readonly number[], slopes: readonly number[]): number =>
  columns.reduce((sum, value, at) => sum + value * slopes[at]!, 0)

/** The sum at which both two-way sets are told apart best, as the middle of the best tenth of a hundred boundaries. */
function findBoundary(rows: readonly MeasuredRow[], slopes: readonly number[]): number {
  const twoWay = rows.filter(row => row.set in testSets)
  const sums = twoWay.map(row => weighColumns(row.columns, slopes)).sort((one, other) => one - other)
  const boundaries = Array.from({ length: 100 }, (_, at) => sums[Math.floor((sums.length * (at + 0.5)) / 100)]!)
  const worth = (boundary: number) =>
    mean(
      Object.entries(testSets).flatMap(([set, count]) => {
        const own = twoWay.filter(row => row.set === set)
        const said = own.map(row => weighColumns(row.columns, slopes) >= boundary)
        const right = own.map(row => row.score > 0.5)
        return Array<number>(count).fill(macroF1(said, right))
      }),
    )
  const ranked = boundaries.map(boundary => ({ boundary, worth: worth(boundary) })).sort((a, b) => b.worth - a.worth)
  return mean(ranked.slice(0, 10).map(({ boundary }) => boundary))
}
