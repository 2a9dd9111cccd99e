import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

/** The command, what it says of its work, and what it prints all the same. */
const commands: readonly (readonly [line: string, said: RegExp, result: RegExp])[] = [
  ['sheet -n 1 -o sheet.md', /^The sheet is in sheet\.md\.\n$/, /^$/],
  ['bank new new.md', /^Two questions are in new\.md\./, /^$/],
  ['config set count 3', /^count is 3 from now on/, /^$/],
  ['history undo', /makes it as it was\.\n$/, /^Taken back: /],
  ['history export -o history.json', /^The history is in history\.json\.\n$/, /^$/],
]

/** A store with one answer, to be copied. */
const answered = mkdtempSync(join(tmpdir(), 'finetune-quiz-answered-'))
beforeAll(() => run(['-n', '1', '--json'], { home: answered, input: '{"covered":[0]}\n' }))
afterAll(() => rmSync(answered, { recursive: true }))

it.each(commands)('%s is told of, and with --quiet is not', async (line, said, result) => {
  for (const quiet of [false, true]) {
    const home = temporaryHome()
    cpSync(answered, home, { recursive: true })
    const { code, stdout, stderr } = await run([...line.split(' '), ...(quiet ? ['--quiet'] : [])], { home, cwd: home })
    expect({ code, stderr }).toEqual({ code: 0, stderr: quiet ? '' : expect.stringMatching(said) })
    expect(stdout).toMatch(result)
  }
})

it.each([
  ['bank check - --quiet', '## 1. What is yeast?\n\nA fungus.\n', 0, /^$/],
  ['bank check - --quiet', '## 1. What is yeast?\n', 0, /no answer/],
  ['doctor --quiet', '', 0, /^$/],
])('%s of %j prints findings alone', async (line, input, code, result) => {
  const ended = await run(line.split(' '), { home: temporaryHome(), input })
  expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code, stderr: '' })
  expect(ended.stdout).toMatch(result)
  expect(ended.stdout).not.toMatch(/in 1 question|sound/)
})

it('errors are told with it too', async () => {
  const { code, stderr } = await run(['--quiet', '--topic', 'lroa'], { home: temporaryHome() })
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/no topic "lroa"/) })
})
