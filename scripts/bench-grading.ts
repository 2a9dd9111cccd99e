import { readFile } from 'node:fs/promises'
import { gradeText } from '../src/grading/grade-text.ts'
import { type Lexicon, parseLexicon } from '../src/grading/lexicon.ts'
import { contraryShare, measureNames } from '../src/grading/score-text.ts'
import { scoreWeights } from '../src/grading/score-weights.ts'
import { fitWeights, type MeasuredRow, measureRows, weighColumns } from './grading/fit-weights.ts'
import { negate } from './grading/negate.ts'
import { type Row, readRows } from './grading/rows.ts'
import { correlate, fitLine, macroF1, rootMeanSquare } from './grading/statistics.ts'

const folds = 10

/** Prints how the grader's scores agree with people's, on the graded sets in the folder given. */
export default async ([folder]: readonly string[]): Promise<void> => {
  if (folder === undefined) throw new Error('Name the folder of graded sets: npm run bench:grading -- FOLDER')
  const lexicon = parseLexicon(await readFile('data/lexicon.md', 'utf8'))
  const rows = await readRows(folder)
  const measured = measureRows(rows, lexicon)
  console.log('in-sample: the shipped weights. left out: weights fitted without the question and nine like it.')
  report('in-sample', measured, scoreShipped(measured))
  report('left out', measured, scoreLeftOut(measured))
  reportNegations(rows, lexicon)
  reportCost(rows, lexicon)
}

const contrary = (score: number, row: MeasuredRow) => (row.isContrary ? Math.max(0, score) * contraryShare : score)

function scoreShipped(rows: readonly MeasuredRow[]): readonly number[] {
  const slopes = measureNames.map(name => scoreWeights[name])
  return rows.map(row => contrary(scoreWeights.base + weighColumns(row.columns, slopes), row))
}

function scoreLeftOut(rows: readonly MeasuredRow[]): readonly number[] {
  const questions = [...new Set(rows.map(row => row.questionId))]
  const foldOf = new Map(questions.map((question, index) => [question, index % folds]))
  const scores = new Array<number>(rows.length).fill(0)
  for (let fold = 0; fold < folds; fold++) {
    const { base, slopes } = fitWeights(rows.filter(row => foldOf.get(row.questionId) !== fold))
    for (const [index, row] of rows.entries()) {
      if (foldOf.get(row.questionId) === fold) scores[index] = contrary(base + weighColumns(row.columns, slopes), row)
    }
  }
  return scores
}

function report(title: string, rows: readonly MeasuredRow[], scores: readonly number[]): void {
  const pick = (set: Row['set']) => {
    const at = rows.flatMap((row, index) => (row.set === set ? [index] : []))
    return {
      said: at.map(index => Math.min(1, Math.max(0, scores[index]!))),
      right: at.map(index => rows[index]!.score),
    }
  }
  for (const set of ['mohler', 'saf_en'] as const) {
    const { said, right } = pick(set)
    const line = fitLine(said, right)
    const error = rootMeanSquare(said.map((score, index) => 5 * (line(score) - right[index]!)))
    print(title, set, `r ${correlate(said, right).toFixed(3)}  RMSE ${error.toFixed(3)} on 0–5, by a straight line`)
  }
  const f1 = (['scientsbank', 'beetle'] as const).map(set => {
    const { said, right } = pick(set)
    const value = macroF1(
      said.map(score => score >= 0.5),
      right.map(score => score > 0.5),
    )
    print(
      title,
      set,
      `macro-F1 ${value.toFixed(3)} at one half, ${bestF1(said, right).toFixed(3)} at its best boundary`,
    )
    return value
  })
  print(title, 'SemEval', `macro-F1 ${((3 * f1[0]! + 2 * f1[1]!) / 5).toFixed(3)}, mean as of its five test sets`)
}

const bestF1 = (said: readonly number[], right: readonly number[]) =>
  Math.max(
    ...Array.from({ length: 99 }, (_, at) => (at + 1) / 100).map(boundary =>
      macroF1(
        said.map(score => score >= boundary),
        right.map(score => score > 0.5),
      ),
    ),
  )

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
    print('negated', set, `${((100 * low) / all).toFixed(1)}% of ${all} negated references score below one half`)
  }
}

function reportCost(rows: readonly Row[], lexicon: Lexicon): void {
  const before = process.cpuUsage()
  for (const { question, references, answer } of rows)
    gradeText({ question, reference: references[0]!, answer }, lexicon)
  const { user } = process.cpuUsage(before)
  print('cost', 'all', `${(user / 1000 / rows.length).toFixed(3)} ms of processor time an answer`)
}

const print = (title: string, set: string, text: string) => console.log(`${title.padEnd(10)} ${set.padEnd(12)} ${text}`)
