import { readFile } from 'node:fs/promises'
import { measureNames } from '../src/grading/texts/score-text.ts'
import { parseLexicon } from '../src/grading/words/lexicon.ts'
import { fitWeights, type MeasuredRow, measureRows, scoreRow } from './grading/fit-weights.ts'
import { readRows } from './grading/rows.ts'
import { correlate, rootMeanSquare, scoreTwoWay } from './grading/statistics.ts'

const powers = { low: [1, 0.8, 0.6, 0.4], high: [1, 1.25, 2, 4] } as const

/**
 * Prints the table of `src/grading/texts/score-weights.ts`, fitted on the human-graded rows in the folder given, and what
 * the powers of `bends` trade: correlation and error on 0–5 on the sets with grades, macro-F1 from one half on.
 */
export default async ([folder]: readonly string[]): Promise<void> => {
  if (folder === undefined) throw new Error('Name the folder of graded sets: scripts/fit-grading.ts FOLDER')
  const lexicon = parseLexicon(await readFile('data/lexicon.md', 'utf8'))
  const rows = measureRows(await readRows(folder), lexicon)
  const weights = fitWeights(rows)
  for (const name of ['base', 'alternatives', ...measureNames] as const)
    console.log(`  ${name}: ${weights[name].toFixed(3)},`)
  console.log('\n  low high   Mohler r, error   SAF r, error   F1')
  for (const low of powers.low) {
    for (const high of powers.high) {
      const scored = rows.map(row => ({ ...row, said: scoreRow(row, weights, { low, high }) }))
      const graded = (['mohler', 'saf_en'] as const).flatMap(set => compare(scored.filter(row => row.set === set)))
      const shown = [low, high, ...graded, scoreTwoWay(scored, 0.5).mean]
      console.log(shown.map((value, at) => value.toFixed(at < 2 ? 2 : 3).padStart(at < 2 ? 5 : 8)).join(''))
    }
  }
}

function compare(rows: readonly (MeasuredRow & { readonly said: number })[]): readonly number[] {
  const said = rows.map(row => row.said)
  const right = rows.map(row => row.score)
  return [correlate(said, right), rootMeanSquare(said.map((score, at) => 5 * (score - right[at]!)))]
}
