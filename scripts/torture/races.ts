import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge, recordsIn, type Score } from './judge.ts'
import { madeLines, makeHome } from './made-journal.ts'
import type { Workers } from './workers.ts'

/** Eight processes at once, 26 answers each. */
export async function manyWriters(workers: Workers, folder: string, rounds: number): Promise<Score> {
  const score: Score = { tried: 0, broken: [] }
  for (let round = 0; round < rounds; round += 1) {
    const home = join(folder, `writers-${round}`)
    const ran = await Promise.all(Array.from({ length: 8 }, () => workers.run(['session', home, '26'])))
    const saved = ran.flatMap(each => each.saved)
    if (saved.length !== 8 * 28) score.broken.push(`round ${round}: ${saved.length} of 224 records were saved`)
    if (recordsIn(home).length !== 224)
      score.broken.push(`round ${round}: ${recordsIn(home).length} of 224 records are whole`)
    const lines = readFileSync(join(home, 'history.jsonl'), 'utf8').split('\n').filter(Boolean).length
    if (lines !== 224) score.broken.push(`round ${round}: ${lines} lines for 224 records`)
    score.broken.push(...(await judge(home, saved)).map(wrong => `round ${round}: ${wrong}`))
    score.tried += 1
  }
  return score
}

/** Two writers, killed at a random moment each, again and again on one journal. */
export async function randomKills(workers: Workers, folder: string, kills: number): Promise<Score & { saved: number }> {
  const home = join(folder, 'kills')
  const score = { tried: 0, broken: [] as string[], saved: 0 }
  const all: string[] = []
  while (score.tried < kills) {
    const ran = await Promise.all(
      [0, 1].map(() => workers.run(['session', home, '1000'], { killAfter: Math.random() * 100 })),
    )
    score.tried += ran.filter(({ signal }) => signal === 'SIGKILL').length
    all.push(...ran.flatMap(({ saved }) => saved))
    if (score.tried % 50 < 2 || score.tried >= kills) {
      score.broken.push(...(await judge(home, all)).map(wrong => `after ${score.tried} kills: ${wrong}`))
    }
  }
  score.saved = all.length
  return score
}

/** A session that saves while another process merges a journal in, restores a backup, or backs up. */
export async function sessionAndTools(workers: Workers, folder: string, rounds: number): Promise<Score> {
  const score: Score = { tried: 0, broken: [] }
  const other = join(folder, 'other.jsonl')
  for (let round = 0; round < rounds; round += 1) {
    const home = join(folder, `tools-${round}`)
    makeHome(home, 40)
    writeFileSync(other, [...madeLines(40)].join('\n'))
    await workers.run(['backUp', home])
    const tool = [
      ['merge', home, other],
      ['restore', home, 'history-2'],
      ['backUp', home],
    ][round % 3]!
    const [session] = await Promise.all([workers.run(['session', home, '40']), workers.run(tool)])
    const kept = keptIn(home)
    for (const id of session.saved) if (!kept.has(id)) score.broken.push(`round ${round}, ${tool[0]}: ${id} is lost`)
    score.broken.push(...(await judge(home, [])).map(wrong => `round ${round}, ${tool[0]}: ${wrong}`))
    score.tried += 1
  }
  return score
}

/** Ids in the journal, and in the one that a restore took the place of. */
function keptIn(home: string): ReadonlySet<string> {
  const ids = new Set(recordsIn(home).map(({ id }) => id))
  const folder = join(home, 'backups')
  if (!existsSync(folder)) return ids
  for (const text of uncompressedBackups(folder))
    for (const match of text.matchAll(/"id":"([0-9a-v]{26})"/g)) ids.add(match[1]!)
  return ids
}

const uncompressedBackups = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('-restore.jsonl'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
