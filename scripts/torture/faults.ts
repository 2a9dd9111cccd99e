import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge, open, recordsIn, type Score } from './judge.ts'
import { madeLines, makeHome } from './made-journal.ts'
import type { Ran, Workers } from './workers.ts'

/** Operations whose every system call on the store is made to fail, or is the last one before a kill. */
const operations = (other: string): readonly (readonly string[])[] => [
  ['session', '2'],
  ['prefer', '7'],
  ['merge', other],
  ['restore', 'history-2026-11-22T11'],
  ['backUp', ''],
  ['read', ''],
]

const errors = ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'EXDEV'] as const

type Figures = { readonly hit: number; readonly 'aborted by Node': number }

/** A system call of a thread on the store: its name, and which one of that name it is among those that strace sees. */
type Point = { readonly call: string; readonly nth: number }

/**
 * Every fault at every point of every operation. The store must be as before or as after, what was called saved must be
 * there, the process must end by itself, and say in a sentence what went wrong. `every` takes only each nth point.
 */
export async function faults(workers: Workers, folder: string, every: number): Promise<Score & Figures> {
  const score = { tried: 0, broken: [] as string[], hit: 0, 'aborted by Node': 0 }
  const { template, other } = prepare(folder)
  await finishTemplate(template)
  let turn = 0
  for (const words of operations(other)) {
    const after = new Set([...idsIn(template), ...idsIn(other.replace('/history.jsonl', ''))])
    for (const point of await pointsOf(workers, folder, template, words)) {
      for (const fault of [...errors.map(error => `error=${error}`), 'signal=KILL']) {
        turn += 1
        if (turn % every !== 0) continue
        const home = join(folder, 'home')
        const ran = await inject(workers, home, template, words, point, fault)
        score.tried += 1
        if (ran.hit) score.hit += 1
        if (isNodesOwn(ran, point)) score['aborted by Node'] += 1
        const place = `${words[0]}, ${point.call} ${point.nth}, ${fault}`
        const wrong = [
          ...(await judgeAfter(home, template, words, ran, after)),
          ...(isNodesOwn(ran, point) ? [] : misbehaved(ran, fault)),
        ]
        score.broken.push(...wrong.map(promise => `${place}: ${promise}`))
      }
    }
  }
  return score
}

function prepare(folder: string) {
  const template = join(folder, 'template')
  makeHome(template, 40)
  mkdirSync(join(folder, 'other'))
  const other = join(folder, 'other', 'history.jsonl')
  writeFileSync(other, [...madeLines(30)].join('\n'))
  return { template, other }
}

/** With a view, preferences and a backup of an earlier day. */
async function finishTemplate(template: string): Promise<void> {
  const { gzipSync } = await import('node:zlib')
  const backups = join(template, 'backups')
  mkdirSync(backups, { mode: 0o700 })
  const journal = readFileSync(join(template, 'history.jsonl'))
  writeFileSync(join(backups, 'history-2026-11-22T11-00-00Z-daily.jsonl.gz'), gzipSync(journal))
  writeFileSync(join(template, 'config.json'), '{"count":5}')
  const store = await open(template)
  store.save({ kind: 'mark', questionId: 'q', mark: 'skip' })
  await store.close()
  // Whatever is done first sets this aside.
  appendFileSync(join(template, 'history.jsonl'), 'damaged\n')
}

const calls =
  'openat,read,pread64,write,pwrite64,fdatasync,fsync,close,fstat,newfstatat,statx,statfs,rename,link,unlink,mkdir,chmod,fchmod,lseek,getdents64,copy_file_range,ioctl,access,readlink'

/** Only calls on these paths are traced, counted and made to fail; names are fixed by the clock that workers are given. */
function watched(home: string): readonly string[] {
  const stamped = ['daily', 'merge', 'restore'].map(reason => `backups/history-2026-11-23T12-00-00Z-${reason}.jsonl`)
  const names = [
    '',
    'history.jsonl',
    'history.jsonl.part-2026-11-23T12-00-00Z',
    'history.jsonl.damaged-2026-11-23T12-00-00Z',
    'scores.json',
    'config.json',
    'backups',
    'backups/history-2026-11-22T11-00-00Z-daily.jsonl.gz',
    ...stamped.flatMap(name => [name, `${name}.gz`, `${name}.gz.part`]),
  ]
  return names.flatMap(name => ['-P', join(home, name)])
}

const env = { TORTURE_NOW: '2026-11-23T12:00:00.000Z' }

async function pointsOf(
  workers: Workers,
  folder: string,
  template: string,
  words: readonly string[],
): Promise<readonly Point[]> {
  const home = join(folder, 'home')
  const log = join(folder, 'log')
  renew(home, template)
  const through = ['strace', '-f', '-qq', '-o', log, '-e', `trace=${calls}`, ...watched(home)]
  const [operation = '', argument = ''] = words
  await workers.run([operation, home, argument], { through, env })
  const counts = new Map<string, number>()
  const points: Point[] = []
  for (const [, thread, call = ''] of readFileSync(log, 'utf8').matchAll(/^(\d+) +(\w+)\(/gm)) {
    const nth = (counts.get(`${thread} ${call}`) ?? 0) + 1
    counts.set(`${thread} ${call}`, nth)
    if (!points.some(point => point.call === call && point.nth === nth)) points.push({ call, nth })
  }
  return points
}

async function inject(
  workers: Workers,
  home: string,
  template: string,
  [operation = '', argument = '']: readonly string[],
  { call, nth }: Point,
  fault: string,
): Promise<Ran & { hit: boolean }> {
  renew(home, template)
  const log = `${home}.log`
  const rule = `inject=${call}:${fault}:when=${nth}`
  const through = ['strace', '-f', '-qq', '-o', log, '-e', `trace=${calls}`, '-e', rule, ...watched(home)]
  const ran = await workers.run([operation, home, argument], { through, env, limit: 10_000 })
  return { ...ran, hit: /INJECTED|killed by SIGKILL/.test(readFileSync(log, 'utf8')) }
}

function renew(home: string, template: string): void {
  rmSync(home, { recursive: true, force: true })
  cpSync(template, home, { recursive: true, preserveTimestamps: true })
}

const idsIn = (home: string): readonly string[] => recordsIn(home).map(({ id }) => id)

async function judgeAfter(
  home: string,
  template: string,
  words: readonly string[],
  ran: Ran,
  after: ReadonlySet<string>,
): Promise<readonly string[]> {
  const before = idsIn(template)
  const isRestored = words[0] === 'restore' && !idsIn(home).includes(before.at(-1)!)
  const must = isRestored ? before.slice(0, -1) : [...before, ...ran.saved]
  const may =
    words[0] === 'merge'
      ? new Set([
          ...after,
          ...idsIn(home)
            .filter(id => !after.has(id))
            .slice(0, 1),
        ])
      : undefined
  const bytes = readFileSync(join(template, 'history.jsonl'))
  const isKept = isRestored || readFileSync(join(home, 'history.jsonl')).subarray(0, bytes.length).equals(bytes)
  return [
    ...(isKept ? [] : ['bytes of the journal are gone']),
    ...judgePreferences(home, words),
    ...(await judge(home, must, may)),
  ]
}

function judgePreferences(home: string, [operation]: readonly string[]): readonly string[] {
  const path = join(home, 'config.json')
  const count = existsSync(path)
    ? (parse(readFileSync(path, 'utf8')) as { count?: number } | undefined)?.count
    : undefined
  if (count === 5 || (operation === 'prefer' && count === 7)) return []
  return [`the preferences are neither as before nor as after: ${count}`]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Node 20 aborts where closing a file fails that was read as text at once, as conf does; the store is judged all the same. */
const isNodesOwn = ({ signal }: Ran, { call }: Point): boolean => signal === 'SIGABRT' && call === 'close'

function misbehaved({ errors: said, signal, milliseconds }: Ran, fault: string): readonly string[] {
  const wrong: string[] = []
  if (/^\s+at /m.test(said)) wrong.push(`it crashed: ${said.split('\n').find(line => line.includes('Error'))}`)
  if (milliseconds >= 10_000) wrong.push('it hung')
  if (signal && !fault.startsWith('signal')) wrong.push(`it died of ${signal}`)
  return wrong
}
