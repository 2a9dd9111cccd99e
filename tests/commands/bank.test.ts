import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import { followBank } from '../../src/commands/bank-follow.ts'
import type { Context, Preferences } from '../../src/context.ts'
import { parseLexicon } from '../../src/grading/words/lexicon.ts'
import { readText, writeText } from '../../src/io/files.ts'
import { readBank } from '../../src/io/read-bank.ts'
import { main } from '../../src/main.ts'
import type { Event } from '../../src/scores/records.ts'
import type { ScoreStore } from '../../src/scores/store.ts'
import { openStore } from '../support/open-store.ts'
import { temporaryHome } from '../support/temporary-home.ts'

type World = {
  readonly cwd: string
  readonly store: ScoreStore
  readonly context: Context
  readonly put: (path: string, text: string) => string
  /** Runs `finetune-quiz bank …`; `err` is standard error. */
  readonly run: (...argv: string[]) => Promise<{ code: number; out: string; err: string }>
}

type Given = {
  readonly typed?: readonly string[]
  readonly preferred?: readonly string[]
  readonly terminal?: boolean
  readonly width?: number
  readonly unicode?: boolean
}

const makeWorld = async ({
  typed = [],
  preferred = [],
  terminal = false,
  width = 72,
  unicode = true,
}: Given = {}): Promise<World> => {
  const cwd = temporaryHome()
  const { store } = await openStore(join(cwd, 'home'))
  const text = { out: '', err: '' }
  const context = {
    terminal: {
      isInteractive: terminal,
      inputIsTerminal: terminal,
      outputIsTerminal: terminal,
      width,
      colour: 0,
      unicode,
      write(added: string) {
        text.out += added
      },
      inform(added: string) {
        text.err += added
      },
      warn(added: string) {
        text.err += added
      },
    },
    files: {
      read: async (path: string) => readText(join(cwd, path)),
      write: async (path: string, content: string, options: { force: boolean }) =>
        writeText(join(cwd, path), content, options),
      readStdin: async function* () {
        yield* typed
      },
    },
    shippedBank: async () => ({ ...parseBank([{ path: 'data/bank.md', text: lora }]), path: 'finetune-quiz' }),
    readBank: (paths: readonly string[], wish = {}) => readBank(paths, { ...wish, cwd, stdin: input() }),
    openScores: async () => store,
    openConfig: async () => ({ get: () => preferred }) as unknown as Preferences,
    lexicon: async () => parseLexicon(''),
  } as unknown as Context
  const put = (path: string, content: string) => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), content)
    return path
  }
  const run = async (...argv: string[]) => {
    text.out = ''
    text.err = ''
    const code = await main(['bank', ...argv], context)
    return { code, ...text }
  }
  return { cwd, store, context, put, run }
}

async function* input() {
  yield lora
}

const lora = `# On LoRA

## 1. How does LoRA work?

**Frozen base:** W stays as it is.

**Update:** BA is learned.

## 2. What does alpha do?

**Scaling:** The update is scaled by alpha over r.

**Habit:** It is often set to twice the rank.
`

const practise = (store: ScoreStore, bank: string, ...ids: string[]): void => {
  const { record } = store.save({
    kind: 'session',
    mode: 'recall',
    exam: false,
    practice: false,
    seed: 's',
    bank,
    questions: ids,
    args: [],
  })
  for (const questionId of ids) store.save(answer(questionId), record.session)
}

const answer = (questionId: string): Event => ({
  kind: 'answer',
  questionId,
  form: 'recall',
  score: 1,
  points: [
    { id: 'frozen-base', label: 'Frozen base', covered: true },
    { id: 'update', label: 'Update', covered: true },
  ],
  judge: 'person',
  topics: [],
})

const renames = (store: ScoreStore) =>
  [...store.records()].flatMap(record => (record.kind === 'rename' ? [[record.from, record.to]] : []))

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false })
for (const name of ['bank', 'bank-check', 'bank-list', 'bank-diff'])
  ajv.addSchema(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')))

/** The JSON that was written, once its published schema has nothing against it. */
const parsed = (out: string) => {
  const value = JSON.parse(out)
  ajv.validate(value.schema, value)
  expect(ajv.errors ?? []).toEqual([])
  return value
}

describe('bank show', () => {
  it('lists questions with their points and places', async () => {
    const { put, run } = await makeWorld()
    expect(await run('show', put('notes/lora.md', lora))).toEqual({
      code: 0,
      err: '',
      out: [
        'On LoRA',
        '2 questions',
        '',
        '1  How does LoRA work?',
        '   2 points · notes/lora.md:3',
        '2  What does alpha do?',
        '   2 points · notes/lora.md:9',
        '',
      ].join('\n'),
    })
  })

  it('prints the shipped bank, the preferred one, or standard input', async () => {
    const shipped = await makeWorld()
    expect((await shipped.run('show')).out).toContain('data/bank.md:3')
    const own = await makeWorld({ preferred: ['mine.md'] })
    own.put('mine.md', lora)
    expect((await own.run('show')).out).toContain('mine.md:3')
    expect((await own.run('show', '-')).out).toContain('<stdin>:3')
  })

  it('writes one JSON document', async () => {
    const { cwd, put, run } = await makeWorld()
    const { out } = await run('show', put('lora.md', lora), '--json')
    expect(parsed(out)).toMatchObject({
      schema: 'finetune-quiz/bank/1',
      title: 'On LoRA',
      path: join(cwd, 'lora.md'),
      questions: [{ id: 'how-does-lora-work', number: 1, file: 'lora.md', line: 3 }, { number: 2 }],
    })
  })

  it.each([
    ['a text without a question', 'Just a text.\n', /^There is no question in x\.md\..*bank check/],
    ['an empty file', '', /^x\.md is empty/],
    ['a binary file', '\x89PNG\0\0\0\0', /binary file/],
  ])('ends with 3 and one sentence for %s', async (_, text, sentence) => {
    const { put, run } = await makeWorld()
    const { code, out, err } = await run('show', put('x.md', text))
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 3, out: '', lines: 2 })
    expect(err).toMatch(sentence)
  })
})

const faulty = `## Which is right?\n\n- [ ] a\n- [ ] b\n\n## What is r?\n\nIt is\x07 so.\n\n## Why?\n`

describe('bank check', () => {
  it('says that nothing is wrong', async () => {
    const { put, run } = await makeWorld()
    expect(await run('check', put('lora.md', lora))).toEqual({ code: 0, err: '', out: 'No problem in 2 questions.\n' })
  })

  it('lists problems as compilers do, and ends with 1 where there is an error', async () => {
    const { put, run } = await makeWorld()
    const { code, out } = await run('check', put('x.md', faulty))
    expect(code).toBe(1)
    expect(out.split('\n').map(line => line.replace(/(error|warning): .*(\[.*\])/, '$1 $2'))).toEqual([
      'x.md:1:1: error [bank/no-key]',
      'x.md:8:6: error [bank/control-character]',
      'x.md:10:1: warning [bank/no-answer]',
      '',
      '2 errors and 1 warning in 3 questions.',
      '',
    ])
    expect(out).not.toContain('\x07')
  })

  it('of more problems than wanted lists the gravest', async () => {
    const { put, run } = await makeWorld()
    const { out } = await run('check', put('x.md', faulty), '--most', '2')
    expect(out).toMatch(/no-key\]\n.*control-character\]\nand 1 more \(--most 3 lists all\)\n/)
  })

  it('says it in ASCII where nothing else can be shown', async () => {
    const { put, run } = await makeWorld({ unicode: false })
    expect((await run('check', put('x.md', faulty))).out).toMatch(/add "Answer: B" below/)
  })

  it('keeps every line within a narrow terminal, the last one too', async () => {
    const { put, run } = await makeWorld({ terminal: true, width: 20 })
    const { out } = await run('check', put('x.md', faulty), '--most', '2')
    expect(out).toMatch(/\nand 1 more\n {4}\(--most 3 lists\n {4}all\)\n\n2 errors and 1\nwarning in 3\nquestions\.\n$/)
    expect(out.split('\n').filter(line => line.length > 20)).toEqual([])
  })

  it('writes JSON', async () => {
    const { put, run } = await makeWorld()
    const { code, out } = await run('check', put('x.md', faulty), '--json')
    expect(code).toBe(1)
    expect(parsed(out)).toMatchObject({
      schema: 'finetune-quiz/bank-check/1',
      questions: 3,
      errors: 2,
      warnings: 1,
      problems: [{ code: 'bank/no-key', severity: 'error', file: 'x.md', line: 1, column: 1 }, {}, {}],
    })
  })

  it('writes GitHub annotations, escaped as their rules say', async () => {
    const { put, run } = await makeWorld()
    const { out } = await run(
      'check',
      put('50%, a:b.md', '## Why?\n\n## Which 50%?\n\n- [ ] a\n- [ ] b\n'),
      '--format',
      'github',
    )
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^::warning file=50%25%2C a%3Ab\.md,line=1,col=1,title=bank\/no-answer::This question/)
    expect(lines[1]).toMatch(/^::error file=50%25%2C a%3Ab\.md,line=3,col=1,title=bank\/no-key::/)
    expect(lines).toHaveLength(2)
  })

  it('tells how far the grader agrees with the sample answers', async () => {
    const samples = (kind: string, ...texts: string[]) =>
      `\n**${kind} answers:**\n\n${texts.map(text => `- ${text}`).join('\n')}\n`
    const { put, run } = await makeWorld()
    const text = `## How does LoRA train?\n\n**Frozen base:** The original weights stay frozen.\n${samples('Accepted', 'the original weights stay frozen', 'bananas are yellow')}${samples('Rejected', 'cats sleep')}`
    const { code, out } = await run('check', put('x.md', text))
    expect(code).toBe(0)
    expect(out).toMatch(/warning: The grader gives \d+ % to the accepted answer “bananas are yellow”/)
    expect(out).toContain('The grader agrees with 2 of 3 sample answers.')
  })

  it('wants a bank to be named, where none is preferred', async () => {
    const { run } = await makeWorld()
    expect(await run('check')).toMatchObject({ code: 2, out: '' })
  })
})

describe('bank new', () => {
  it('writes a bank in which nothing is wrong', async () => {
    const { run } = await makeWorld()
    expect(await run('new', 'mine.md')).toMatchObject({ code: 0, out: '' })
    expect(await run('check', 'mine.md')).toEqual({ code: 0, err: '', out: 'No problem in 2 questions.\n' })
  })

  it('overwrites a file only when told to', async () => {
    const { cwd, put, run } = await makeWorld()
    put('mine.md', 'precious')
    expect(await run('new', 'mine.md')).toMatchObject({ code: 2 })
    expect(readFileSync(join(cwd, 'mine.md'), 'utf8')).toBe('precious')
    expect(await run('new', 'mine.md', '--force')).toMatchObject({ code: 0 })
    expect(readFileSync(join(cwd, 'mine.md'), 'utf8')).toContain('## 1.')
  })
})

describe('bank list', () => {
  it('lists each bank once with where it comes from, and why it cannot be read', async () => {
    const { cwd, store, put, run } = await makeWorld({ preferred: ['mine.md'] })
    put('mine.md', lora)
    practise(store, join(cwd, 'mine.md'), 'how-does-lora-work')
    practise(store, join(cwd, 'gone.md'), 'old')
    practise(store, 'finetune-quiz', 'how-does-lora-work')
    practise(store, '-', 'piped')
    practise(store, 'finetune-quiz')
    practise(store, join(cwd, 'never-answered.md'))
    const { banks } = parsed((await run('list', '--json')).out)
    expect(banks).toMatchObject([
      { from: 'shipped', path: 'finetune-quiz', default: false, questions: 2, answered: 1, sessions: 1 },
      { from: 'preferences', path: join(cwd, 'mine.md'), default: true, title: 'On LoRA', sessions: 1, problem: null },
      { from: 'history', path: join(cwd, 'gone.md'), title: null, questions: null, sessions: 1 },
    ])
    expect(banks[2].problem).toMatch(/There is no file or folder/)
    const { out } = await run('list')
    expect(out).toMatch(/^On LoRA · 2 questions · 1 answered\n {2}comes with the program/)
    expect(out.replaceAll(/\s/g, '').split(join(cwd, 'gone.md'))).toHaveLength(2)
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(72)
  })
})

describe('bank diff', () => {
  const reworded = lora.replace('How does LoRA work?', 'How does LoRA work in a layer?')
  const unclear = lora.replace('How does LoRA work?', 'How does QLoRA work?')

  it('lets history follow a light rewording, once', async () => {
    const { cwd, store, put, run } = await makeWorld()
    practise(store, join(cwd, 'x.md'), 'how-does-lora-work', 'deleted-one')
    const { code, out } = await run('diff', put('x.md', reworded))
    expect(code).toBe(0)
    expect(out).toContain('0 matched · 0 changed · 1 reworded · 0 unclear · 1 not asked yet\n1 gone\n')
    expect(out).toContain('deleted-one (1 answer, last on')
    expect(renames(store)).toEqual([['how-does-lora-work', 'how-does-lora-work-in-a-layer']])
    expect((await run('diff', 'x.md')).out).toContain('1 matched · 0 changed · 0 reworded')
    expect(renames(store)).toHaveLength(1)
  })

  it('of many questions not asked yet says the count, and lists them where asked for', async () => {
    const { cwd, store, put, run } = await makeWorld()
    const more = (count: number) =>
      lora + Array.from({ length: count }, (_, n) => `\n## What is number ${n}?\n\nIt is ${n}.\n`).join('')
    practise(store, join(cwd, 'x.md'), 'how-does-lora-work')
    const few = (await run('diff', put('x.md', more(4)))).out
    expect(few).toContain('\nNot asked yet\n')
    expect(few.match(/What is number/g)).toHaveLength(4)
    const many = (await run('diff', put('x.md', more(5)))).out
    expect(many).toContain('\nNot asked yet: 6 questions (--all lists them)\n')
    expect(many).not.toContain('What is number')
    expect((await run('diff', 'x.md', '--all')).out.match(/What is number/g)).toHaveLength(5)
  })

  it('of a bank that was never practised says that there is nothing to compare, and lists no question', async () => {
    const { put, run } = await makeWorld()
    const { code, out } = await run('diff', put('x.md', lora))
    expect(code).toBe(0)
    expect(out).toContain('2 questions · none answered yet')
    expect(out).not.toContain('How does LoRA work?')
  })

  it.each([['--dry-run'], ['--json']])('records nothing with %s', async flag => {
    const { cwd, store, put, run } = await makeWorld()
    practise(store, join(cwd, 'x.md'), 'how-does-lora-work')
    const { code, out } = await run('diff', put('x.md', reworded), flag)
    expect(code).toBe(0)
    expect(flag === '--json' ? parsed(out).followed : [1]).toHaveLength(1)
    expect(renames(store)).toEqual([])
  })

  it('never guesses: without a terminal what is unclear stays so, and is an answer of no', async () => {
    const { cwd, store, put, run } = await makeWorld()
    practise(store, join(cwd, 'x.md'), 'how-does-lora-work')
    const { code, out } = await run('diff', put('x.md', unclear))
    expect({ code, renames: renames(store) }).toEqual({ code: 1, renames: [] })
    expect(parsed((await run('diff', 'x.md', '--json')).out).unsure).toHaveLength(1)
    expect(out).toContain("--follow 'how-does-lora-work=how-does-qlora-work'")
    expect((await run('diff', 'x.md', '--follow', 'how-does-lora-work=how-does-qlora-work')).code).toBe(0)
    expect(renames(store)).toEqual([['how-does-lora-work', 'how-does-qlora-work']])
  })

  it.each<[string[], string[][], number]>([
    [['1'], [['how-does-lora-work', 'how-does-qlora-work']], 0],
    [[''], [], 1],
    [['7'], [], 1],
    [[], [], 1],
  ])('asks at a terminal: %j', async (typed, expected, code) => {
    const { cwd, store, put, run } = await makeWorld({ typed, terminal: true })
    practise(store, join(cwd, 'x.md'), 'how-does-lora-work')
    const result = await run('diff', put('x.md', unclear))
    expect(result.out).toMatch(/Which is: how-does-lora-work[\s\S]*1 {2}How does QLoRA work\?[\s\S]*Enter for none › /)
    expect({ code: result.code, renames: renames(store) }).toEqual({ code, renames: expected })
  })

  it.each([['nonsense'], ['a='], ['gone=how-does-qlora-work'], ['how-does-lora-work=nothing']])(
    'refuses --follow %s',
    async follow => {
      const { cwd, store, put, run } = await makeWorld()
      practise(store, join(cwd, 'x.md'), 'how-does-lora-work')
      expect(await run('diff', put('x.md', unclear), '--follow', follow)).toMatchObject({ code: 2, out: '' })
    },
  )

  it('leaves the history of other banks alone, and finds a bank that was moved', async () => {
    const { store, put, run } = await makeWorld()
    practise(store, '/elsewhere/other.md', 'how-does-lora-work-then')
    practise(store, '/old/x.md', 'what-does-alpha-do', 'how-does-lora-work-at-all')
    const { out } = await run('diff', put('x.md', lora), '--json')
    const { changed, followed, orphaned } = parsed(out)
    expect(changed.concat(followed).map(({ id }: { id: string }) => id)).toEqual([
      'what-does-alpha-do',
      'how-does-lora-work-at-all',
    ])
    expect(orphaned).toEqual([])
  })
})

describe('following before a session', () => {
  it('records what is beyond doubt and says so; reads nothing where nothing can have moved', async () => {
    const { cwd, store, put, context } = await makeWorld()
    practise(store, join(cwd, 'x.md'), 'how-does-lora-work-here')
    const bank = await context.readBank([put('x.md', lora)])
    expect(followBank(bank, store)).toEqual(['One question was reworded; the history goes on.'])
    expect(store.scores().questions['how-does-lora-work']?.answers).toBe(1)
    expect(followBank(bank, store)).toEqual([])
    expect(renames(store)).toHaveLength(1)
  })
})

describe('a hostile bank', () => {
  it('names no file and no command: nothing is written where its ids and links point', async () => {
    const { cwd, put, run } = await makeWorld()
    const hostile = ['../../escape', '$(touch escape)', '`touch escape`', '-rf', '__proto__', 'CON']
      .map(
        id =>
          `## What is ${id}?\n\n[link](../escape.md) ![image](file:///etc/passwd) <touch escape>\n\n**About this question:**\n\n- Id: ${id}\n`,
      )
      .join('\n')
    put('bank/x.md', hostile)
    const before = readdirSync(cwd, { recursive: true })
    for (const args of [['show'], ['show', '--json'], ['check'], ['check', '--json'], ['diff']])
      await run(args[0]!, 'bank/x.md', ...args.slice(1))
    expect(readdirSync(cwd, { recursive: true }).filter(name => !String(name).startsWith('home'))).toEqual(
      before.filter(name => !String(name).startsWith('home')),
    )
    expect(existsSync(join(cwd, '..', 'escape'))).toBe(false)
    expect(({} as Record<string, unknown>).answers).toBeUndefined()
  })
})
