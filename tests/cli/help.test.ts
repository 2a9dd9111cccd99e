import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

const commands = [
  'quiz',
  'resume',
  'sheet',
  'grade',
  'topics',
  'stats',
  'plan',
  'due',
  'history',
  'bank',
  'config',
  'completion',
  'doctor',
]

/** Rows of prose that end before their sentence does, though the next word had room. */
const brokenEarly = (text: string, width: number): string[] => {
  const rows = text.split('\n')
  return rows.filter((row, at) => {
    const [word = ''] = (rows[at + 1] ?? '').split(' ')
    return /^\S/.test(row) && word !== '' && !/[.:]$|--help$/.test(row) && `${row} ${word}`.length <= width
  })
}

describe('help', () => {
  it.each([
    ['--help'],
    ['-h'],
    ['help'],
    ...commands.map(name => [`${name} --help`]),
    ['help quiz'],
    ['history merge -h'],
    ['help history merge'],
    ['help help'],
    ['--topic lora -h'],
  ])('%s goes to standard output, in 80 columns, without colour', async line => {
    const { code, stdout, stderr } = await run(line.split(' '), { home: temporaryHome() })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: finetune-quiz/)
    expect(stdout.endsWith('\n')).toBe(true)
    expect(stdout.split('\n').filter(row => row.length > 80)).toEqual([])
    expect(stdout).not.toContain('\x1b')
  })

  it.each(['', ...commands])('%s --help is broken only where a row is full', async name => {
    for (const width of [80, 40]) {
      const home = temporaryHome()
      const { stdout } = await run([...name.split(' '), '--help'].filter(Boolean), {
        home,
        env: { COLUMNS: `${width}` },
      })
      expect(stdout.split('\n').filter(row => row.length > width)).toEqual([])
      expect(brokenEarly(stdout, width)).toEqual([])
    }
  })

  it.each([
    ['history', ['--all', '--marks', '--json']],
    ['bank', ['--json']],
    ['config', ['--json']],
  ])('of %s shows the options that it takes without a subcommand', async (group, options) => {
    const { stdout } = await run([group, '--help'], { home: temporaryHome() })
    const [own = ''] = stdout.split('Options of every command:')
    expect([...own.matchAll(/^ {2}(--\w+)/gm)].map(([, option]) => option)).toEqual(options)
  })

  it('is written in ASCII where nothing else can be shown', async () => {
    for (const name of ['quiz', 'sheet', 'grade']) {
      const { stdout } = await run([name, '--help'], { home: temporaryHome(), env: { LANG: 'C' } })
      expect(stdout).toMatch(/^[\n\x20-\x7e]*$/)
    }
  })

  it('lists every command with a summary', async () => {
    const { stdout } = await run(['--help'], { home: temporaryHome() })
    expect(commands.filter(name => !new RegExp(`^  ${name}\\b.*\\s{2,}\\w`, 'm').test(stdout))).toEqual([])
  })

  it.each([
    ['--topic lora -n 3 -h', 'quiz --help'],
    ['--exam --help', 'quiz --help'],
    ['help history undo', 'history undo --help'],
    ['help help', '--help'],
    ['--help history undo', 'history undo --help'],
    ['bank help check', 'bank check --help'],
  ])('%s shows what %s does', async (line, same) => {
    const home = temporaryHome()
    const [asked, shown] = await Promise.all([line, same].map(words => run(words.split(' '), { home })))
    expect(asked).toEqual(shown)
  })

  it('runs its own examples', async () => {
    const home = temporaryHome()
    const pages = await Promise.all(
      ['--help', 'quiz --help', 'sheet --help'].map(line => run(line.split(' '), { home })),
    )
    const examples = pages.flatMap(({ stdout }) =>
      [...stdout.matchAll(/^ {2}\$ finetune-quiz(.*?)(?: {2,}.*)?$/gm)].map(([, args = '']) => args.trim()),
    )
    expect(examples.length).toBeGreaterThan(8)
    for (const example of examples.filter(args => !/notes\.md|sheet\.md/.test(args))) {
      const { code, stderr } = await run(example.split(/\s+/).filter(Boolean), { home })
      expect({ example, stderr }).toEqual({ example, stderr: '' })
      expect([0, 1]).toContain(code)
    }
  })

  it('is, as the build keeps it, what the command tree says', async () => {
    const home = temporaryHome()
    const [kept, made] = await Promise.all([run(['--help'], { home }), run(['--no-color', '--help'], { home })])
    expect(kept.stdout).toBe(made.stdout)
  })

  it('prints one line as its version', async () => {
    expect(await run(['--version'], { home: temporaryHome() })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^finetune-quiz \d+\.\d+\.\d+\n$/),
    })
  })
})
