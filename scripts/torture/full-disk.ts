import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from '../../src/io/backups.ts'
import { idsSetApart, judge, open, recordsIn, type Score } from './judge.ts'
import { madeLines, makeHome } from './made-journal.ts'
import type { Ran, Workers } from './workers.ts'

const page = 4096

/**
 * A session of 20 answers, a preference, a merge, a backup and a restore on a file system that has 0, 1, 2 … pages left;
 * then, where no file may grow beyond a size. What was called saved must be there, all else must have been kept to be
 * said, and of the tools each must have done its work or said why not.
 */
export async function fullDisk(workers: Workers, folder: string, levels: number): Promise<Score & { saved: number }> {
  const score = { tried: 0, broken: [] as string[], saved: 0 }
  const template = join(folder, 'template')
  makeHome(template, 40)
  writeFileSync(join(template, 'config.json'), `{"count":5,"note":"${'x'.repeat(6000)}"}`)
  await (await open(template)).close()
  const other = join(folder, 'other.jsonl')
  writeFileSync(other, [...madeLines(30)].join('\n'))
  for (let level = 0; level < levels; level += 1) {
    for (const [way, prepare] of ways) {
      const scene = prepare(join(folder, 'disk'), template, level)
      if (!scene) continue
      const ran = await workers.run(['session', scene.home, '20'], { through: scene.through, limit: 20_000 })
      const tool = (...words: string[]) => workers.run(words, { through: scene.through, limit: 20_000 })
      const tools = [
        await tool('prefer', scene.home, '7'),
        await tool('merge', scene.home, other),
        await tool('backUp', scene.home, ''),
      ]
      const before = recordsIn(template).map(({ id }) => id)
      const wrong = [...[ran, ...tools].flatMap(misbehaved), ...unsaid(ran), ...preferences(scene.home)]
      wrong.push(...(await lostBy(tool, scene.home, [...before, ...ran.saved])))
      scene.makeRoom()
      wrong.push(...(await judge(scene.home, [])))
      score.broken.push(...wrong.map(promise => `${way}, ${level} pages left: ${promise}`))
      score.tried += 1
      score.saved += ran.saved.length
      scene.end()
    }
  }
  return score
}

/** Looks for the records before a restore, whether it can be made or not, and after it among what it kept. */
async function lostBy(
  tool: (...words: string[]) => Promise<Ran>,
  home: string,
  must: readonly string[],
): Promise<readonly string[]> {
  const missing = (there: ReadonlySet<string>, when: string) =>
    must.filter(id => !there.has(id)).map(id => `the record ${id} is lost ${when}`)
  const idsNow = () => new Set(recordsIn(home).map(({ id }) => id))
  const wrong = missing(idsNow(), 'before the restore')
  const oldest = listBackups({ backups: join(home, 'backups') }).at(-1)
  if (!oldest) return wrong
  const ran = await tool('restore', home, oldest.name)
  return [...wrong, ...misbehaved(ran), ...missing(new Set([...idsNow(), ...idsSetApart(home)]), 'after the restore')]
}

type Scene = { home: string; through: readonly string[]; makeRoom(): void; end(): void }

const ways: readonly (readonly [string, (place: string, template: string, level: number) => Scene | undefined])[] = [
  ['small file system', smallFileSystem],
  ['file size limit', sizeLimit],
]

function smallFileSystem(place: string, template: string, level: number): Scene | undefined {
  mkdirSync(place, { recursive: true })
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]).status !== 0) return undefined
  const home = join(place, 'home')
  cpSync(template, home, { recursive: true })
  fill(join(place, 'filler'), level)
  const end = () => {
    execFileSync('umount', [place])
  }
  return { home, through: [], makeRoom: () => rmSync(join(place, 'filler')), end }
}

/** Takes all pages, then gives some back. */
function fill(path: string, pagesLeft: number): void {
  let pages = 0
  try {
    for (pages = 1; pages < 10_000; pages += 1) writeFileSync(path, Buffer.alloc(page), { flag: 'a' })
  } catch {
    writeFileSync(path, Buffer.alloc(page * Math.max(0, pages - 1 - pagesLeft)))
  }
}

function sizeLimit(place: string, template: string, level: number): Scene {
  const home = join(place, 'limited')
  rmSync(home, { recursive: true, force: true })
  cpSync(template, home, { recursive: true })
  const most = readFileSync(join(home, 'history.jsonl')).length + level * 700
  const through = ['prlimit', `--fsize=${most}`]
  return { home, through, makeRoom() {}, end: () => rmSync(home, { recursive: true }) }
}

function misbehaved({ errors, milliseconds, signal }: Ran): readonly string[] {
  const crash = /^\s+at /m.test(errors) ? [`it crashed: ${errors.slice(0, 300)}`] : []
  return [...crash, ...(milliseconds >= 20_000 ? ['it hung'] : []), ...(signal ? [`it died of ${signal}`] : [])]
}

/** Each of the 22 records was called saved, at once or in the end, or is handed out to be kept elsewhere. */
function unsaid({ saved, output }: Ran): readonly string[] {
  const refused = [...output.matchAll(/^refused /gm)].length
  return saved.length + refused < 22 ? [`only ${saved.length} saved and ${refused} refused of 22`] : []
}

function preferences(home: string): readonly string[] {
  const text = readFileSync(join(home, 'config.json'), 'utf8')
  const isWhole = text.trimEnd().endsWith('}') && [5, 7].includes(JSON.parse(text).count)
  return isWhole ? [] : ['the preferences are broken']
}
