import { readdir, readFile } from 'node:fs/promises'
import type { Bank } from '../src/bank/types.ts'
import { findingMeasures, findingNames, isAbout } from '../src/grading/points/decide-finding.ts'
import { judgePoints, preparePoints } from '../src/grading/points/judge-points.ts'
import { parseLexicon } from '../src/grading/words/lexicon.ts'
import { fitLogistic } from './grading/logistic.ts'

type Sample = { readonly questionId: string; readonly answers: readonly { answer: string; points: boolean[] }[] }

const ridgeStrength = 3
/** Questions that the weights are tested on. */
const isHeldOut = (number = 0) => number >= 10 && number <= 18

/** Prints the weights of `src/grading/points/decide-finding.ts`, fitted on the sample answers that the tests keep. Build first. */
export default async ([folder = 'tests/fixtures/answers']: readonly string[]): Promise<void> => {
  const lexicon = parseLexicon(await readFile('data/lexicon.md', 'utf8'))
  const { questions } = JSON.parse(await readFile('dist/bank.json', 'utf8')) as Bank
  const rows: (readonly number[])[] = []
  const truths: boolean[] = []
  for (const file of await readdir(folder)) {
    const { questionId, answers } = JSON.parse(await readFile(`${folder}/${file}`, 'utf8')) as Sample
    const question = questions.find(({ id }) => id === questionId)
    if (question === undefined || isHeldOut(question.number)) continue
    const wrong = question.misconceptions.map(({ claim }) => claim)
    const prepared = preparePoints(question.stemText, question.answer.points, wrong, lexicon)
    for (const { answer, points } of answers) {
      const { measures } = judgePoints(prepared, answer)
      for (const [at, measured] of findingMeasures(measures).entries()) {
        if (!isAbout(measures[at]!)) continue
        rows.push(findingNames.map(name => measured[name]))
        truths.push(points[at]!)
      }
    }
  }
  const { base, slopes } = fitLogistic(rows, truths, ridgeStrength)
  console.log(`  base: ${base.toFixed(1)},`)
  for (const [at, name] of findingNames.entries()) console.log(`  ${name}: ${slopes[at]!.toFixed(1)},`)
}
