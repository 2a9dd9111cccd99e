import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  addToJournal,
  answerTo,
  backUpIn,
  journalOf,
  linesOf,
  noon,
  openStore,
  openTools,
  saveSession,
} from '../support/open-store.ts'
import { temporaryHome } from '../support/temporary-home.ts'

const scoresIn = async (home: string) => (await openStore(home)).store.scores()
const idsIn = (home: string) =>
  linesOf(home)
    .map(line => JSON.parse(line).id)
    .sort()
const homeWith = async (answers: number) => {
  const home = temporaryHome()
  const { store } = await openStore(home)
  saveSession(store, answers)
  await store.close()
  return home
}

test('two machines that take in each other end with the same records and scores', async () => {
  const [a, b] = [await homeWith(3), await homeWith(2)]
  const linesOfA = linesOf(a)
  expect(await (await openTools(a)).merge(linesOf(b))).toMatchObject({ added: 4, known: 0, damaged: 0 })
  expect(await (await openTools(b)).merge(linesOfA)).toMatchObject({ added: 5 })
  expect(idsIn(a)).toEqual(idsIn(b))
  expect(await scoresIn(a)).toEqual(await scoresIn(b))
  expect((await scoresIn(a)).totals.answers).toBe(5)
})

test('taking in the same again, or one that has all, changes nothing', async () => {
  const [a, b] = [await homeWith(3), await homeWith(2)]
  const tools = await openTools(a)
  await tools.merge(linesOf(b))
  const before = readFileSync(journalOf(a))
  expect(await tools.merge(linesOf(b))).toEqual({ added: 0, known: 4, damaged: 0 })
  await (await openTools(b)).merge(linesOf(a))
  expect(await tools.merge(linesOf(b))).toMatchObject({ added: 0 })
  expect(readFileSync(journalOf(a))).toEqual(before)
})

test('damaged lines are left out and counted; newer ones are taken in byte for byte', async () => {
  const home = await homeWith(1)
  const newer = '{"v":3,"what":  "spaces"}'
  expect(await (await openTools(home)).merge([newer, '{"v":1,"torn', ''])).toMatchObject({ added: 1, damaged: 1 })
  expect(linesOf(home)).toContain(newer)
})

test('a running session sees what was taken in', async () => {
  const [a, b] = [await homeWith(3), await homeWith(2)]
  const { store } = await openStore(a)
  await (await openTools(a)).merge(linesOf(b))
  store.save(answerTo('q0'))
  expect(store.scores().totals.answers).toBe(6)
  expect(await scoresIn(a)).toEqual(store.scores())
})

test('a backup is made before a merge and once a day, and holds the journal as it was', async () => {
  const home = await homeWith(1)
  const day = 24 * 60 * 60 * 1000
  const before = readFileSync(journalOf(home))
  const tools = await openTools(home, () => new Date(noon.getTime() + day))
  const { backup = '' } = await tools.merge(linesOf(await homeWith(2)))
  expect(gunzipSync(readFileSync(backup))).toEqual(before)
  expect(tools.listBackups().map(({ name }) => name)).toEqual([
    'history-2026-11-23T12-00-00Z-merge.jsonl.gz',
    'history-2026-11-22T12-00-00Z-daily.jsonl.gz',
  ])
})

test('a backup is restored byte for byte, and what it took the place of can be restored too', async () => {
  const home = await homeWith(1)
  const tools = await openTools(home)
  const old = readFileSync(journalOf(home))
  await backUpIn(home)
  const { store } = await openStore(home)
  saveSession(store, 3)
  await store.close()
  const recent = readFileSync(journalOf(home))
  await tools.restore('history-2026-11-22T12-00-00Z-merge.jsonl.gz')
  expect(readFileSync(journalOf(home))).toEqual(old)
  expect((await scoresIn(home)).totals.answers).toBe(1)
  const [previous] = tools.listBackups().filter(({ reason }) => reason === 'restore')
  await tools.restore(previous?.name ?? '')
  expect(readFileSync(journalOf(home))).toEqual(recent)
  expect((await scoresIn(home)).totals.answers).toBe(4)
})

test('a session that runs while a backup is restored loses nothing', async () => {
  const home = await homeWith(1)
  const tools = await openTools(home)
  const { store } = await openStore(home)
  saveSession(store, 3)
  await tools.restore('2026-11-22')
  const { saved, record } = store.save(answerTo('q0'))
  expect(saved).toBe(true)
  expect(linesOf(home).at(-1)).toContain(record.id)
  expect(readdirSync(home).filter(name => name.includes('damaged'))).toEqual([])
})

test.each([
  ['nothing', '', /fits 2 backups; name one in full/],
  ['another', 'history-1999', /There is no backup `history-1999`; name one in full, such as history-2026/],
])('restoring %s names what there is', async (_, name, sentence) => {
  const home = await homeWith(1)
  const tools = await openTools(home)
  await backUpIn(home)
  await expect(tools.restore(name)).rejects.toThrow(sentence)
})

const dayOf = (day: string) => () => new Date(`${day}T12:00:00.000Z`)

test('a journal that a restore took the place of is kept for good: nothing else may have what was in it', async () => {
  const home = await homeWith(1)
  const store = async (day: string) => saveSession((await openStore(home, dayOf(day))).store, 1)
  await (await openTools(home, dayOf('2026-11-23'))).restore('2026-11-22')
  await store('2026-11-23')
  await (await openTools(home, dayOf('2026-11-23'))).restore('history-2026-11-22')
  for (const day of ['2027-06-01', '2028-06-01', '2029-06-01']) await backUpIn(home, dayOf(day)())
  const kept = (await openTools(home)).listBackups().filter(({ reason }) => reason === 'restore')
  expect(kept).toHaveLength(2)
})

test('backups that a clock ahead of time has dated end neither daily ones nor what is kept of them', async () => {
  const home = await homeWith(1)
  await backUpIn(home, dayOf('2031-01-01')())
  const { store } = await openStore(home, dayOf('2026-11-25'))
  saveSession(store, 1)
  await store.close()
  expect((await openTools(home)).listBackups().map(({ name }) => name)).toEqual([
    'history-2031-01-01T12-00-00Z-merge.jsonl.gz',
    'history-2026-11-25T12-00-00Z-daily.jsonl.gz',
    'history-2026-11-22T12-00-00Z-daily.jsonl.gz',
  ])
})

test('backups made in one second are all made', async () => {
  const home = await homeWith(1)
  const paths = await Promise.all([backUpIn(home), backUpIn(home), backUpIn(home)])
  expect(new Set(paths).size).toBe(3)
  for (const path of paths) expect(gunzipSync(readFileSync(path))).toEqual(readFileSync(journalOf(home)))
})

test('a backup is taken in as it lies there, also one that was cut off', async () => {
  const home = await homeWith(3)
  const tools = await openTools(home)
  const backup = await backUpIn(home)
  const lines = linesOf(home)
  writeFileSync(journalOf(home), `${lines.slice(0, 2).join('\n')}\n`)
  expect(await tools.merge(tools.linesOf(backup))).toMatchObject({ added: 3, known: 2, damaged: 0 })
  expect(idsIn(home)).toEqual(lines.map(line => JSON.parse(line).id).sort())

  writeFileSync(backup, readFileSync(backup).subarray(0, -60))
  const { damaged, known, added } = await (await openTools(await homeWith(1))).merge(tools.linesOf(backup))
  expect([known, damaged]).toEqual([0, 1])
  expect(added).toBeGreaterThan(0)
})

test('a damaged backup is not restored, and nothing changes', async () => {
  const home = await homeWith(1)
  const before = readFileSync(journalOf(home))
  const tools = await openTools(home)
  writeFileSync(tools.listBackups()[0]?.path ?? '', 'no gzip')
  await expect(tools.restore('2026-11-22')).rejects.toThrow(/nothing has changed/)
  expect(readFileSync(journalOf(home))).toEqual(before)
  expect(readdirSync(home).sort()).toEqual(['backups', 'history.jsonl', 'scores.json'])
})

test('doctor finds nothing in a sound store', async () => {
  expect(await (await openTools(await homeWith(3))).check()).toEqual([])
})

test('doctor of a store that is not there says so and makes nothing', async () => {
  const home = join(temporaryHome(), 'none')
  expect((await (await openTools(home)).check()).map(({ code }) => code)).toEqual(['store/empty'])
})

/** Who may do everything may write into this folder as well. */
test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'doctor says where nothing can be saved',
  async () => {
    const home = temporaryHome()
    chmodSync(home, 0o500)
    const [, finding] = await (await openTools(join(home, 'deep/er'))).check()
    expect(finding).toMatchObject({ severity: 'error', code: 'store/unwritable', file: home })
    expect(finding?.message).toMatch(
      /^Answers can't be saved\. .*permission denied; `ls -ld '[^']*\/finetune-quiz-\w+'` shows/,
    )
  },
)

const changed = (home: string, change: (line: string) => string) =>
  writeFileSync(journalOf(home), linesOf(home).map(change).join('\n'))

test.each([
  [
    'a damaged line',
    (home: string) => changed(home, line => line.replace('Id":"q1', 'Id":"qX')),
    'store/damaged-line',
    3,
  ],
  ['a newer line', (home: string) => addToJournal(home, '{"v":2}\n'), 'store/newer-line', 6],
  [
    'a lost session',
    (home: string) => changed(home, line => (line.includes('"session",') ? '' : line)),
    'store/session',
    2,
  ],
  ['a damaged view', (home: string) => writeFileSync(join(home, 'scores.json'), '{}'), 'store/damaged-view', undefined],
  ['bad preferences', (home: string) => writeFileSync(join(home, 'config.json'), '['), 'store/unreadable', undefined],
  ['a journal for all to read', (home: string) => chmodSync(journalOf(home), 0o644), 'store/mode', undefined],
  [
    'bytes set aside',
    (home: string) => writeFileSync(`${journalOf(home)}.damaged-2026`, ''),
    'store/set-aside',
    undefined,
  ],
])('doctor finds %s, and finds it again', async (_, harm, code, line) => {
  const home = await homeWith(3)
  harm(home)
  const tools = await openTools(home)
  const found = await tools.check()
  expect(found.filter(finding => finding.code === code)[0]).toMatchObject(line ? { code, line } : { code })
  expect(await tools.check()).toEqual(found)
})

test('doctor names the command that mends', async () => {
  const home = await homeWith(3)
  const journal = linesOf(home)
  await backUpIn(home)
  chmodSync(journalOf(home), 0o644)
  changed(home, line => line.replace('Id":"q1', 'Id":"qX'))
  const commands = (await (await openTools(home)).check()).flatMap(({ run }) => run ?? [])
  const [latest] = (await openTools(home)).listBackups()
  expect(commands).toEqual([`finetune-quiz history merge '${latest?.path}'`, `chmod 600 '${journalOf(home)}'`])
  const tools = await openTools(home)
  await tools.merge(tools.linesOf(latest?.path ?? ''))
  expect(linesOf(home)).toEqual(expect.arrayContaining(journal))
})

test('doctor says once what is wrong with all, and gives no advice on files that are none', async () => {
  const home = temporaryHome()
  mkdirSync(journalOf(home))
  expect((await (await openTools(home)).check()).map(({ code, file }) => [code, file])).toEqual([
    ['store/unreadable', journalOf(home)],
  ])
})

test('doctor finds records that are dated in the future', async () => {
  const home = temporaryHome()
  saveSession((await openStore(home, () => new Date('2031-01-01T12:00:00.000Z'))).store, 1)
  const future = async () => (await (await openTools(home)).check()).filter(({ code }) => code === 'store/future')
  const [found] = await future()
  const id = /^finetune-quiz history undo (\w+)$/.exec(found?.run ?? '')?.[1] ?? ''
  const { store, said } = await openStore(home)
  store.save({ kind: 'undo', target: id })
  expect(await future()).toEqual([])
  expect(said).toEqual([expect.stringMatching(/more than a day before the last answer saved, of 2031-01-01/)])
  expect(store.scores().totals.answers).toBe(0)

  const again = await openStore(home)
  again.store.save(answerTo('q0'))
  expect(again.said).toEqual([])
})
