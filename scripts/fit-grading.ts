import { readFile } from 'node:fs/promises'
import { parseLexicon } from '../src/grading/lexicon.ts'
import { measureNames } from '../src/grading/score-text.ts'
import { fitWeights, measureRows } from './grading/fit-weights.ts'
import { readRows } from './grading/rows.ts'

/** Prints the table of `src/grading/score-weights.ts`, fitted on the human-graded rows in the folder given. */
export default async ([folder]: readonly string[]): Promise<void> => {
  if (folder === undefined) throw new Error('Name the folder of graded sets: scripts/fit-grading.ts FOLDER')
  const lexicon = parseLexicon(await readFile('data/lexicon.md', 'utf8'))
  const { base, slopes } = fitWeights(measureRows(await readRows(folder), lexicon))
  console.log(`  base: ${base.toFixed(3)},`)
  for (const [at, name] of measureNames.entries()) console.log(`  ${name}: ${slopes[at]!.toFixed(3)},`)
}
