import { type Comparison, compareTexts } from '../../src/grading/grade-text.ts'
import { share } from '../../src/grading/sums.ts'
import {
  type Bends,
  measureNames,
  type ScoreWeights,
  scoreText,
  weighMeasures,
} from '../../src/grading/texts/score-text.ts'
import type { Lexicon } from '../../src/grading/words/lexicon.ts'
import { fitRidge } from './ridge.ts'
import { type Row, type SetName, setNames } from './rows.ts'
import { bestBoundary, mean } from './statistics.ts'

type Measured = Pick<Comparison, 'measures' | 'signs'>
/** A row, measured against each of its alternatives. */
export type MeasuredRow = Row & { readonly alternatives: readonly Measured[] }

/** Mohler and SciEntsBank count most, their questions are most varied; SAF least, it has eight. */
const setShares: Readonly<Record<SetName, number>> = { mohler: 1.5, scientsbank: 1.5, beetle: 1, saf_en: 0.6 }
/** In rows of a set of a thousand. */
const ridgeStrength = 20

export const measureRows = (rows: readonly Row[], lexicon: Lexicon): readonly MeasuredRow[] =>
  rows.map(row => {
    const alternatives = [...new Set(row.references)].map(reference =>
      compareTexts({ question: row.question, reference, answer: row.answer }, lexicon),
    )
    return { ...row, alternatives }
  })

/** The score against the best of the alternatives, 0–1. */
export const scoreRow = ({ alternatives }: MeasuredRow, weights?: ScoreWeights, powers?: Bends): number =>
  Math.max(
    ...alternatives.map(({ measures, signs }) => scoreText(measures, signs, alternatives.length, weights, powers)),
  )

/**
 * Slopes by ridge regression, twice: the second time with the alternatives that the first slopes find nearest. Then the base
 * that puts the best two-way boundary at one half, and what alternatives add so that it is there for rows that have several.
 */
export function fitWeights(rows: readonly MeasuredRow[]): ScoreWeights {
  const none = Object.fromEntries(measureNames.map(name => [name, 0])) as ScoreWeights
  const first = fitSlopes(rows, { ...none, coverage: 1, letters: 1, precision: 1 })
  const weights = fitSlopes(rows, first)
  const boundaryOf = (some: readonly MeasuredRow[]) =>
    bestBoundary(some.map(row => ({ ...row, said: nearest(row, weights) })))
  const several = rows.filter(row => row.isTwoWay && row.alternatives.length > 1)
  const boundary = boundaryOf(rows)
  const excess = several.length === 0 ? 0 : boundaryOf(several) - boundary
  const alternatives = -share(excess, mean(several.map(row => Math.log(row.alternatives.length))))
  return { ...weights, base: 0.5 - boundary, alternatives }
}

const nearest = (row: MeasuredRow, weights: ScoreWeights): number =>
  Math.max(...row.alternatives.map(({ measures }) => weighMeasures(measures, weights)))

function fitSlopes(rows: readonly MeasuredRow[], picking: ScoreWeights): ScoreWeights {
  const sizes = new Map(setNames.map(set => [set, rows.filter(row => row.set === set).length]))
  const slopes = fitRidge(
    rows.map(row => {
      const most = nearest(row, picking)
      const { measures } = row.alternatives.find(one => weighMeasures(one.measures, picking) === most)!
      return measureNames.map(name => measures[name])
    }),
    rows.map(row => row.score),
    rows.map(row => (row.isTwoWay ? 'two-way' : row.set)),
    rows.map(row => (1000 * setShares[row.set]) / sizes.get(row.set)!),
    ridgeStrength,
  )
  return {
    base: 0,
    alternatives: 0,
    ...Object.fromEntries(measureNames.map((name, at) => [name, slopes[at]!])),
  } as ScoreWeights
}
