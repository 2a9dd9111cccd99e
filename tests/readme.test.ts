import { exec, execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { hasPty, openScreen } from './support/pty.ts'
import { program } from './support/run.ts'
import { temporaryHome } from './support/temporary-home.ts'

type Block = { readonly language: string; readonly text: string; readonly keys?: string }

const readme = readFileSync('README.md', 'utf8')
const blocks: Block[] = [...readme.matchAll(/(?:<!-- keys: (.*) -->\n)?```(\w+)\n([\s\S]*?)\n```/g)].map(
  ([, keys, language = '', text = '']) => ({ language, text, ...(keys && { keys }) }),
)
const commands = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.split('\n'))
const consoles = blocks.filter(({ language, keys }) => language === 'console' && !keys)
const sessions = blocks.filter(({ keys }) => keys !== undefined)

/** A folder in which the commands of the README mean something: the program on the path, a bank of one's own. */
const folder = (): { readonly cwd: string; readonly env: Record<string, string> } => {
  const cwd = temporaryHome()
  mkdirSync(join(cwd, 'bin'))
  symlinkSync(program, join(cwd, 'bin', 'finetune-quiz'))
  chmodSync(program, 0o755)
  writeFileSync(join(cwd, 'notes.md'), '## What is LoRA?\n\nA low-rank adapter beside a frozen matrix.\n')
  const PATH = [join(cwd, 'bin'), process.env.PATH].join(delimiter)
  return { cwd, env: { PATH, HOME: cwd, FINETUNE_QUIZ_HOME: join(cwd, 'home'), LANG: 'C.UTF-8', TZ: 'UTC' } }
}

/** Runs a line as a shell would, with nothing on standard input. */
const shell = async (line: string, { cwd, env }: ReturnType<typeof folder>) => {
  try {
    const { stdout, stderr } = await promisify(exec)(`${line} </dev/null`.replace(/(\|.*) <\/dev\/null$/, '$1'), {
      cwd,
      env,
    })
    return { code: 0, stdout, stderr }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

/** `…` stands for anything. */
const pattern = (line: string): RegExp =>
  new RegExp(
    `^${line
      .split('…')
      .map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  )

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const heldOn = weekdays.indexOf(/One question, on an? (\w+):/.exec(readme)?.[1] ?? '')

/** What the README's session would have shown today: its weekdays as many days on as today is from the day it was held. */
const asOfToday = (text: string): string => {
  const later = new Date().getUTCDay() - heldOn + 7
  return text.replaceAll(new RegExp(weekdays.join('|'), 'g'), name => weekdays[(weekdays.indexOf(name) + later) % 7]!)
}

describe('the README', () => {
  it('has blocks of the kinds that are tested, and no other', () => {
    expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(['sh', 'console']))
    expect({ commands: commands.length > 15, consoles: consoles.length, sessions: sessions.length }).toEqual({
      commands: true,
      consoles: 2,
      sessions: 1,
    })
  })

  it.each(commands.filter(line => line.startsWith('finetune-quiz')))('%s', async line => {
    const { code, stderr } = await shell(line, folder())
    expect(stderr.replace('The sheet is in sheet.md.\n', '')).not.toMatch(/error|stumbled|can't/i)
    expect([0, 1]).toContain(code)
    if (code === 1) expect(line).toMatch(/ due$|--missed|--weak|--exam/)
  })

  it('sets up with one command each: the scripts are there, the lock fits, and the start asks', async () => {
    const setUps = commands.filter(line => line.startsWith('npm'))
    expect(setUps).toEqual(['npm ci && npm start', 'npm cit'])
    expect(readFileSync('.ci/run', 'utf8')).toContain('\nnpm cit\n')
    execFileSync('npm', ['ls', '--package-lock-only'], { stdio: 'pipe' })
    const { env } = folder()
    const { stdout, code } = await shell('npm start --silent', { cwd: process.cwd(), env })
    expect(code).toBe(0)
    expect(stdout).toMatch(/Question 1 of 10/)
  })

  it.each(consoles)('prints what it shows: $text', async ({ text }) => {
    const [command = '', ...expected] = text.split('\n')
    const { stdout } = await shell(command.replace('$ ', ''), folder())
    const printed = stdout.trimEnd().split('\n')
    expect(printed).toHaveLength(expected.length)
    for (const [row, line] of expected.entries()) expect(printed[row]).toMatch(pattern(line))
  })

  it.skipIf(!hasPty).each(sessions)('shows the session of its first screen: $keys', async ({ text, keys = '' }) => {
    const [command = '', ...expected] = text.split('\n')
    const { cwd, env } = folder()
    const [answer = ''] = keys.split('⏎')
    const screen = await openScreen(`cd ${cwd} && ${command.replace('$ ', '')}`, { columns: 80, rows: 50, env })
    await screen.waitFor('all keys')
    screen.type(`${answer}\r`)
    await screen.waitFor('Enter accept')
    screen.type('\r')
    expect(await screen.ended).toBe(0)
    const shown = screen.history().trimEnd().split('\n')
    await screen.close()
    expect(shown).toEqual(asOfToday(expected.join('\n')).split('\n'))
  })
})
