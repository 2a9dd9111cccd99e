import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aYear } from './torture/a-year.ts'
import { badStores } from './torture/bad-stores.ts'
import { brokenViews, changedBytes, everyCut, flippedBits } from './torture/bits.ts'
import { faults } from './torture/faults.ts'
import { fullDisk } from './torture/full-disk.ts'
import type { Score } from './torture/judge.ts'
import { manyWriters, randomKills, sessionAndTools } from './torture/races.ts'
import { replayed } from './torture/replayed.ts'
import { sizes } from './torture/sizes.ts'
import { bundleWorker, type Workers } from './torture/workers.ts'

type Trial = (workers: Workers, folder: string, full: boolean) => Promise<Score>

/** Processes, and answers of each. */
const allRounds: readonly (readonly [number, number])[] = [...Array(20).fill([8, 26]), [8, 200], [16, 500]]

/** Every trial by name; a word of the command line picks those whose name begins with it, `--quick` a small number. */
const trials: readonly (readonly [name: string, trial: Trial])[] = [
  [
    'writers: processes that write at once',
    (w, f, full) => manyWriters(w, f, full ? allRounds : allRounds.slice(0, 2)),
  ],
  ['kills: SIGKILL at random moments of two writers', (w, f, full) => randomKills(w, f, full ? 1000 : 20)],
  ['tools: sessions beside merge, restore and backup', (w, f, full) => sessionAndTools(w, f, full ? 200 : 6)],
  ['bits: single bits flipped', (_, __, full) => flippedBits(full ? 100_000 : 5000)],
  ['bytes: changed under a store with a view', (_, f, full) => changedBytes(f, full ? 1000 : 50)],
  ['cuts: a journal cut at every byte', (_, f, full) => everyCut(f, full ? 1 : 50)],
  ['views: cut at every byte and garbled', (_, f, full) => brokenViews(f, full ? 1 : 100)],
  ['stores: made bad by hand', badStores],
  ['disk: nearly full, 20 levels', (w, f, full) => fullDisk(w, f, full ? 20 : 4)],
  ['sizes: one answer', (w, f, full) => sizes(w, f, full ? [0, 10_000, 1_000_000] : [0, 2000])],
  ['backups: a practice of 400 days', (w, f, full) => aYear(w, f, full ? 400 : 40)],
  ['replay: random histories, folded in parts and played again', (_, __, full) => replayed(full ? 10_000 : 300)],
  ['faults: errors and kills at system calls of every operation', (w, f, full) => faults(w, f, full ? 1 : 40)],
]

/** Tries to make the store lose something. Prints a line a trial; the exit code is 1 where a promise was broken. */
export default async function tortureStore(args: readonly string[]): Promise<void> {
  const names = args.filter(word => !word.startsWith('-'))
  const workers = await bundleWorker()
  for (const [name, trial] of trials) {
    if (names.length > 0 && !names.some(word => name.startsWith(word))) continue
    const folder = mkdtempSync(join(tmpdir(), 'torture-'))
    const begun = performance.now()
    const { tried, broken, ...figures } = await trial(workers, folder, !args.includes('--quick'))
    const seconds = ((performance.now() - begun) / 1000).toFixed(0)
    const more = Object.entries(figures).map(([what, count]) =>
      typeof count === 'number' ? `, ${count} ${what}` : `; ${what}: ${count}`,
    )
    console.log(
      `${broken.length === 0 ? 'held  ' : 'BROKEN'} ${name}: ${tried} tried${more.join('')}, ${broken.length} broken (${seconds} s)`,
    )
    for (const promise of broken.slice(0, 20)) console.log(`       ${promise}`)
    if (broken.length > 0) process.exitCode = 1
    rmSync(folder, { recursive: true, force: true })
  }
  rmSync(workers.script, { force: true })
}
