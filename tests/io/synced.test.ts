import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { answerTo, backUpIn, linesOf, openStore, openTools, saveSession } from '../support/open-store.ts'
import { temporaryHome } from '../support/temporary-home.ts'

/** The calls that put bytes and names on disk, in order; and what is to befall the next write. */
const disk = vi.hoisted(() => ({ calls: [] as string[], isShort: false, torn: '' }))

vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  const noted = (name: 'fdatasyncSync' | 'fsyncSync' | 'renameSync' | 'linkSync') => ({
    [name]: (...args: never[]) => {
      disk.calls.push(name)
      return (fs[name] as (...args: never[]) => unknown)(...args)
    },
  })
  const writeSync = (fd: number, bytes: Buffer) => {
    disk.calls.push('writeSync')
    const part = disk.isShort ? bytes.subarray(0, 100) : bytes
    disk.isShort = false
    if (disk.torn) fs.writeSync(fd, disk.torn)
    disk.torn = ''
    return fs.writeSync(fd, part)
  }
  return {
    ...fs,
    ...noted('fdatasyncSync'),
    ...noted('fsyncSync'),
    ...noted('renameSync'),
    ...noted('linkSync'),
    writeSync,
  }
})

beforeEach(() => {
  disk.calls.length = 0
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
