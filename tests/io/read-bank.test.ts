import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import type { Bank } from '../../src/bank/types.ts'
import type { QuizError } from '../../src/errors.ts'
import { readBank } from '../../src/io/read-bank.ts'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'read-bank-'))
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const fixtureFolder = new URL('../fixtures/bank/', import.meta.url)
const fixtures = readdirSync(fixtureFolder).filter(name => name.endsWith('.md'))

const question = (stem: string) => `## ${stem}\n\n**Answer:** Because of ${stem.toLowerCase()}.\n`

async function* input(...chunks: (string | Uint8Array)[]) {
  yield* chunks
}

const put = (path: string, content: string | Uint8Array = question(`What is ${path}?`)): string => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), content)
  return path
}

const read = (...paths: string[]): Promise<Bank> => readBank(paths, { cwd, stdin: input() })
const filesOf = async (...paths: string[]) => (await read(...paths)).questions.map(({ file }) => file)

const refusal = async (reading: Promise<Bank>): Promise<string> => {
  const error: QuizError = await reading.then(
    () => expect.unreachable('should be refused'),
    reason => reason,
  )
  expect(error.code).toBe('bank')
  expect(error.message).not.toContain('\n')
  return error.message
}

describe('a file', () => {
  it('is a bank with an absolute path, whose questions say where they stand as the person would', async () => {
    const bank = await read(put('one/lora.md', `# On LoRA\n\n${question('What is r?')}`))
    expect(bank).toMatchObject({ path: join(cwd, 'one/lora.md'), title: 'On LoRA' })
    expect(bank.questions[0]).toMatchObject({ file: 'one/lora.md', line: 3, stemText: 'What is r?' })
  })

  it('is named from the working folder where it lies in it, else as it was written', async () => {
    const path = put('named.md')
    expect(await filesOf(`./one/../${path}`)).toEqual(['named.md'])
    expect(await filesOf(resolve(cwd, path))).toEqual(['named.md'])
    const outside = await readBank(['../named.md'], { cwd: join(cwd, 'one'), stdin: input() })
    expect(outside.questions[0]?.file).toBe('../named.md')
  })

  it('reads each question when it is asked for, so that copies and JSON see all of it', async () => {
    const bank = await read(put('lazy.md'))
    const [first] = bank.questions
    expect(JSON.parse(JSON.stringify(first))).toEqual({ ...first })
    expect(first?.answer.points).toHaveLength(1)
  })

  it.each([
    ['a byte-order mark', `\uFEFF${question('What?')}`],
    ['carriage returns', question('What?').replaceAll('\n', '\r\n')],
    ['an ending that is not .md', question('What?')],
    ['a stray zero byte', question('What?').repeat(30).concat('a\0b')],
  ])('may have %s', async (name, text) => {
    expect((await read(put(`odd/${name}.txt`, text))).questions.length).toBeGreaterThan(0)
  })

  it.each(fixtures)('says of its questions and problems the same as a reading in full: %s', async name => {
    const text = readFileSync(new URL(name, fixtureFolder), 'utf8')
    const whole = parseBank([{ path: name, text }])
    const bank = await read(put(name, text))
    expect(JSON.stringify(bank.questions)).toBe(JSON.stringify(whole.questions))
    expect(bank.problems).toEqual(whole.problems)
  })
})

describe('what is no bank', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le')
  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty.md', '', /^empty\.md is empty/],
    ['blank.md', ' \n\t\n', /^blank\.md holds nothing but white space/],
    ['bom-only.md', '\uFEFF', /white space/],
    ['utf16.md', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(question('What?'))]), /UTF-16.*iconv -f UTF-16 /],
    ['utf16be.md', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(question('What?')).swap16()]), /is UTF-16;/],
    ['utf16-no-mark.md', utf16(question('What?')), /UTF-16LE/],
    ['utf32.md', Buffer.from([0xff, 0xfe, 0, 0, 35, 0, 0, 0]), /UTF-32/],
    ['latin1.md', Buffer.from(`${question('What?')}\nna\xefve`, 'latin1'), /^latin1\.md:5 is not valid UTF-8.*iconv/],
    ['half.md', Buffer.from('## What\n\xe2\x82', 'latin1'), /^half\.md:2 is not valid UTF-8/],
    ['image.md', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0', 'latin1'), /^image\.md is a binary file/],
    ['zeros.md', Buffer.alloc(5000), /binary file/],
    ['paper.md', '%PDF-1.7\n%äöü', /a PDF file/],
    ['office.md', Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'), /office document/],
  ])('%s is refused in one sentence', async (name, content, sentence) => {
    expect(await refusal(read(put(name, content)))).toMatch(sentence)
  })

  it('says what is not there, and which name is nearest', async () => {
    put('near/questions.md')
    expect(await refusal(read('near/question.md'))).toBe(
      'There is no file or folder near/question.md. Did you mean `questions.md` in that folder?',
    )
    expect(await refusal(read('nowhere/x.md'))).toBe('There is no file or folder nowhere/x.md. Check the path.')
    expect(await refusal(read('named.md/x.md'))).toMatch(/a part of its path is a file/)
    expect(await refusal(read('https://example.org/q.md'))).toMatch(/never uses the network/)
    expect(await refusal(read(''))).toMatch(/path of a bank is empty/)
    expect(await refusal(read('a\0b.md'))).toMatch(/zero byte/)
    expect(await refusal(read('x'.repeat(300)))).toMatch(/too long/)
  })

  it('never waits for a pipe, a device or a socket', async () => {
    execFileSync('mkfifo', [join(cwd, 'pipe.md')])
    expect(await refusal(read('pipe.md'))).toMatch(/^pipe\.md is a pipe; name - /)
    expect(await refusal(read('/dev/zero'))).toMatch(/a device/)
    const server = createServer()
    await new Promise<void>(listening => server.listen(join(cwd, 'socket.md'), listening))
    expect(await refusal(read('socket.md'))).toMatch(/a socket/)
    server.close()
  })

  it('names the most that a bank may have, and looks at no more', async () => {
    put('sparse.md')
    truncateSync(join(cwd, 'sparse.md'), 1e12)
    expect(await refusal(read('sparse.md'))).toMatch(/larger than 256 MB/)
  })

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    chmodSync(join(cwd, put('secret.md')), 0)
    expect(await refusal(read('secret.md'))).toMatch(/permission denied/)
  })

  it('follows no circle of links', async () => {
    symlinkSync('round-b.md', join(cwd, 'round-a.md'))
    symlinkSync('round-a.md', join(cwd, 'round-b.md'))
    expect(await refusal(read('round-a.md'))).toMatch(/circle/)
  })
})

describe('a folder', () => {
  it('gives its Markdown files in the order of their names, 2 before 10, files before folders', async () => {
    for (const name of ['10.md', '2.markdown', 'a/1.mdown', 'B.MD', 'notes.txt', 'script.js']) put(`order/${name}`)
    expect(await filesOf('order')).toEqual(['order/2.markdown', 'order/10.md', 'order/B.MD', 'order/a/1.mdown'])
  })

  it('leaves out what Git ignores, node_modules and whatever begins with a dot', async () => {
    put('repo/.gitignore', 'drafts/\n*.tmp.md\n!keep.tmp.md\n')
    put('repo/sub/.gitignore', '/only-here.md\n!again.tmp.md\n')
    const kept = ['keep.tmp.md', 'only-here.md', 'q.md', 'sub/again.tmp.md', 'sub/deep/only-here.md']
    const left = [
      'a.tmp.md',
      'drafts/d.md',
      'sub/only-here.md',
      'node_modules/p/README.md',
      '.github/x.md',
      '.hidden.md',
    ]
    for (const name of [...kept, ...left]) put(`repo/${name}`)
    expect(await filesOf('repo')).toEqual(kept.map(name => `repo/${name}`))
  })

  it('knows the rules of the repository around it, unless it is itself ignored and yet named', async () => {
    mkdirSync(join(cwd, 'outer/.git/info'), { recursive: true })
    put('outer/.git/info/exclude', 'private.md\n')
    put('outer/.gitignore', 'old.md\n/local/\n')
    for (const name of ['notes/new.md', 'notes/old.md', 'notes/private.md', 'local/mine.md', 'local/old.md'])
      put(`outer/${name}`)
    expect(await filesOf('outer/notes')).toEqual(['outer/notes/new.md'])
    expect(await filesOf('outer/local')).toEqual(['outer/local/mine.md', 'outer/local/old.md'])
    expect(await filesOf('outer')).toEqual(['outer/notes/new.md'])
  })

  it('follows links to files, each file once, and no links to folders', async () => {
    put('links/real.md')
    put('elsewhere/far.md')
    symlinkSync('real.md', join(cwd, 'links/same.md'))
    symlinkSync('../elsewhere/far.md', join(cwd, 'links/linked.md'))
    symlinkSync('.', join(cwd, 'links/round'))
    symlinkSync('/', join(cwd, 'links/root'))
    symlinkSync('gone.md', join(cwd, 'links/broken.md'))
    const bank = await read('links')
    expect(bank.questions.map(({ file }) => file)).toEqual(['links/linked.md', 'links/real.md'])
    expect(bank.problems.map(({ code, file }) => [code, file])).toEqual([
      ['bank/unreadable', 'links/broken.md'],
      ['bank/linked-folder', 'links/root'],
    ])
  })

  it('goes on without a file that cannot be read, and says so', async () => {
    put('mixed/good.md')
    put('mixed/bad.md', Buffer.from([0x23, 0xff, 0x0a]))
    put('mixed/empty.md', '')
    execFileSync('mkfifo', [join(cwd, 'mixed/pipe.md')])
    const bank = await read('mixed')
    expect(bank.questions).toHaveLength(1)
    expect(bank.problems.map(({ severity, code, file }) => [severity, code, file])).toEqual([
      ['error', 'bank/unreadable', 'mixed/bad.md'],
      ['error', 'bank/unreadable', 'mixed/pipe.md'],
    ])
  })

  it('is refused where it holds no Markdown, or none that can be read', async () => {
    put('code/main.js')
    expect(await refusal(read('code'))).toBe('There is no Markdown file in code (.md, .markdown, .mdown).')
    put('broken/a.md', Buffer.from([0x23, 0xff]))
    expect(await refusal(read('broken'))).toMatch(/^broken\/a\.md:1 is not valid UTF-8/)
    put('hollow/a.md', '')
    expect(await refusal(read('hollow'))).toBe('All Markdown files in hollow are empty.')
  })

  it('may be the working folder, and is then called by its name', async () => {
    put('here/a.md', question('What is a?'))
    put('here/b.md', question('What is b?'))
    const bank = await readBank(['.'], { cwd: join(cwd, 'here'), stdin: input() })
    expect(bank.questions.map(({ file }) => file)).toEqual(['a.md', 'b.md'])
    expect(bank).toMatchObject({ title: 'here', path: join(cwd, 'here') })
  })

  it('may hold thousands of files', async () => {
    for (let number = 1; number <= 3000; number += 1)
      put(`many/${number % 30}/${number}.md`, question(`What is ${number}?`))
    const bank = await read('many')
    expect(bank.questions).toHaveLength(3000)
    expect(bank.questions.slice(0, 2).map(({ file }) => file)).toEqual(['many/0/30.md', 'many/0/60.md'])
  })
})

describe('several paths and standard input', () => {
  it('make one bank, each file once', async () => {
    const paths = [put('two/b.md'), put('two/a.md')]
    expect(await filesOf(...paths, 'two', './two/b.md')).toEqual(['two/b.md', 'two/a.md'])
  })

  it('reads - from standard input, cut anywhere', async () => {
    const bytes = Buffer.from(question('Was heißt größer?'))
    const cut = bytes.indexOf('ß') + 1
    const bank = await readBank(['-'], { cwd, stdin: input(bytes.subarray(0, cut), bytes.subarray(cut)) })
    expect(bank).toMatchObject({ path: '-', title: 'Standard input' })
    expect(bank.questions[0]).toMatchObject({ file: '<stdin>', stemText: 'Was heißt größer?' })
  })

  it('refuses empty input', async () => {
    expect(await refusal(read('-'))).toBe('Standard input is empty: there is no question in it.')
  })
})
