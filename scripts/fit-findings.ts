import { readdir, readFile } from 'node:fs/promises'
import type { Bank } from '../src/bank/types.ts'
import type { Chosen } from '../src/grading/points/choose-wordings.ts'
import {
  decideFinding,
  estimateConfidence,
  type FindingWeights,
  findingNames,
  isAbout,
} from '../src/grading/points/decide-finding.ts'
import { judgePoints, preparePoints } from '../src/grading/points/judge-points.ts'
import { type Lexicon, parseLexicon } from '../src/grading/words/lexicon.ts'
import { fitLogistic } from './grading/logistic.ts'

type Sample = { readonly questionId: string; readonly answers: readonly { answer: string; points: boolean[] }[] }
type Judged = { readonly questionId: string; readonly chosen: readonly Chosen[]; readonly truths: boolean[] }

const ridgeStrength = 3

/**
 * Prints the weights of `src/grading/points/decide-finding.ts`, fitted on the sample answers that the tests keep, and how
 * well weights fitted without a question judge its answers. Build first.
 */
export default async ([folder = 'tests/fixtures/answers']: readonly string[]): Promise<void> => {
  const lexicon = parseLexicon(await readFile('data/lexicon.md', 'utf8'))
  const { questions } = JSON.parse(await readFile('dist/bank.json', 'utf8')) as Bank
  const samples = await Promise.all(
    (await readdir(folder)).map(async file => JSON.parse(await readFile(`${folder}/${file}`, 'utf8')) as Sample),
  )
  const judged = samples.flatMap(sample => judge(sample, questions, lexicon))
  const weights = fitOn(judged)
  for (const name of ['base', ...findingNames] as const) console.log(`  ${name}: ${weights[name].toFixed(1)},`)
  const ids = [...new Set(judged.map(({ questionId }) => questionId))]
  report(
    ids.flatMap(id => {
      const leftOut = fitOn(judged.filter(({ questionId }) => questionId !== id))
      return judged.filter(({ questionId }) => questionId === id).flatMap(one => compare(one, leftOut))
    }),
  )
}

function judge({ questionId, answers }: Sample, questions: Bank['questions'], lexicon: Lexicon): readonly Judged[] {
  const question = questions.find(({ id }) => id === questionId)
  if (question === undefined) return []
  const wrong = question.misconceptions.map(({ claim }) => claim)
  const prepared = preparePoints(question.stemText, question.answer.points, wrong, lexicon)
  return answers.map(({ answer, points }) => ({
    questionId,
    chosen: judgePoints(prepared, answer).chosen,
    truths: points,
  }))
}

function fitOn(judged: readonly Judged[]): FindingWeights {
  const rows = judged.flatMap(({ chosen, truths }) =>
    chosen.flatMap(({ measures, finding }, at) =>
      isAbout(measures) ? [{ values: findingNames.map(name => finding[name]), truth: truths[at]! }] : [],
    ),
  )
  const { base, slopes } = fitLogistic(
    rows.map(({ values }) => values),
    rows.map(({ truth }) => truth),
    ridgeStrength,
  )
  return { base, ...Object.fromEntries(findingNames.map((name, at) => [name, slopes[at]!])) } as FindingWeights
}

type Compared = { readonly isFound: boolean; readonly isCovered: boolean }

const compare = ({ chosen, truths }: Judged, weights: FindingWeights): readonly Compared[] =>
  chosen.map(({ measures, finding }, at) => ({
    isFound: decideFinding(estimateConfidence(measures, finding, weights)) === 'found',
    isCovered: truths[at]!,
  }))

function report(compared: readonly Compared[]): void {
  const share = (is: (one: Compared) => boolean) => ((100 * compared.filter(is).length) / compared.length).toFixed(1)
  console.log(
    `Left out, of ${compared.length} points: ${share(({ isFound, isCovered }) => isFound === isCovered)}% agree, ${share(
      ({ isFound, isCovered }) => isFound && !isCovered,
    )}% falsely found`,
  )
}
