import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A command and the text on its standard output that ends the wait; without one, its exit does. */
type Case = {
  readonly name: string
  readonly args: readonly string[]
  readonly until?: string
  /** The ratio to the reference that is aimed at. */
  readonly reach?: number
}

const program = 'bin/finetune-quiz.js'
/** Each run begins without a history; those that are killed at the first question would else add to it. */
const home = join(mkdtempSync(join(tmpdir(), 'finetune-quiz-bench-')), 'home')
const rounds = 21

const reference: Case = { name: 'node -e 0', args: ['-e', '0'] }
const cases: readonly Case[] = [
  { name: '--version', args: [program, '--version'], reach: 1.1 },
  { name: '--help', args: [program, '--help'], reach: 1.1 },
  { name: 'due', args: [program, 'due'] },
  { name: 'first question, line by line', args: [program, '--plain', '--seed', 'bench'], until: '1 of 10', reach: 1.6 },
  { name: 'first question, as JSON', args: [program, '--json', '--seed', 'bench'], until: '"question"' },
  {
    name: 'first choice, as JSON',
    args: [program, '--json', '--mode', 'choice', '--seed', 'bench'],
    until: '"question"',
    reach: 2,
  },
  { name: 'stats', args: [program, 'stats'] },
  { name: 'sheet -n 10', args: [program, 'sheet', '-n', '10'] },
]

/** Prints start-up times as ratios to an empty script, each round measuring all of them in turn. */
export default async (): Promise<void> => {
  const times = new Map<Case, number[]>()
  for (let round = -1; round < rounds; round += 1) {
    for (const one of [reference, ...cases]) {
      const time = await measure(one)
      if (round >= 0) times.set(one, [...(times.get(one) ?? []), time])
    }
  }
  rmSync(dirname(home), { recursive: true, force: true })
  const empty = times.get(reference) ?? []
  console.log(
    `medians of ${rounds} rounds; ${reference.name} takes ${median(empty).toFixed(0)} ms on Node ${process.versions.node}`,
  )
  for (const one of cases) {
    const own = times.get(one) ?? []
    const ratio = median(own.map((time, round) => time / (empty[round] ?? time)))
    const reach = one.reach ? `  (to reach ${one.reach.toFixed(2)})` : ''
    console.log(`${one.name.padEnd(30)} ${median(own).toFixed(0).padStart(5)} ms  × ${ratio.toFixed(2)}${reach}`)
  }
}

const measure = ({ args, until }: Case): Promise<number> =>
  new Promise((resolve, reject) => {
    rmSync(home, { recursive: true, force: true })
    const startedAt = performance.now()
    const child = spawn(process.execPath, [...args], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, FINETUNE_QUIZ_HOME: home, NO_COLOR: '1' },
    })
    let output = ''
    let time: number | undefined
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
      if (time !== undefined || until === undefined || !output.includes(until)) return
      time = performance.now() - startedAt
      child.kill()
    })
    child.on('error', reject)
    child.on('exit', () => {
      if (until !== undefined && time === undefined)
        reject(new Error(`${args.join(' ')} never printed ${until}:\n${output}`))
      else resolve(time ?? performance.now() - startedAt)
    })
  })

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
