import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { idsSetApart, judge, recordsIn, type Score } from './judge.ts'
import { madeLines, makeHome } from './made-journal.ts'
import type { Workers } from './workers.ts'

/** `[processes, answers]` of each round: so many processes at once, so many answers each. */
export async function manyWriters(
  workers: Workers,
  folder: string,
  rounds: readonly (readonly [processes: number, answers: number])[],
): Promise<Score & { records: number }> {
  const score = { tried: 0, broken: [] as string[], records: 0 }
  for (const [processes, answers] of rounds) {
    const round = `round ${score.tried} of ${processes} times ${answers}`
    const home = join(folder, `writers-${score.tried}`)
    const work = () => workers.run(['session', home, String(answers)], { limit: 300_000 })
    const saved = (await Promise.all(Array.from({ length: processes }, work))).flatMap(each => each.saved)
    const all = processes * (answers + 2)
    if (saved.length !== all) score.broken.push(`${round}: ${saved.length} of ${all} records were saved`)
    const { length: whole } = recordsIn(home)
    if (whole !== all) score.broken.push(`${round}: ${whole} of ${all} records are whole`)
    const lines = readFileSync(join(home, 'history.jsonl'), 'utf8').split('\n').filter(Boolean).length
    if (lines !== all) score.broken.push(`${round}: ${lines} lines for ${all} records`)
    score.broken.push(...(await judge(home, saved)).map(wrong => `${round}: ${wrong}`))
    score.tried += 1
    score.records += all
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
    const kept = new Set([...recordsIn(home).map(({ id }) => id), ...idsSetApart(home)])
    for (const id of session.saved) if (!kept.has(id)) score.broken.push(`round ${round}, ${tool[0]}: ${id} is lost`)
    score.broken.push(...(await judge(home, [])).map(wrong => `round ${round}, ${tool[0]}: ${wrong}`))
    score.tried += 1
  }
  return score
}
