import fs, { mkdirSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerTo, backUpIn, linesOf, openStore, openTools, saveSession } from '../support/open-store.ts'
import { temporaryHome } from '../support/temporary-home.ts'

/** The calls that put bytes and names on disk, in order; and what is to befall the next write. */
const disk = { calls: [] as string[], isShort: false, torn: '' }

/** Notes the calls on the module itself, not on a copy of it: other tests of the same process have loaded the store before. */
beforeEach(() => {
  Object.assign(disk, { calls: [], isShort: false, torn: '' })
  const { writeSync } = fs
  for (const name of ['fdatasyncSync', 'fsyncSync', 'renameSync', 'linkSync'] as const) {
    const original = fs[name] as (...args: unknown[]) => void
    vi.spyOn(fs, name).mockImplementation((...args: unknown[]) => {
      disk.calls.push(name)
      return original(...args)
    })
  }
  vi.spyOn(fs, 'writeSync').mockImplementation((fd: number, bytes: unknown) => {
    disk.calls.push('writeSync')
    const part = disk.isShort ? (bytes as Buffer).subarray(0, 100) : (bytes as Buffer)
    disk.isShort = false
    if (disk.torn) writeSync(fd, disk.torn)
    disk.torn = ''
    return writeSync(fd, part)
  })
  syncBuiltinESMExports()
})

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

const homeWithBackups = () => {
  const home = temporaryHome()
  mkdirSync(join(home, 'backups'))
  return home
}

test('an answer is one write, and on disk before it is called saved; the first one with the name of its file', async () => {
  const { store } = await openStore(homeWithBackups())
  store.save(answerTo('q0'))
  expect(disk.calls).toEqual(['writeSync', 'fdatasyncSync', 'fsyncSync'])
  disk.calls.length = 0
  store.save(answerTo('q1'))
  store.save(answerTo('q2'))
  expect(disk.calls).toEqual(['writeSync', 'fdatasyncSync', 'writeSync', 'fdatasyncSync'])
})

test('folders that are made are on disk in theirs, before anything is saved in them', async () => {
  const { store } = await openStore(join(temporaryHome(), 'two', 'folders'))
  store.save(answerTo('q0'))
  expect(disk.calls.slice(0, 4)).toEqual(['fsyncSync', 'fsyncSync', 'writeSync', 'fdatasyncSync'])
})

test('a backup and a restored journal are on disk before they get their names, and then these are', async () => {
  const home = temporaryHome()
  const { store } = await openStore(home)
  saveSession(store, 1)
  await store.close()
  const tools = await openTools(home)
  disk.calls.length = 0
  await backUpIn(home)
  expect(disk.calls).toEqual(['fsyncSync', 'renameSync', 'fsyncSync'])
  disk.calls.length = 0
  await tools.restore('2026-11-22T12-00-00Z-merge')
  expect(disk.calls).toEqual(['linkSync', 'fsyncSync', 'fsyncSync', 'renameSync', 'fsyncSync'])
})

test('what was written only in part is not called saved, is tried again, and is there once', async () => {
  const home = homeWithBackups()
  const { store } = await openStore(home)
  disk.isShort = true
  expect(store.save(answerTo('q0'))).toMatchObject({ saved: false, reason: expect.stringMatching(/disk is full/) })
  expect(store.flush()).toEqual([])
  expect(store.scores().totals.answers).toBe(1)
  expect(linesOf(home).map(line => line.length)).toEqual([100, expect.any(Number)])
})

test('an answer is whole also where another process tears a line between the look and the write', async () => {
  const home = homeWithBackups()
  const { store } = await openStore(home)
  store.save(answerTo('q0'))
  disk.torn = '{"v":1,"torn'
  expect(store.save(answerTo('q1')).saved).toBe(true)
  expect((await openStore(home)).store.scores().totals.answers).toBe(2)
})
