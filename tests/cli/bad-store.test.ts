import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

const answer = { input: '{"covered":[0]}\n' }
const quiz = ['--json', '-n', '1', '--seed', 'store']

const inPlaceOf = (folder: string): void => {
  rmSync(folder, { recursive: true })
  writeFileSync(folder, '')
}

describe('a store that cannot be used', () => {
  it.each(['history', 'stats', 'topics', 'due', 'resume', 'sheet --session last', 'plan --by +9'])(
    'ends %s with one sentence and exit code 4',
    async line => {
      const home = temporaryHome()
      mkdirSync(join(home, 'history.jsonl'))
      const { code, stdout, stderr } = await run(line.split(' '), { home })
      expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
      expect(stderr).toMatch(/^\S*history\.jsonl is a folder, not a file; move it away: `mv '.*' '.*'`\.\n$/)
    },
  )

  it.each([
    ['a folder', (journal: string) => mkdirSync(journal)],
    ['a pipe', (journal: string) => execFileSync('mkfifo', [journal])],
    ['a link that leads nowhere', (journal: string) => symlinkSync('/nowhere/at/all', journal)],
    ['a link to itself', (journal: string) => symlinkSync(journal, journal)],
    ['below a file', (journal: string) => inPlaceOf(dirname(journal))],
  ])('that is %s is mended by the command that is named', async (_, harm) => {
    const home = join(temporaryHome(), "it's mine")
    mkdirSync(home)
    harm(join(home, 'history.jsonl'))
    const { code, stderr } = await run(['history'], { home })
    expect(code).toBe(4)
    const [, command = ''] = /`((?:mv|rm) .*)`\.\n$/.exec(stderr) ?? []
    execFileSync('sh', ['-c', command])
    expect(await run(['history'], { home })).toMatchObject({ code: 0, stderr: '' })
  })

  it('is told before the first question; what was answered is printed, and merge takes it in', async () => {
    const home = temporaryHome()
    mkdirSync(join(home, 'history.jsonl'))
    // What a terminal is not shown as it stands must not change the lines.
    const bank = join(home, 'bank.md')
    writeFileSync(
      bank,
      `## What\u00ad is \u202eLo\u200bRA e${'\u0301'.repeat(40)}?\n\n- a low-rank update\n- of frozen weights\n`,
    )
    const { code, stdout, stderr } = await run([...quiz, '-b', bank], { home, ...answer })
    expect(code).toBe(4)
    expect(stdout).toMatch(/"event":"graded".*"saved":false/)
    expect(stderr).toMatch(/^\S*history\.jsonl is a folder.*You may go on: answers are kept in memory/)
    expect(stderr).toMatch(/\nThese answers could not be saved\. \S*history\.jsonl is a folder/)

    const other = temporaryHome()
    const rescued = join(other, 'rescued.jsonl')
    writeFileSync(
      rescued,
      stderr
        .split('\n')
        .filter(line => line.startsWith('{'))
        .join('\n'),
    )
    expect(await run(['history', 'merge', rescued], { home: other })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('3 records taken in, 0 known'),
    })
    const history = JSON.parse((await run(['history', '--json'], { home: other })).stdout)
    expect(history.sessions).toMatchObject([{ answered: 1, ended: 'finished' }])
  })

  it.each(['stats', 'history path', 'config path'])(
    'must not depend on the folder it is named from: %s',
    async line => {
      const env = { FINETUNE_QUIZ_HOME: 'relative' }
      const ended = await run(line.split(' '), { home: temporaryHome(), env })
      expect(ended).toEqual({ code: 4, stdout: '', stderr: expect.stringMatching(/absolute path.*`relative`/) })
    },
  )
})

describe('a damaged store', () => {
  it.each([
    ['no JSON', 'not json at all'],
    ['an array', '[1, 2]'],
    ['half of itself', '{"sessions": [{"id": "01'],
    ['empty', ''],
  ])('has its scores rebuilt where scores.json is %s', async (_, text) => {
    const home = temporaryHome()
    await run(quiz, { home, ...answer })
    const before = (await run(['stats', '--json'], { home })).stdout
    writeFileSync(join(home, 'scores.json'), text)
    expect((await run(['stats', '--json'], { home })).stdout).toBe(before)
  })

  it('keeps the bad bytes of a journal, names them once, and uses the rest', async () => {
    const home = temporaryHome()
    await run(quiz, { home, ...answer })
    const journal = join(home, 'history.jsonl')
    const whole = readFileSync(journal, 'utf8')
    writeFileSync(journal, `rubbish\n${whole}`)
    const first = await run(['history', '--json'], { home })
    const second = await run(['history', '--json'], { home })
    expect(JSON.parse(first.stdout).sessions).toMatchObject([{ answered: 1 }])
    expect(first.stderr).toMatch(/damaged/)
    expect(second.stderr).toBe('')
    expect(readFileSync(journal, 'utf8')).toBe(`rubbish\n${whole}`)
    const kept = readdirSync(home).filter(name => !['history.jsonl', 'scores.json', 'backups'].includes(name))
    expect(kept.map(name => readFileSync(join(home, name), 'utf8')).join()).toContain('rubbish')
  })
})
