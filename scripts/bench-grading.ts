import { readFile } from 'node:fs/promises'
import { gradeText } from '../src/grading/grade-text.ts'
import { type Lexicon, parseLexicon } from '../src/grading/words/lexicon.ts'
import { reportAdversarial } from './grading/adversarial.ts'
import { fitWeights, measureRows, scoreRow } from './grading/fit-weights.ts'
import { lexicalBaselines } from './grading/lexical.ts'
import { negate } from './grading/negate.ts'
import { reportOwnBank } from './grading/own-bank.ts'
import { type Row, readRows, type SetName } from './grading/rows.ts'
import { bestBoundary, correlate, fitLine, rootMeanSquare, scoreTwoWay } from './grading/statistics.ts'

/** Questions are left out in so many groups. */
const folds = 10

const about = `
Every row is scored against all its references, as \`grade --jsonl\` scores a point that is a list of texts.
r        Pearson's correlation with people's scores
RMSE     on 0–5, by the straight line that fits best, and of the score as it stands
F1       macro-F1, correct or incorrect from one half on; of others from the boundary that is best for both sets
per set  with a boundary a set, each fitted on other questions
SemEval  mean as of the five test sets of 2013; unseen: of the two sets whose questions are new
left out weights fitted without the question: an estimate for unseen questions, as all figures of this row are
`

/** Prints how the grader's scores agree with people's, on the graded sets in the folder given. */
export default async ([folder]: readonly string[]): Promise<void> => {
  if (folder === undefined) throw new Error('Name the folder of graded sets: npm run bench:grading -- FOLDER')
  const lexicon = parseLexicon(await readFile('data/lexicon.md', 'utf8'))
  const rows = await readRows(folder)
  console.log(about)
  console.log(
    `${''.padEnd(14)} ${columns.map(([title, names]) => title.padEnd(widthOf(names))).join('  ')}\n` +
      `${''.padEnd(14)} ${columns.map(([, names]) => names.map(name => name.padStart(narrow)).join(' ')).join('  ')}`,
  )
  for (const { name, score } of lexicalBaselines(rows)) {
    const said = rows.map(score)
    print(name, rows, said, bestBoundary(withSaid(rows, said)))
  }
  const measured = measureRows(rows, lexicon)
  print(
    'in-sample',
    rows,
    measured.map(row => scoreRow(row)),
    0.5,
  )
  const leftOut = new Array<number>(rows.length)
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitWeights(measured.filter((_, index) => foldsOf(rows)[index] !== fold))
    for (const [index, row] of measured.entries()) {
      if (foldsOf(rows)[index] === fold) leftOut[index] = scoreRow(row, weights)
    }
  }
  print('left out', rows, leftOut, 0.5)
  console.log()
  reportNegations(rows, lexicon)
  reportCost(rows, lexicon)
  await reportOwnBank(lexicon)
  reportAdversarial(lexicon)
}

const narrow = 7
const widthOf = (names: readonly string[]) => names.length * (narrow + 1) - 1
const columns: readonly (readonly [string, readonly string[]])[] = [
  ['Mohler', ['r', 'RMSE', '(raw)']],
  ['SAF', ['r', 'RMSE', '(raw)']],
  ['SciEnts', ['F1', 'per set']],
  ['Beetle', ['F1', 'per set']],
  ['SemEval', ['F1', 'per set']],
  ['unseen', ['F1', 'per set']],
]

const withSaid = (rows: readonly Row[], said: readonly number[]) =>
  rows.map((row, index) => ({ ...row, said: said[index]! }))

function print(name: string, rows: readonly Row[], said: readonly number[], boundary: number): void {
  const all = withSaid(rows, said)
  const one = scoreTwoWay(all, boundary)
  const own = scoreTwoWay(all, boundaryOfOthers(all))
  const figures = [
    measureSet(all, 'mohler'),
    measureSet(all, 'saf_en'),
    ...(['scientsbank', 'beetle', 'mean', 'unseen'] as const).map(figure => [one[figure], own[figure]]),
  ]
  const shown = figures.map(group => group.map(value => value.toFixed(3).padStart(narrow)).join(' '))
  console.log(`${name.padEnd(14)} ${shown.join('  ')}`)
}

function measureSet(rows: readonly (Row & { said: number })[], set: SetName): readonly number[] {
  const own = rows.filter(row => row.set === set)
  const said = own.map(row => row.said)
  const right = own.map(row => row.score)
  const line = fitLine(said, right)
  const error = (predict: (score: number) => number) =>
    rootMeanSquare(own.map(row => 5 * (predict(row.said) - row.score)))
  return [correlate(said, right), error(line), error(score => score)]
}

/** For each row the boundary that is best for its set on the questions of other folds. */
function boundaryOfOthers<T extends Row & { said: number }>(rows: readonly T[]): (row: T) => number {
  const foldOf = foldsOf(rows)
  const found = new Map<string, number>()
  const keyOf = (row: T, fold: number) => `${row.set} ${fold}`
  for (const set of new Set(rows.filter(row => row.isTwoWay).map(row => row.set))) {
    for (let fold = 0; fold < folds; fold++) {
      const others = rows.filter((row, index) => row.set === set && foldOf[index] !== fold)
      found.set(`${set} ${fold}`, bestBoundary(others))
    }
  }
  const places = new Map(rows.map((row, index) => [row, foldOf[index]!]))
  return row => found.get(keyOf(row, places.get(row)!)) ?? 0.5
}

/** The group in which each row's question is left out. */
function foldsOf(rows: readonly Row[]): readonly number[] {
  const questions = new Map([...new Set(rows.map(row => row.questionId))].map((id, index) => [id, index % folds]))
  return rows.map(row => questions.get(row.questionId)!)
}

function reportNegations(rows: readonly Row[], lexicon: Lexicon): void {
  const seen = new Map(rows.map(row => [row.questionId, row]))
  for (const set of new Set(rows.map(row => row.set))) {
    let low = 0
    let all = 0
    for (const { question, references } of [...seen.values()].filter(row => row.set === set)) {
      for (const reference of new Set(references)) {
        for (const answer of negate(reference)) {
          all++
          if (gradeText({ question, reference, answer }, lexicon).score < 0.5) low++
        }
      }
    }
    console.log(`${((100 * low) / all).toFixed(1)}% of ${all} negated references of ${set} score below one half`)
  }
}

function reportCost(rows: readonly Row[], lexicon: Lexicon): void {
  const before = process.cpuUsage()
  for (const { question, references, answer } of rows)
    gradeText({ question, reference: references[0]!, answer }, lexicon)
  const { user } = process.cpuUsage(before)
  console.log(`${(user / 1000 / rows.length).toFixed(3)} ms of processor time an answer`)
}
