import { execFileSync } from 'node:child_process'
import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeText } from '../../src/io/files.ts'
import { temporaryHome } from '../support/temporary-home.ts'

const old = (path: string): string => {
  writeFileSync(path, 'old')
  return path
}

it.each([
  ['a file', (path: string) => old(path), 'isFile'],
  ['nothing', () => {}, 'isFile'],
  ['a link', (path: string) => symlinkSync(old(`${path}.real`), path), 'isSymbolicLink'],
] as const)('%s is overwritten, and leaves nothing beside it', (_, prepare, stays) => {
  const path = join(temporaryHome(), 'sheet.md')
  prepare(path)
  writeText(path, ['new', ' text'], { force: true })
  expect(readFileSync(path, 'utf8')).toBe('new text')
  expect(lstatSync(path)[stays]()).toBe(true)
  expect(readdirSync(join(path, '..')).filter(name => name.endsWith('.tmp'))).toEqual([])
})

it('a pipe is written to, and stays one', () => {
  const path = join(temporaryHome(), 'pipe')
  execFileSync('mkfifo', [path])
  const pipe = openSync(path, 'r+')
  writeText(path, 'new', { force: true })
  const read = Buffer.alloc(3)
  readSync(pipe, read)
  closeSync(pipe)
  expect([read.toString(), lstatSync(path).isFIFO()]).toEqual(['new', true])
})

it('a file is not overwritten unless that is asked for', () => {
  const path = join(temporaryHome(), 'sheet.md')
  old(path)
  expect(() => writeText(path, 'new', { force: false })).toThrow(`${path} exists: --force overwrites it.`)
  expect(readFileSync(path, 'utf8')).toBe('old')
})
