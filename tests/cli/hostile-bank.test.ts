import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { harmIn, payloads } from '../support/payloads.ts'
import { run } from '../support/run.ts'

/** Every place of a bank with a payload in it. */
const page = (name: string, evil: string): string => `---
title: Title ${evil}
licence: L${evil}
---

# Title ${evil}

## Topic ${evil}

### 1. What is **${evil}** ${name}? (Hint ${evil})

\`\`\`js ${evil}
code ${evil}
\`\`\`

![alt ${evil}](picture${evil}.png) and [text ${evil}](http://a.example/${evil} "title ${evil}")

**Label ${evil}:** a point ${evil}; it makes one more claim than it should ${evil}.

- an entry ${evil} with \`code ${evil}\`

| head ${evil} | b |
|---|---|
| cell ${evil} | c |

**Misconceptions:**

- a claim ${evil}
  *Why not:* because ${evil} [src${evil}]

**About this question:**

- Id: ${name}${evil}
- Topics: t${evil}
- Difficulty: 9${evil}
- Related: r${evil}
- Nope: ${evil}

### 2. Which ${evil} of ${name} is right?

- A) one ${evil}
- B) two ${evil}

**Answer:** B

An explanation ${evil} [src${evil}]

| Key | Author | Year | Title | Where |
|---|---|---|---|---|
| src${evil} | Au${evil} | 20${evil} | Ti${evil} | http://b.example/${evil} |
`

/** File names can't hold these two, nor be longer than most payloads. */
const asName = (evil: string): string => evil.replace(/[\0/]/g, '').slice(0, 40)

const home = mkdtempSync(join(tmpdir(), 'hostile-bank-'))
const bank = join(home, 'banks')
const typed = '\n1\n\nan answer \x1b[2J\n\n\nb\n\n\n\n\n\n'
const lines = '{"answer":"x \\u001b[2J"}\n{"option":1}\n{"covered":[0]}\n{"option":2}\n{"stop":true}\n'

afterAll(() => rmSync(home, { recursive: true, force: true }))
beforeAll(async () => {
  for (const [index, [name, evil]] of payloads.entries()) {
    const folder = join(bank, `${index % 9}${asName(evil)}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${name}${asName(evil)}.md`), page(name, evil.slice(0, 200)))
  }
  await run(['--json', '--bank', bank, '--seed', 'a', '-n', 'all'], { home, input: lines })
})

describe('no command writes what a hostile bank holds as it stands', () => {
  it.each<[args: readonly string[], input?: string]>([
    [['bank', 'check', bank, '--most', '9999']],
    [['bank', 'check', bank, '--format', 'github']],
    [['bank', 'check', bank, '--json']],
    [['bank', 'show', bank]],
    [['bank', 'show', bank, '--json']],
    [['bank', 'list']],
    [['bank', 'list', '--json']],
    [['bank', 'diff', bank]],
    [['bank', 'diff', bank, '--json']],
    [['--plain', '--bank', bank, '--seed', 'a', '-n', '9', '--practice'], typed],
    [['--plain', '--bank', bank, '--seed', 'b', '-n', '9', '--exam', '--practice'], typed],
    [['--json', '--bank', bank, '--seed', 'b', '-n', '9', '--practice'], lines],
    [['sheet', '--bank', bank]],
    [['sheet', '--bank', bank, '--format', 'terminal']],
    [['sheet', '--bank', bank, '--mode', 'choice', '--json']],
    [['topics', '--bank', bank]],
    [['stats', '--bank', bank]],
    [['stats', '--bank', bank, '--json']],
    [['history']],
    [['history', '--json']],
    [['history', 'export', '--format', 'csv']],
    [['bank', 'show', join(home, 'none\x1b[2J\u202e.md')]],
    [['--topic', 'none\x1b]0;evil\x07', '--bank', bank]],
  ])('%j', async (args, input) => {
    const { stdout, stderr } = await run(args, { home, ...(input && { input }) })
    expect(stdout + stderr).not.toBe('')
    expect([stdout, stderr].map(text => harmIn(text))).toEqual([undefined, undefined])
  })

  it.each([
    ['a sheet', ['sheet', '--bank', bank]],
    ['a sheet of choices', ['sheet', '--bank', bank, '--mode', 'choice']],
    ['a sheet as JSON', ['sheet', '--bank', bank, '--json']],
    ['the history', ['history', 'export']],
    ['the history as CSV', ['history', 'export', '--format', 'csv']],
  ])('to a file: %s', async (name, args) => {
    const file = join(home, `${name}.txt`)
    await run([...args, '-o', file], { home })
    expect(harmIn(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'))).toBeUndefined()
  })
})
