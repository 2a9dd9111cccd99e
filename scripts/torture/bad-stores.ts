import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { recordLine } from '../../src/scores/record-line.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import { open, recordsIn, type Score } from './judge.ts'
import { makeHome } from './made-journal.ts'
import type { Workers } from './workers.ts'

type Harm = (journal: string, home: string) => void

const signed = (fields: object): string => `${recordLine(fields as JournalRecord)}\n`
const head = { v: 1, id: '0000000000zzzz', session: 's', at: '2026-11-22T12:00:00.000Z', day: '2026-11-22' }
const answer = {
  ...head,
  kind: 'answer',
  questionId: 'q',
  form: 'recall',
  score: 1,
  points: [],
  judge: 'person',
  topics: [],
}
const add =
  (text: string | Buffer): Harm =>
  journal =>
    appendFileSync(journal, text)
const change =
  (edit: (text: string) => string | Buffer): Harm =>
  journal =>
    writeFileSync(journal, edit(readFileSync(journal, 'utf8')))
const view =
  (text: string | Buffer): Harm =>
  (_, home) =>
    writeFileSync(join(home, 'scores.json'), text)
const instead =
  (make: (path: string) => void): Harm =>
  journal => {
    rmSync(journal)
    make(journal)
  }

/** Stores that went wrong, and how many of the 40 records are whole; undefined where nothing can be read or saved. */
const stores: readonly (readonly [name: string, harm: Harm, whole: number | undefined])[] = [
  ['an empty journal', change(() => ''), 0],
  ['a journal of NULs', change(text => Buffer.alloc(text.length)), 0],
  ['a byte order mark', change(text => `\uFEFF${text}`), 40],
  ['UTF-16', change(text => Buffer.from(text, 'utf16le')), 0],
  ['carriage returns', change(text => text.replaceAll('\n', '\r\n')), 40],
  ['no last line end', change(text => text.trimEnd()), 40],
  ['a JSON list', change(() => '[1, 2]'), 0],
  ['pretty-printed JSON', change(text => JSON.stringify(JSON.parse(text.split('\n')[0]!), undefined, 2)), 0],
  ['lines in reverse', change(text => text.trimEnd().split('\n').reverse().join('\n')), 40],
  ['every line twice', change(text => text + text), 40],
  [
    'NULs in the middle, as after a power loss',
    change(text => `${text.slice(0, 5000)}${'\0'.repeat(4096)}${text.slice(5000)}`),
    39,
  ],
  ['a future version', add('{"v":2,"id":"x","kind":"dream"}\n'), 40],
  ['an unknown kind', add(signed({ ...head, kind: 'dream' })), 40],
  ['a score of null', add(signed({ ...answer, score: null })), 40],
  ['a score of text', add(signed({ ...answer, score: '1' })), 40],
  ['a date that is none', add(signed({ ...answer, at: 'yesterday' })), 40],
  ['a date far ahead', add(signed({ ...answer, at: '9999-12-31T23:59:59.999Z', day: '9999-12-31' })), 41],
  ['a question called __proto__', add(signed({ ...answer, questionId: '__proto__' })), 41],
  ['two records with one id', add(signed(answer) + signed({ ...answer, score: 0.5 })), 42],
  ['an undo of itself', add(signed({ ...head, kind: 'undo', target: head.id })), 41],
  ['a line of 20 MB', add(`${'x'.repeat(20_000_000)}\n`), 40],
  ['100,000 lines of rubbish', add('rubbish\n'.repeat(100_000)), 40],
  ['invalid UTF-8', add(Buffer.from([0xc3, 0x28, 0x0a])), 40],
  ['a view that is a list', view('[1,2]'), 40],
  ['a view of NaN', view('{"sum":"00000000","folded":NaN}'), 40],
  ['an empty view', view(''), 40],
  ['a view that is a folder', (_, home) => mkdirSync(join(home, 'scores.json')), 40],
  ['a backups folder that is a file', (_, home) => writeFileSync(join(home, 'backups'), ''), 40],
  ['a journal behind a link', journal => linkTo(journal), 40],
  ['a journal that all may read', journal => chmodSync(journal, 0o644), 40],
  ['a journal that is a folder', instead(path => mkdirSync(path)), undefined],
  ['a link that leads nowhere', instead(path => symlinkSync('/nowhere/at/all', path)), undefined],
  ['a link to itself', instead(path => symlinkSync(path, path)), undefined],
  ['a link to /dev/zero', instead(path => symlinkSync('/dev/zero', path)), undefined],
  ['a link to /dev/full', instead(path => symlinkSync('/dev/full', path)), undefined],
  ['a pipe', instead(path => execFileSync('mkfifo', [path])), undefined],
  ['a terabyte of nothing', instead(sparse), undefined],
  ['a view that is a pipe', (_, home) => execFileSync('mkfifo', [join(home, 'scores.json')]), 40],
  ['a view behind a link to /dev/zero', (_, home) => symlinkSync('/dev/zero', join(home, 'scores.json')), 40],
]

/**
 * Each is opened by a process of its own, read, answered into, and opened again: no crash, no hang, no byte of the
 * journal gone, and all whole records there. `slowest` took longest.
 */
export async function badStores(workers: Workers, folder: string): Promise<Score & { slowest: string }> {
  const score: Score = { tried: 0, broken: [] }
  const sound = join(folder, 'sound')
  makeHome(sound, 40)
  const usual = (await workers.run(['session', sound, '1'])).milliseconds
  let slowest = { over: 0, name: '' }
  for (const [name, harm, whole] of stores) {
    const home = join(folder, `store-${score.tried}`)
    makeHome(home, 40)
    harm(join(home, 'history.jsonl'), home)
    const before = whole === undefined ? undefined : readFileSync(join(home, 'history.jsonl'))
    const wrong: string[] = []
    const checks: string[] = []
    for (const words of [
      ['read', home],
      ['session', home, '1'],
      ['check', home],
      ['check', home],
      ['read', home],
    ]) {
      const ran = await workers.run(words, { limit: 10_000 })
      if (words[0] === 'check') checks.push(ran.output)
      const over = Math.round(ran.milliseconds - usual)
      if (over > slowest.over) slowest = { over, name: `${words[0]} of ${name}` }
      if (/^\s+at /m.test(ran.errors) || ran.signal)
        wrong.push(`${words[0]}: ${ran.signal ?? ran.errors.slice(0, 300)}`)
      if (whole === undefined && words[0] === 'session' && !ran.output.includes('refused'))
        wrong.push('it saved nowhere')
    }
    if (checks[0] !== checks[1]) wrong.push('doctor says something else the second time')
    if (before && !readFileSync(join(home, 'history.jsonl')).subarray(0, before.length).equals(before))
      wrong.push('bytes are gone')
    if (whole !== undefined) wrong.push(...(await counted(home, whole)))
    score.broken.push(...wrong.map(promise => `${name}: ${promise}`))
    score.tried += 1
  }
  return { ...score, slowest: `${slowest.name}, ${slowest.over} ms more than a sound one` }
}

/** Whole records and the three of the session; a repeated record counts once for the reader, too. */
async function counted(home: string, whole: number): Promise<readonly string[]> {
  const ids = new Set(recordsIn(home).map(({ id, at }) => `${at} ${id}`)).size
  const expected = new Set([whole, whole - 1])
  const found = ids - 3
  const live = [...(await open(home)).records()].length
  if (!expected.has(found)) return [`${found} of ${whole} whole records`]
  return live <= ids && live >= ids - 1 ? [] : [`${live} records are read of ${ids}`]
}

function linkTo(journal: string): void {
  renameSync(journal, `${journal}.elsewhere`)
  symlinkSync(`${journal}.elsewhere`, journal)
}

function sparse(path: string): void {
  const fd = openSync(path, 'w')
  ftruncateSync(fd, 1024 ** 4)
  closeSync(fd)
}
