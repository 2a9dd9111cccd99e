import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { storePaths } from '../../src/io/paths.ts'

test.runIf(process.platform === 'linux').each([
  ['a home of ours', { FINETUNE_QUIZ_HOME: '/h', XDG_DATA_HOME: '/d' }, '/h', '/h'],
  ['XDG folders', { XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c' }, '/d/finetune-quiz', '/c/finetune-quiz'],
  ['relative XDG folders', { XDG_DATA_HOME: 'd', XDG_CONFIG_HOME: './c' }, usual('.local/share'), usual('.config')],
  ['nothing', { FINETUNE_QUIZ_HOME: '' }, usual('.local/share'), usual('.config')],
])('with %s set', async (_, env, data, config) => {
  expect(await storePaths(env)).toEqual({
    data,
    config,
    journal: `${data}/history.jsonl`,
    scores: `${data}/scores.json`,
    backups: `${data}/backups`,
    preferences: `${config}/config.json`,
  })
})

test('a relative home of ours is an error that says what to do', async () => {
  await expect(storePaths({ FINETUNE_QUIZ_HOME: 'here' })).rejects.toMatchObject({
    code: 'store',
    message: `FINETUNE_QUIZ_HOME must be an absolute path, but is \`here\`; set it to \`${resolve('here')}\` or another full path.`,
  })
})

function usual(folder: string): string {
  return `${homedir()}/${folder}/finetune-quiz`
}
