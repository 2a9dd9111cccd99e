import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBank } from '../src/bank/parse-bank.ts'
import type { Question } from '../src/bank/types.ts'
import { type Gold, type Parsed, type Score, score } from './corpus/score.ts'

/**
 * Measures the bank readers: PATH holds a folder for each file, with `bank.md` and `gold.json`. Prints per file and as means
 * recall, precision, answers with right start and end, options, keys. `--wrong` names the lines that differ, `--only SLUG` one file.
 */
export default (args: readonly string[]): void => {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
  const path = args.find((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--only')
  if (!path) {
    console.error('Name the folder of the corpus: npm run bench:corpus -- PATH')
    process.exitCode = 2
    return
  }
  const slugs = readdirSync(path).filter(slug => existsSync(join(path, slug, 'gold.json')) && (!only || slug === only))
  const rows = slugs.map(slug => measure(path, slug))
  print([
    'file',
    'gold',
    'found',
    'recall',
    'precision',
    'answers',
    'no answer',
    'options',
    'keys',
    'bleeds',
    'ms',
    'CRLF',
  ])
  for (const { slug, result, ms, sameWithCrlf } of rows) print(row(slug, result, ms, sameWithCrlf))
  print(means(rows.map(({ result }) => result)))
  if (args.includes('--wrong')) for (const { slug, result } of rows) explain(slug, result)
}

const measure = (path: string, slug: string) => {
  const text = readFileSync(join(path, slug, 'bank.md'), 'utf8')
  const gold = JSON.parse(readFileSync(join(path, slug, 'gold.json'), 'utf8')) as Gold
  const started = process.cpuUsage()
  const bank = parseBank([{ path: 'bank.md', text }])
  const ms = process.cpuUsage(started).user / 1000
  const windows = parseBank([{ path: 'bank.md', text: text.replace(/\r\n?/g, '\n').replaceAll('\n', '\r\n') }])
  const unix = parseBank([{ path: 'bank.md', text: text.replace(/\r\n?/g, '\n') }])
  return {
    slug,
    result: score(gold, bank.questions.map(toParsed)),
    ms,
    sameWithCrlf: JSON.stringify(windows) === JSON.stringify(unix),
  }
}

const toParsed = (question: Question): Parsed => ({
  prompt: question.cloze ?? question.stem,
  answer: question.answer.markdown,
  choices: question.choices.map(choice => choice.text),
  correct: question.choices.flatMap((choice, index) => (choice.correct ? [index] : [])),
})

const recall = (result: Score): number | undefined => (result.gold ? result.matched / result.gold : undefined)
const precision = (result: Score): number | undefined => {
  const found = result.matched + result.falsePositives.length
  return found ? result.matched / found : undefined
}
const share = ([right, all]: readonly [number, number]): number | undefined => (all ? right / all : undefined)

const row = (slug: string, result: Score, ms: number, sameWithCrlf: boolean): string[] => [
  slug,
  String(result.gold),
  String(result.parsed),
  figure(recall(result)),
  figure(precision(result)),
  ...[result.answers, result.noAnswers, result.choices, result.keys].map(pair =>
    pair[1] ? `${pair[0]}/${pair[1]}` : '–',
  ),
  String(result.bleeds),
  ms.toFixed(0),
  sameWithCrlf ? 'same' : 'DIFFERS',
]

const means = (results: readonly Score[]): string[] => {
  const mean = (of: (result: Score) => number | undefined) => {
    const values = results.map(of).filter(value => value !== undefined)
    return figure(values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined)
  }
  const pairs = (['answers', 'noAnswers', 'choices', 'keys'] as const).map(name => mean(result => share(result[name])))
  return ['mean', '', '', mean(recall), mean(precision), ...pairs, '', '', '']
}

const explain = (slug: string, result: Score): void => {
  console.log(`\n${slug}`)
  if (result.missed.length) console.log(`  missed: ${result.missed.slice(0, 40).join(' ')}`)
  for (const prompt of result.falsePositives.slice(0, 20)) console.log(`  no question: ${JSON.stringify(prompt)}`)
  for (const wrong of result.wrong.slice(0, 40)) console.log(`  ${wrong}`)
}

const figure = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3))
const widths = [18, 5, 6, 7, 10, 9, 10, 9, 9, 7, 6, 8]
const print = (cells: readonly string[]): void =>
  console.log(
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[index] as number)))
      .join(' '),
  )
