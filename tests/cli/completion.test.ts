import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasPty, openScreen } from '../support/pty.ts'
import { program, run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

const bank = `# Beasts

## 1. What is a gnu?

An antelope.

**About this question:**

- Topics: gnu, yak
`

/** A folder with a bank whose name has a blank in it, and the program on the path. */
const world = () => {
  const [cwd, bin] = [temporaryHome(), temporaryHome()]
  writeFileSync(join(cwd, 'my notes.md'), bank)
  mkdirSync(join(cwd, 'folder'))
  symlinkSync(program, join(bin, 'finetune-quiz'))
  const PATH = [bin, process.env.PATH].join(delimiter)
  return { cwd, env: { PATH, HOME: cwd, FINETUNE_QUIZ_HOME: temporaryHome(), LANG: 'C.UTF-8', TERM: 'xterm' } }
}

/** Words as they are typed, the one at the cursor, and all that may stand in its place. */
type Case = readonly [before: readonly string[], last: string, candidates: readonly string[]]
const everywhere: readonly Case[] = [
  [[], 'sta', ['stats']],
  [['stats'], '--js', ['--json']],
  [['history'], 'ex', ['export']],
  [['history'], '--mar', ['--marks']],
  [['history', 'export', '--format'], '', ['csv', 'json']],
  [['help'], 'his', ['history']],
  [[], '--conf', ['--confidence']],
  [['--topic'], 'lora,rew', ['lora,reward-modeling']],
  [['-n', '3', '-m'], 'ch', ['choice']],
  [['-b', '"my notes.md"', '-t'], '', ['gnu', 'yak']],
  [['-b', 'my\\ notes.md', '-t'], 'g', ['gnu']],
  [['-b', '~/my\\ notes.md', '-t'], 'g', ['gnu']],
  [['-b'], 'm', ['my notes.md']],
  [['bank', 'check'], 'm', ['my notes.md']],
  [['sheet', '-o'], 'm', ['my notes.md']],
  [['config', 'set'], 'pl', ['plain']],
  [['config', 'set', 'bank'], 'm', ['my notes.md']],
  [['completion'], 'fi', ['fish']],
  [['stats'], 'no-such', []],
  [['stats'], 'm', []],
  [['--due'], 'sta', []],
  [['-b', 'missing.md', '-t'], 'g', []],
]

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0
const listed = (words: readonly string[]): string => words.map(word => ` ${word} |`).join('')

describe.skipIf(!hasPty || !has('bash'))('bash', { timeout: 120_000 }, () => {
  it('completes words as they are typed, and runs none of them', async () => {
    const { cwd, env } = world()
    const shell = await openScreen(`cd '${cwd}' && PS1='> ' bash --norc --noprofile`, { env, columns: 160, rows: 60 })
    await shell.waitFor('>')
    shell.type('show() { printf "\\n[$1]"; shift $(($2 + 3)); printf " %s |" "$@"; echo .; }\r')
    shell.type('eval "$(finetune-quiz completion bash)"\r')
    for (const [index, [before, last, candidates]] of everywhere.entries()) {
      // ESC * puts all completions in; Ctrl-A goes to the line's beginning.
      const line = ['finetune-quiz', ...before, last].join(' ')
      shell.type(`${line}\x1b*\x01show ${index} ${before.length} \r`)
      await shell.waitFor(`[${index}]${listed(candidates.length > 0 ? candidates : [last])}.`)
    }
    shell.type('finetune-quiz --mode=ch\t')
    await shell.waitFor('--mode=choice')
    shell.type('-t $(touch evil) --order \t\t')
    await shell.waitFor(/bank +random +topic/)
    await shell.close()
    expect(readdirSync(cwd)).not.toContain('evil')
  })
})

describe.skipIf(!hasPty || !has('zsh'))('zsh', { timeout: 120_000 }, () => {
  it('completes words as they are typed', async () => {
    const { cwd, env } = world()
    const shell = await openScreen(`cd '${cwd}' && PS1='> ' zsh -f`, { env, columns: 160, rows: 60 })
    await shell.waitFor('>')
    shell.type('show() { printf "\\n[$1]"; shift $(($2 + 3)); printf " %s |" "$@"; echo .; }\r')
    shell.type(
      "autoload -Uz compinit; compinit -uD; bindkey -e; zle -C all complete-word _generic; bindkey '^Xa' all\r",
    )
    shell.type("zstyle ':completion:all::::' completer _all_matches _complete; zstyle ':completion:all:*' insert yes\r")
    shell.type('eval "$(finetune-quiz completion zsh)"\r')
    for (const [index, [before, last, candidates]] of everywhere.entries()) {
      const line = ['finetune-quiz', ...before, last].join(' ')
      shell.type(`${line}\x18a\x01show ${index} ${before.length} \r`)
      await shell.waitFor(`[${index}]${listed(candidates.length > 0 ? candidates : [last])}.`)
    }
    shell.type('finetune-quiz --mode=ch\t')
    await shell.waitFor('--mode=choice')
    shell.type('--bank=m\t')
    await shell.waitFor('--bank=my\\ notes.md')
    await shell.close()
  })
})

describe.skipIf(!has('fish'))('fish', { timeout: 120_000 }, () => {
  it('completes words as they are typed', () => {
    const { cwd, env } = world()
    const withValue: Case[] = [
      [[], '--mode=ch', ['--mode=choice']],
      [[], '--bank=m', ['--bank=my notes.md']],
    ]
    const cases = [...everywhere, ...withValue]
    const lines = cases.map(([before, last]) => ['finetune-quiz', ...before, last].join(' ').replaceAll('\\', '\\\\'))
    const asks = ['finetune-quiz completion fish | source', ...lines.map(line => `complete -C '${line}'; echo '.'`)]
    const shown = execFileSync('fish', ['--no-config', '-c', asks.join('\n')], { cwd, env, encoding: 'utf8' })
    const found = shown.split('.\n').map(rows =>
      rows
        .split('\n')
        .flatMap(row => row.split('\t')[0] || [])
        .toSorted(),
    )
    expect(found.slice(0, cases.length)).toEqual(cases.map(([, , candidates]) => candidates))
  })
})

describe('the program itself', () => {
  const ask = (words: readonly string[]) => run(['completion', 'powershell', '--', ...words], { home: temporaryHome() })

  it('answers PowerShell with what a word means', async () => {
    const { code, stdout } = await ask(['sheet', '.--for'])
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '--format\tterminal where there is one, else markdown\n--force\toverwrite the output file\n',
    })
  })

  it('reads a path as PowerShell writes it', async () => {
    const home = temporaryHome()
    // Elsewhere than on Windows a backslash is a character of the name.
    writeFileSync(process.platform === 'win32' ? join(home, 'my notes.md') : `${home}/.\\my notes.md`, bank)
    const words = ['completion', 'powershell', '--', '-b', "'.\\my notes.md'", '-t', '.g']
    expect((await run(words, { home, cwd: home })).stdout).toBe('gnu\tgnu\n')
  })

  it('lists every command and every option that the help lists', async () => {
    const home = temporaryHome()
    const [help, commands, quizHelp, options] = await Promise.all([
      run(['--help'], { home }),
      ask(['.']),
      run(['quiz', '--help'], { home }),
      ask(['quiz', '.--']),
    ])
    const named = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, word]) => word).toSorted()
    const inHelp = named(help.stdout.split('Commands:')[1]!, /^ {2}([a-z]+) /gm)
    expect(named(commands.stdout, /^([a-z]+)\t/gm)).toEqual(inHelp)
    expect(named(options.stdout, /^(--[a-z-]+)\t/gm)).toEqual(named(quizHelp.stdout, /^ {2}(?:-\w, )?(--[a-z-]+)/gm))
  })

  it("shows what a bank calls its topics as the terminal's text, not its commands", async () => {
    const home = temporaryHome()
    const topics = '| Topic | Name | Aliases |\n|---|---|---|\n| $(touch evil) | x | |\n| gnu | \x1b[2J:rm | |\n'
    writeFileSync(join(home, 'hostile.md'), `${topics}\n${bank}`)
    const { stdout } = await run(['completion', 'zsh', '--', '-b', 'hostile.md', '-t', '.'], { home, cwd: home })
    expect(stdout).toBe('touch-evil:x\ngnu:␛[2J:rm\n')
  })

  it('names the shells where none is', async () => {
    const { code, stderr } = await run(['completion', 'tcsh'], { home: temporaryHome() })
    expect(code).toBe(2)
    expect(stderr).toMatch(/bash, zsh, fish or powershell/)
  })
})
