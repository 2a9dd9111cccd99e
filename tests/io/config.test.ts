import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openPreferences } from '../../src/io/config.ts'
import { noon } from '../support/open-store.ts'
import { temporaryHome } from '../support/temporary-home.ts'

async function open(home: string) {
  const said: string[] = []
  const env = { FINETUNE_QUIZ_HOME: home }
  return { said, preferences: await openPreferences({ env, warn: text => said.push(text), now: () => noon }) }
}

test('without a file all is as usual, and none is made', async () => {
  const home = temporaryHome()
  const { preferences } = await open(home)
  expect(preferences.list()).toEqual([
    { key: 'retention', value: 0.9, origin: 'default' },
    { key: 'count', value: 10, origin: 'default' },
    { key: 'mode', value: 'recall', origin: 'default' },
    { key: 'new', value: 5, origin: 'default' },
    { key: 'bank', value: [], origin: 'default' },
    { key: 'plain', value: false, origin: 'default' },
  ])
  expect(readdirSync(home)).toEqual([])
})

test.each([
  ['retention', '0.95', 0.95],
  ['retention', '0.7', 0.7],
  ['count', '26', 26],
  ['mode', 'Choice', 'choice'],
  ['new', '0', 0],
  ['bank', 'README.md', [resolve('README.md')]],
  ['bank', '["docs","README.md"]', [resolve('docs'), resolve('README.md')]],
  ['bank', '', []],
  ['plain', 'yes', true],
  ['plain', 'off', false],
] as const)('%s can be set to "%s"', async (key, word, value) => {
  const home = temporaryHome()
  await (await open(home)).preferences.set(key, word)
  const { preferences, said } = await open(home)
  expect(preferences.get(key)).toEqual(value)
  expect(preferences.list().find(each => each.key === key)?.origin).toBe('config')
  expect(statSync(join(home, 'config.json')).mode & 0o777).toBe(0o600)
  expect(said).toEqual([])
})

test.each([
  ['retention', '1', '`retention` must be a share from 0.7 to 0.97, but is `1`.'],
  ['retention', '', '`retention` must be a share from 0.7 to 0.97, but is ``.'],
  ['count', '2.5', '`count` must be a whole number from 1, but is `2.5`.'],
  ['new', '-1', '`new` must be a whole number from 0, but is `-1`.'],
  ['mode', 'both', '`mode` must be recall or choice, but is `both`.'],
  ['plain', 'maybe', '`plain` must be true or false, but is `maybe`.'],
  ['bank', '[1]', '`bank` must be a path, several as a JSON list, or nothing for the shipped bank, but is `[1]`.'],
] as const)('%s can\'t be set to "%s"', async (key, word, sentence) => {
  const home = temporaryHome()
  const { preferences } = await open(home)
  await expect(preferences.set(key, word)).rejects.toMatchObject({ code: 'usage', message: sentence })
  expect(readdirSync(home)).toEqual([])
})

test.each([
  ['/gone/notes.md', /^There is no file or folder \/gone\/notes\.md\. Check the path\.$/],
  ['READM.md', /^There is no file or folder .*\/READM\.md\. Did you mean `README\.md` in that folder\?$/],
  ['["README.md","gone.md"]', /gone\.md/],
])('a bank that is not there can not be preferred: %s', async (word, sentence) => {
  const home = temporaryHome()
  const { preferences } = await open(home)
  await expect(preferences.set('bank', word)).rejects.toMatchObject({
    code: 'bank',
    message: expect.stringMatching(sentence),
  })
  expect(preferences.get('bank')).toEqual([])
  expect(readdirSync(home)).toEqual([])
})

test('a value that can not be used is named, the usual one stands in, and unknown keys stay', async () => {
  const home = temporaryHome()
  const path = join(home, 'config.json')
  writeFileSync(path, '\uFEFF{"retention":5,"count":3,"theme":"dark"}')
  const { preferences, said } = await open(home)
  expect(said).toEqual([`${path}: retention must be a share from 0.7 to 0.97, but is 5. The usual value is used.\n`])
  expect([preferences.get('retention'), preferences.get('count')]).toEqual([0.9, 3])
  await preferences.set('retention', '0.8')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ retention: 0.8, count: 3, theme: 'dark' })
})

test.each(['', '{', 'null', '[]', '42', '\0\0'])(
  'a file of %j is said, kept, and moved aside when something is set',
  async text => {
    const home = temporaryHome()
    const path = join(home, 'config.json')
    writeFileSync(path, text)
    const { preferences, said } = await open(home)
    expect(said).toEqual([
      `${path} holds no JSON object; mend it, or move it away: \`mv '${path}' '${path}.old'\`. The usual preferences are used.\n`,
    ])
    expect(preferences.get('mode')).toBe('recall')
    expect(readFileSync(path, 'utf8')).toBe(text)
    await preferences.set('mode', 'choice')
    const aside = readdirSync(home).filter(name => name.startsWith('config.json.damaged-'))
    expect(readFileSync(join(home, aside[0] ?? ''), 'utf8')).toBe(text)
    expect(said.at(-1)).toBe(`${path} as it was is kept as ${join(home, aside[0] ?? '')}.\n`)
    expect((await open(home)).preferences.get('mode')).toBe('choice')
  },
)

test('without a place to save, all is as usual, and setting says why it can not be saved', async () => {
  const { preferences, said } = await open('here')
  expect(preferences.get('count')).toBe(10)
  expect(said).toEqual([])
  await expect(preferences.set('count', '3')).rejects.toMatchObject({ code: 'store' })
  expect(() => preferences.path).toThrow(/absolute path/)
})
