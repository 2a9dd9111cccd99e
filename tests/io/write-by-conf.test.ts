import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { writeByConf } from '../../src/io/write-by-conf.ts'
import { temporaryHome } from '../support/temporary-home.ts'

test('a file is replaced by just the text, also in a snap', async () => {
  vi.stubEnv('SNAP', '/snap/code/1')
  const path = join(temporaryHome(), 'new', 'scores.json')
  const write = await writeByConf()
  write(path, '{"a.b":[1]}')
  const { ino } = statSync(path)
  write(path, '{"__internal__":{}}')
  expect(readFileSync(path, 'utf8')).toBe('{"__internal__":{}}')
  // Written in place, a kill would leave half of it.
  expect(statSync(path).ino).not.toBe(ino)
  expect(process.env.SNAP).toBe('/snap/code/1')
  vi.unstubAllEnvs()
})

test.each([
  ['scores.json.tmp-1234567890abcdef', 2, false],
  ['scores.json.tmp-1234567890abcdef', 0.5, true],
  ['scores.json.tmp-mine', 48, true],
  ['config.json.tmp-1234567890abcdef', 48, true],
])('of files left behind, %s of %d hours ago stays: %s', async (name, hours, stays) => {
  const home = temporaryHome()
  writeFileSync(join(home, name), 'half')
  const then = statSync(join(home, name)).mtimeMs / 1000 - hours * 3600
  utimesSync(join(home, name), then, then)
  ;(await writeByConf())(join(home, 'scores.json'), '{}')
  expect(existsSync(join(home, name))).toBe(stays)
})
