import { readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { localDay } from '../../src/schedule/day.ts'
import {
  addToJournal,
  answerTo,
  journalOf,
  linesOf,
  noon,
  openStore,
  saveSession,
  sessionStart,
} from '../support/open-store.ts'
import { temporaryHome } from '../support/temporary-home.ts'

const viewOf = (home: string) => join(home, 'scores.json')
const scoresIn = async (home: string) => (await openStore(home)).store.scores()

test('what was saved is there when it is opened again', async () => {
  const home = temporaryHome()
  const { store, said } = await openStore(home)
  const [id] = saveSession(store, 4)
  expect(store.flush()).toEqual([])
  await store.close()
  const again = (await openStore(home)).store
  expect(again.scores()).toEqual(store.scores())
  expect(again.scores().totals.answers).toBe(4)
  expect([...again.records()].map(({ kind }) => kind)).toEqual([
    'session',
    'answer',
    'answer',
    'answer',
    'answer',
    'end',
  ])
  expect([...again.records()][1]).toMatchObject({ id, day: localDay(noon), questionId: 'q0' })
  expect(said).toEqual([])
})

test('opening and reading make nothing', async () => {
  const home = join(temporaryHome(), 'not', 'there')
  const { store } = await openStore(home)
  expect(store.scores().sessions).toEqual([])
  expect([...store.records()]).toEqual([])
  await store.close()
  expect(() => statSync(home)).toThrow('ENOENT')
})

test('files and folders are readable by their owner alone', async () => {
  const home = join(temporaryHome(), 'new')
  const { store } = await openStore(home)
  saveSession(store, 1)
  await store.close()
  const modes = [home, journalOf(home), viewOf(home), join(home, 'backups')].map(path => statSync(path).mode & 0o777)
  expect(modes).toEqual([0o700, 0o600, 0o600, 0o700])
})

test('a session record without a session begins one', async () => {
  const { store } = await openStore(temporaryHome())
  const { record } = store.save(sessionStart)
  expect(record.session).toBe(record.id)
})

test.each([
  ['deleted', (path: string) => rmSync(path)],
  ['empty', (path: string) => truncateSync(path, 0)],
  ['null', (path: string) => writeFileSync(path, 'null')],
  ['a list', (path: string) => writeFileSync(path, '[1,2]')],
  ['of NULs', (path: string) => writeFileSync(path, Buffer.alloc(500))],
  ['with a byte order mark', (path: string) => writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`)],
  ['in UTF-16', (path: string) => writeFileSync(path, readFileSync(path, 'utf8'), 'utf16le')],
  [
    'with one digit changed',
    (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('"answers":4', '"answers":5')),
  ],
  ['of a newer version', (path: string) => writeFileSync(path, '{"sum":"00000000","format":99}')],
])('a view %s is counted anew from the journal, and nothing is lost', async (_, harm) => {
  const home = temporaryHome()
  const { store } = await openStore(home)
  saveSession(store, 4)
  await store.close()
  harm(viewOf(home))
  const { store: again, said } = await openStore(home)
  expect(again.scores()).toEqual(store.scores())
  const aside = readdirSync(home).filter(name => name.startsWith('scores.json.damaged-'))
  expect(said.length).toBe(aside.length)
  expect((await openStore(home)).said).toEqual([])
})

test('a view cut at any byte gives the same scores', async () => {
  const home = temporaryHome()
  const { store } = await openStore(home)
  saveSession(store, 4)
  await store.close()
  const whole = readFileSync(viewOf(home))
  for (let length = 0; length < whole.length; length += 97) {
    writeFileSync(viewOf(home), whole.subarray(0, length))
    expect(await scoresIn(home)).toEqual(store.scores())
  }
})

test('a journal that was changed under its view is counted anew', async () => {
  const home = temporaryHome()
  const { store } = await openStore(home)
  saveSession(store, 4)
  await store.close()
  const lines = linesOf(home)
  writeFileSync(
    journalOf(home),
    `${[...lines.slice(0, 1), lines[1]?.replace('q0', 'qX'), ...lines.slice(2)].join('\n')}\n`,
  )
  expect((await scoresIn(home)).totals.answers).toBe(3)
})

test('a journal cut at a byte of its last three records gives the whole ones back, and goes on', async () => {
  const home = temporaryHome()
  saveSession((await openStore(home)).store, 4)
  const whole = readFileSync(journalOf(home))
  const ends = [...whole.keys()].filter(index => whole[index] === 0x0a)
  const bound = ends.at(-4)! + 1
  for (let length = bound; length <= whole.length; length += 17) {
    const folder = temporaryHome()
    writeFileSync(journalOf(folder), whole.subarray(0, length))
    const { store } = await openStore(folder)
    const complete = ends.filter(end => end <= length).length
    expect([...store.records()].length, `cut at ${length}`).toBe(complete)
    expect(store.save(answerTo('q9')).saved).toBe(true)
    const after = (await openStore(folder)).store
    expect([...after.records()].length, `answered after a cut at ${length}`).toBe(complete + 1)
    expect(readFileSync(journalOf(folder)).subarray(0, length)).toEqual(whole.subarray(0, length))
  }
})

test('of a damaged line the bytes are copied aside and named once; all others count', async () => {
  const home = temporaryHome()
  saveSession((await openStore(home)).store, 4)
  const [first, second = '', ...rest] = linesOf(home)
  const bad = second.replace('answer', 'ansver')
  writeFileSync(journalOf(home), [first, bad, '\0\0\xff', ...rest, ''].join('\n'))
  const { store, said } = await openStore(home)
  expect(store.scores().totals.answers).toBe(3)
  const [copy = ''] = readdirSync(home).filter(name => name.includes('.damaged-'))
  expect(said).toEqual([
    `${journalOf(home)}: 2 lines were damaged and skipped; all others are used. ` +
      `The damaged bytes are copied to ${join(home, copy)}.\n`,
  ])
  expect(readFileSync(join(home, copy), 'utf8')).toBe(`${bad}\n\0\0\xff\n`)
  expect((await openStore(home)).said).toEqual([])
  expect(linesOf(home)).toContain(bad)
})

test('a line of a newer version is kept and skipped, and said in one line', async () => {
  const home = temporaryHome()
  saveSession((await openStore(home)).store, 1)
  const newer = '{"v":2,"id":"x","kind":"dream"}'
  addToJournal(home, `${newer}\n${newer.replace('x', 'y')}\n`)
  const { store, said } = await openStore(home)
  expect(said).toEqual([
    `${journalOf(home)}: 2 lines were written by a newer version of finetune-quiz; kept and skipped.\n`,
  ])
  saveSession(store, 1)
  expect(linesOf(home)).toContain(newer)
})

test('two programs that save at once see each other', async () => {
  const home = temporaryHome()
  const [a, b] = [(await openStore(home)).store, (await openStore(home)).store]
  a.save(answerTo('q0'))
  b.save(answerTo('q1'))
  a.save(answerTo('q2'))
  expect(Object.keys(a.scores().questions).sort()).toEqual(['q0', 'q1', 'q2'])
  b.save(answerTo('q3'))
  expect(b.scores().totals.answers).toBe(4)
})

test('an answer of this session, of an earlier one, and an undo can be taken back', async () => {
  const home = temporaryHome()
  const first = (await openStore(home)).store
  const [old = ''] = saveSession(first, 3)
  await first.close()
  const { store } = await openStore(home)
  const before = store.scores()
  const { record } = store.save(answerTo('q0', 1))
  const undo = store.save({ kind: 'undo', target: record.id })
  expect(store.scores().questions).toEqual(before.questions)
  store.save({ kind: 'undo', target: old })
  expect(store.scores().totals.answers).toBe(2)
  store.save({ kind: 'undo', target: undo.record.id })
  expect(store.scores().totals.answers).toBe(3)
  expect(await scoresIn(home)).toEqual(store.scores())
})

test('a clock that is set back an hour keeps the order of answers', async () => {
  const home = temporaryHome()
  const clock = { now: noon }
  const { store, said } = await openStore(home, () => clock.now)
  const ids = ['12:05', '11:06', '11:07'].map(time => {
    clock.now = new Date(`2026-11-22T${time}:00.000Z`)
    return store.save(answerTo('q0')).record.id
  })
  expect([...store.records()].map(({ id }) => id)).toEqual(ids)
  expect(said).toEqual([])
})

test('a clock that is years off is named once, and breaks no memory', async () => {
  const home = temporaryHome()
  const clock = { now: noon }
  const { store, said } = await openStore(home, () => clock.now)
  for (const [year, id] of [
    ['2049', 'q0'],
    ['2026', 'q0'],
    ['2026', 'q1'],
  ] as const) {
    clock.now = new Date(`${year}-11-22T12:00:00.000Z`)
    store.save(answerTo(id))
  }
  expect(said.filter(line => line.includes('clock'))).toHaveLength(1)
  expect(store.scores().questions.q1?.memory?.due).toMatch(/^2026-11/)
  expect(await scoresIn(home)).toEqual(store.scores())
})

test('a journal that another one took the place of is read anew', async () => {
  const [home, other] = [temporaryHome(), temporaryHome()]
  const { store } = await openStore(home)
  saveSession(store, 2)
  saveSession((await openStore(other)).store, 5)
  renameSync(journalOf(other), journalOf(home))
  store.save(answerTo('q0'))
  expect(store.scores().totals.answers).toBe(6)
})

test('of many answers one costs the same bytes, and the view is not written for each', async () => {
  const home = temporaryHome()
  const { store } = await openStore(home)
  saveSession(store, 300)
  await store.close()
  const size = statSync(journalOf(home)).size
  const { mtimeMs } = statSync(viewOf(home))
  const again = (await openStore(home)).store
  again.save(answerTo('q0'))
  expect(statSync(journalOf(home)).size - size).toBeLessThan(2048)
  expect(statSync(viewOf(home)).mtimeMs).toBe(mtimeMs)
})

test('where sessions are always killed, a start with a long tail writes the view', async () => {
  const home = temporaryHome()
  saveSession((await openStore(home)).store, 1)
  addToJournal(home, readFileSync(journalOf(home)).toString().repeat(2000))
  const { store } = await openStore(home)
  expect(store.scores().totals.answers).toBe(1)
  expect(statSync(viewOf(home)).size).toBeGreaterThan(100)
  expect(await scoresIn(home)).toEqual(store.scores())
})
