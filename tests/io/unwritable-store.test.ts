import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerTo, journalOf, linesOf, openStore, saveSession } from '../support/open-store.ts'
import { temporaryHome } from '../support/temporary-home.ts'

const pipe = (path: string) => execFileSync('mkfifo', [path])

type Case = [name: string, prepare: (home: string) => string, sentence: RegExp]

test.each<Case>([
  ['a relative home', () => 'here', /must be an absolute path, but is `here`/],
  [
    'a home that is a file',
    (home: string) => place(join(home, 'f'), path => writeFileSync(path, 'x')),
    /f is a file, not a folder; move it away: `mv '.*f' '.*f\.old'`\.$/,
  ],
  [
    'a home below a file',
    (home: string) =>
      join(
        place(join(home, 'f'), path => writeFileSync(path, 'x')),
        'sub',
      ),
    /f is a file, not a folder/,
  ],
  // Node's own recursive mkdir would never return here.
  ...(existsSync('/proc/self')
    ? [['a home in /proc', () => '/proc/none/sub', /folder is not there/] satisfies Case]
    : []),
  ['a folder as journal', (home: string) => within(home, path => mkdirSync(path)), /is a folder, not a file/],
  [
    'a link that leads nowhere',
    (home: string) => within(home, path => symlinkSync('/nowhere/at/all', path)),
    /not there/,
  ],
  [
    'a link to a device',
    (home: string) => within(home, path => symlinkSync('/dev/zero', path)),
    /is a device, not a file/,
  ],
  ['a link to itself', (home: string) => within(home, path => symlinkSync(path, path)), /circle/],
  ['a pipe', (home: string) => within(home, pipe), /is a pipe, not a file/],
])('%s is said before the first question, and answers are kept in memory', async (_, prepare, sentence) => {
  const { store, said } = await openStore(prepare(temporaryHome()))
  expect(store.unwritable).toMatch(sentence)
  expect(said).toEqual([])
  const saved = store.save(answerTo('q0', 1))
  expect(saved).toMatchObject({ saved: false, reason: expect.stringMatching(sentence) })
  expect(store.scores().totals.answers).toBe(1)
  expect([...store.records()]).toEqual([saved.record])
  expect(store.flush()).toEqual([expect.stringContaining(saved.record.id)])
  await store.close()
})

test('what could not be saved is saved when the store is back, once and in order', async () => {
  const home = join(temporaryHome(), 'home')
  writeFileSync(home, 'in the way')
  const { store } = await openStore(home)
  expect(store.unreadable).toMatch(/home is a file, not a folder/)
  const [first, second] = ['q0', 'q1'].map(id => store.save(answerTo(id)).record)
  expect(store.flush()).toHaveLength(2)
  rmSync(home)
  expect(store.flush()).toEqual([])
  expect(linesOf(home).map(line => JSON.parse(line).id)).toEqual([first?.id, second?.id])
  expect(store.save(answerTo('q2')).saved).toBe(true)
  expect(store.scores().totals.answers).toBe(3)
  expect((await openStore(home)).store.scores()).toEqual(store.scores())
})

test('a journal that fails in mid-session is tried again with the next answer', async () => {
  const home = temporaryHome()
  const { store } = await openStore(home)
  saveSession(store, 1)
  const text = linesOf(home)
  rmSync(journalOf(home))
  mkdirSync(journalOf(home))
  expect(store.save(answerTo('q1')).saved).toBe(false)
  expect(store.save({ kind: 'undo', target: 'x' }).saved).toBe(false)
  expect(store.scores().totals.answers).toBe(2)
  rmSync(journalOf(home), { recursive: true })
  writeFileSync(journalOf(home), `${text.join('\n')}\n`)
  expect(store.save(answerTo('q2')).saved).toBe(true)
  expect(store.flush()).toEqual([])
  expect(store.scores().totals.answers).toBe(3)
  expect(linesOf(home)).toHaveLength(6)
})

test('a journal that can no longer be read is said as an error of the store', async () => {
  const home = temporaryHome()
  const { store } = await openStore(home)
  saveSession(store, 1)
  rmSync(journalOf(home))
  symlinkSync(journalOf(home), journalOf(home))
  const sentence = { code: 'store', message: expect.stringMatching(/circle/) }
  expect(() => [...store.records()]).toThrow(expect.objectContaining(sentence))
  expect(() => store.undos()).toThrow(expect.objectContaining(sentence))
})

function place(path: string, make: (path: string) => void): string {
  make(path)
  return path
}

function within(home: string, make: (path: string) => void): string {
  make(journalOf(home))
  return home
}
