import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Score } from './judge.ts'
import { makeHome } from './made-journal.ts'
import type { Workers } from './workers.ts'

/** Bytes written for one answer, and the time of opening and saving, at several lengths of history. */
export async function sizes(
  workers: Workers,
  folder: string,
  counts: readonly number[],
): Promise<Score & Record<string, unknown>> {
  const score: Score = { tried: 0, broken: [] }
  const figures: Record<string, string> = {}
  for (const count of counts) {
    const home = join(folder, `size-${count}`)
    makeHome(home, count)
    const first = JSON.parse((await workers.run(['time', home, '0'], { limit: 600_000 })).output)
    await workers.run(['session', home, '1'], { limit: 600_000 })
    const [few, many] = [await bytesOf(workers, folder, home, 1), await bytesOf(workers, folder, home, 11)]
    const bytes = (many - few) / 10
    const { opened, p95 } = JSON.parse((await workers.run(['time', home, '200'], { limit: 600_000 })).output)
    if (bytes > 2048) score.broken.push(`${bytes} bytes for one answer at ${count} records`)
    figures[`at ${count} records`] =
      `${bytes} B an answer, a session of one ${few} B, open ${opened.toFixed(0)} ms (${first.opened.toFixed(0)} without a view), save p95 ${p95.toFixed(2)} ms`
    score.tried += 1
  }
  return { ...score, ...Object.fromEntries(Object.entries(figures).map(([at, what]) => [at, what])) }
}

/** Bytes that a session writes to any file below home. */
async function bytesOf(workers: Workers, folder: string, home: string, answers: number): Promise<number> {
  const log = join(folder, 'log')
  const through = ['strace', '-f', '-y', '-qq', '-o', log, '-e', 'trace=write,pwrite64,writev']
  await workers.run(['session', home, String(answers)], { through, limit: 600_000 })
  const writes = readFileSync(log, 'utf8').matchAll(/ (?:write|pwrite64|writev)\(\d+<([^>]*)>.* = (\d+)$/gm)
  return [...writes].reduce((sum, [, path = '', bytes]) => sum + (path.startsWith(home) ? Number(bytes) : 0), 0)
}
