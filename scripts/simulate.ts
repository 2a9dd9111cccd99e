import { parseArgs } from 'node:util'
import type { Question } from '../src/bank/types.ts'
import { dueDaily, type Outcome, practise, randomDaily } from './simulate/practise.ts'

export type Trial = {
  readonly questions: number
  readonly days: number
  /** Questions a day at most, and new ones among them. */
  readonly perDay: number
  readonly fresh: number
  readonly seed: string
}

/** Shares of all points known, 0–1: on the last day, and on average over the second half of the days. */
export type Result = { readonly asked: number; readonly last: number; readonly mean: number }

/** The same learner practises with `--due`, and in random order with as many questions on each day. */
export function compare({ questions, days, perDay, fresh, seed }: Trial): { due: Result; random: Result } {
  const course = { questions: makeQuestions(questions), days, seed }
  const due = practise(course, dueDaily(course.questions, perDay, fresh))
  const random = practise(course, randomDaily(due.asked))
  return { due: resultOf(due), random: resultOf(random) }
}

function resultOf({ asked, known }: Outcome): Result {
  const half = known.slice(known.length / 2)
  const mean = half.reduce((sum, share) => sum + share, 0) / half.length
  return { asked: asked.reduce((sum, count) => sum + count, 0), last: known.at(-1)!, mean }
}

/** Questions of four points each. */
function makeQuestions(count: number): Question[] {
  return Array.from({ length: count }, (_, n) => {
    const points = ['a', 'b', 'c', 'd'].map(id => ({ id, label: id, markdown: '', text: '', sources: [] }))
    const answer = { markdown: '', text: '', lead: '', points }
    const lists = {
      formerIds: [],
      topics: [],
      choices: [],
      misconceptions: [],
      sources: [],
      accepted: [],
      rejected: [],
    }
    return { id: `q${n}`, stem: '', stemText: '', answer, ...lists, related: [], file: '', line: 1 }
  })
}

const help = `Compares --due with random order at equal effort, on a simulated learner whose forgetting is known.
  --questions N  --days N  --per-day N  --fresh N  --trials N`

/** Prints how much more is known with `--due`, over a number of learners. */
export default function simulate(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questions: { type: 'string', default: '100' },
      days: { type: 'string', default: '200' },
      'per-day': { type: 'string', default: '10' },
      fresh: { type: 'string', default: '5' },
      trials: { type: 'string', default: '20' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(help)
    return
  }
  const trial = {
    questions: Number(values.questions),
    days: Number(values.days),
    perDay: Number(values['per-day']),
    fresh: Number(values.fresh),
  }
  const results = Array.from({ length: Number(values.trials) }, (_, n) => compare({ ...trial, seed: `trial ${n}` }))
  console.log(report(results, trial))
}

function report(results: readonly { due: Result; random: Result }[], trial: Omit<Trial, 'seed'>): string {
  const { questions, days, perDay } = trial
  const asked = spread(results.map(({ due }) => due.asked / days))
  const lines = (['last', 'mean'] as const).map(measure => {
    const due = spread(results.map(result => result.due[measure] * 100))
    const random = spread(results.map(result => result.random[measure] * 100))
    const gain = spread(results.map(result => (result.due[measure] - result.random[measure]) * 100))
    const name = measure === 'last' ? `known on day ${days}` : 'known, second half'
    return `${name.padEnd(20)} --due ${due} %   random ${random} %   more ${gain} points`
  })
  const head = `${results.length} learners, ${questions} questions, ${days} days, up to ${perDay} a day (asked ${asked} a day)`
  return [head, ...lines].join('\n')
}

/** Mean and standard deviation. */
function spread(numbers: readonly number[]): string {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / Math.max(1, numbers.length - 1)
  return `${mean.toFixed(1)} ± ${Math.sqrt(variance).toFixed(1)}`
}
