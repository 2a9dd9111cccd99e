import { readFile } from 'node:fs/promises'
import type { Bank } from '../src/bank/types.ts'
import type { Chosen } from '../src/grading/points/choose-wordings.ts'
import {
  decideFinding,
  estimateConfidence,
  type FindingWeights,
  findingNames,
  isAbout,
} from '../src/grading/points/decide-finding.ts'
import { judgePoints, type Points, type PreparedPoints, preparePoints } from '../src/grading/points/judge-points.ts'
import { type Lexicon, parseLexicon } from '../src/grading/words/lexicon.ts'
import { fitLogistic } from './grading/logistic.ts'
import { readSamples, type SampleFile } from './grading/own-bank.ts'

type Judged = {
  readonly questionId: string
  readonly way: Way
  readonly chosen: readonly Chosen[]
  readonly truths: readonly boolean[]
}

/** As the shipped bank has the question, with nothing but its points, and each point by itself. */
const ways = ['whole', 'bare', 'alone'] as const
type Way = (typeof ways)[number]
const titles: Readonly<Record<Way, string>> = {
  whole: 'Points and misconceptions in all wordings',
  bare: 'Nothing but the points',
  alone: 'Each point by itself',
}

const ridgeStrength = 3

/**
 * Prints the weights of `src/grading/points/decide-finding.ts`, fitted on the sample answers that the tests keep, and how
 * well weights fitted without a question judge its answers. Each question is taken as it is, and as other people's banks have
 * theirs: with nothing but points, many or one. Build first.
 */
export default async ([folder = 'tests/fixtures/answers']: readonly string[]): Promise<void> => {
  const lexicon = parseLexicon(await readFile('data/lexicon.md', 'utf8'))
  const { questions } = JSON.parse(await readFile('dist/bank.json', 'utf8')) as Bank
  const judged = (await readSamples(folder)).flatMap(sample => judge(sample, questions, lexicon))
  const weights = fitOn(judged)
  for (const name of ['base', ...findingNames] as const) console.log(`  ${name}: ${weights[name].toFixed(1)},`)
  const ids = [...new Set(judged.map(({ questionId }) => questionId))]
  const compared = ids.flatMap(id => {
    const leftOut = fitOn(judged.filter(({ questionId }) => questionId !== id))
    return judged.filter(({ questionId }) => questionId === id).flatMap(one => compare(one, leftOut))
  })
  for (const way of ways) {
    report(
      titles[way],
      compared.filter(one => one.way === way),
    )
  }
}

function judge({ questionId, answers }: SampleFile, questions: Bank['questions'], lexicon: Lexicon): readonly Judged[] {
  const question = questions.find(({ id }) => id === questionId)
  if (question === undefined) return []
  const { points } = question.answer
  const wrong = question.misconceptions.map(({ claim }) => claim)
  const bare = points.map(({ text }) => ({ text }))
  const prepare = (own: Points, misconceptions: readonly string[] = []) =>
    preparePoints(question.stemText, own, misconceptions, lexicon)
  const [whole, all, alone] = [prepare(points, wrong), prepare(bare), bare.map(point => prepare([point]))]
  return answers.flatMap(({ answer, points: truths }) => {
    const choose = (prepared: PreparedPoints) => judgePoints(prepared, answer).chosen
    const chosen = { whole: choose(whole), bare: choose(all), alone: alone.flatMap(choose) }
    return ways.map(way => ({ questionId, way, chosen: chosen[way], truths }))
  })
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

type Compared = { readonly way: Way; readonly isFound: boolean; readonly isCovered: boolean }

const compare = ({ way, chosen, truths }: Judged, weights: FindingWeights): readonly Compared[] =>
  chosen.map(({ measures, finding }, at) => ({
    way,
    isFound: decideFinding(estimateConfidence(measures, finding, weights)) === 'found',
    isCovered: truths[at]!,
  }))

function report(title: string, compared: readonly Compared[]): void {
  const share = (is: (one: Compared) => boolean) => ((100 * compared.filter(is).length) / compared.length).toFixed(1)
  console.log(
    `${title}. Left out, of ${compared.length} points: ${share(({ isFound, isCovered }) => isFound === isCovered)}% agree, ${share(
      ({ isFound, isCovered }) => isFound && !isCovered,
    )}% falsely found`,
  )
}
