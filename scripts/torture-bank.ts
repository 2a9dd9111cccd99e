import { parseBank } from '../src/bank/parse-bank.ts'
import { lexed, patterns, repeated } from './torture/hostile-pages.ts'

/** Letters and sentences of a calm page, the measure of what is linear. */
const reference = repeated('## What is it?\n\nIt is a thing. It has parts, and the parts have names.\n\n')

/**
 * Reads every pattern at 16 KB, 64 KB and 1 MB and prints the slowest, with the ratio of its time at 1 MB to that of an ordinary page
 * of the same size in the same run. Sizes and the number of patterns to print may be given: `--sizes 16384,65536 --show 20`.
 */
export default (args: readonly string[]): void => {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const sizes = (option('--sizes') ?? '16384,65536,1048576').split(',').map(Number)
  const show = Number(option('--show') ?? 15)
  time(reference(200_000))
  const base = sizes.map(size => time(reference(size)))
  const rows = Object.entries({ ...patterns, ...lexed }).map(([name, make]) => ({
    name,
    times: sizes.map(size => time(make(size))),
  }))
  rows.sort((a, b) => (b.times.at(-1) as number) - (a.times.at(-1) as number))
  console.log(
    [
      'pattern'.padEnd(30),
      ...sizes.map(size => `${(size / 1024).toFixed(0)} KB`.padStart(10)),
      'ratio'.padStart(8),
    ].join(''),
  )
  for (const { name, times } of [{ name: '(ordinary page)', times: base }, ...rows.slice(0, show)]) {
    const ratio = (times.at(-1) as number) / (base.at(-1) as number)
    console.log(
      [name.padEnd(30), ...times.map(ms => `${ms.toFixed(0)} ms`.padStart(10)), ratio.toFixed(1).padStart(8)].join(''),
    )
  }
  console.log(`${rows.length} patterns`)
}

/** Milliseconds of processor time. */
const time = (text: string): number => {
  const started = process.cpuUsage()
  parseBank([{ path: 'a.md', text }])
  return process.cpuUsage(started).user / 1000
}
