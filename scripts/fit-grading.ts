import { readFile } from 'node:fs/promises'
import { measureNames } from '../src/grading/texts/score-text.ts'
import { parseLexicon } from '../src/grading/words/lexicon.ts'
import { fitWeights, measureRows } from './grading/fit-weights.ts'
import { readRows } from './grading/rows.ts'

/** Prints the table of `src/grading/texts/score-weights.ts`, fitted on the human-graded rows in the folder given. */
export default async ([folder]: readonly string[]): Promise<void> => {
  if (folder === undefined) throw new Error('Name the folder of graded sets: scripts/fit-grading.ts FOLDER')
  const lexicon = parseLexicon(await readFile('data/lexicon.md', 'utf8'))
  const weights = fitWeights(measureRows(await readRows(folder), lexicon))
  for (const name of ['base', ...measureNames] as const) console.log(`  ${name}: ${weights[name].toFixed(3)},`)
}
