import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

/** An event of the protocol; whatever a test does not look at is left unknown. */
type Line = {
  readonly event: string
  readonly id: string
  readonly n: number
  readonly of: number
  readonly options: readonly string[]
}

const lines = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
const inputs = (...replies: readonly object[]): string => replies.map(reply => `${JSON.stringify(reply)}\n`).join('')
const json = async (home: string, ...args: readonly string[]) =>
  JSON.parse((await run([...args, '--json'], { home })).stdout)

describe('from the first quiz to the scores', () => {
  it('keeps what was answered, shows it, takes it back, and asks again what was missed', async () => {
    const home = temporaryHome()
    const quiz = await run(['--json', '-t', 'lora', '-n', '2', '--seed', 'journey'], {
      home,
      input: inputs({ covered: [0, 1] }, { answer: 'off topic' }),
    })
    const events = lines(quiz.stdout)
    expect(events.map(({ event }) => event)).toEqual(['session', 'question', 'graded', 'question', 'graded', 'summary'])
    const ids = events.filter(({ event }) => event === 'graded').map(({ id }) => id)

    const history = await json(home, 'history')
    expect(history).toMatchObject({
      schema: 'finetune-quiz/history/1',
      sessions: [{ asked: 2, answered: 2, ended: 'finished', seed: 'journey' }],
    })
    expect(history.sessions[0].answers.map(({ questionId }: { questionId: string }) => questionId)).toEqual(ids)

    expect(await json(home, 'stats')).toMatchObject({ schema: 'finetune-quiz/stats/1', answers: 2, sessions: 1 })
    const topics = await json(home, 'topics')
    expect(topics.topics.find(({ topic }: { topic: string }) => topic === 'lora')).toMatchObject({
      questions: 3,
      seen: 2,
    })
    expect((await run(['--missed', '--json', '-n', 'all'], { home })).stdout).toContain('"of":2')
    expect((await json(home, 'sheet', '--session', 'last')).questions).toHaveLength(2)

    expect((await run(['history', 'undo'], { home })).stdout).toMatch(new RegExp(`Taken back: .*${ids[1]}`))
    expect((await json(home, 'history')).sessions[0].answers).toHaveLength(1)
    expect(await json(home, 'stats')).toMatchObject({ answers: 1 })
    expect(await run(['doctor'], { home })).toMatchObject({ code: 0 })
  })

  it('takes back by id, and brings back by the id that it says', async () => {
    const home = temporaryHome()
    await run(['--json', '-n', '2', '--seed', 'undo'], { home, input: inputs({ covered: [0] }, { covered: [0] }) })
    const answers = async () => (await json(home, 'history')).sessions[0].answers.map(({ id }: Line) => id)
    const [first, second] = await answers()
    const undone = await run(['history', 'undo', first], { home })
    expect(undone).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Taken back: the answer of /) })
    expect(await answers()).toEqual([second])
    const [, undo = ''] = /`finetune-quiz history undo (\w+)`/.exec(undone.stderr) ?? []
    const redone = await run(['history', 'undo', undo], { home })
    expect(redone).toMatchObject({ code: 0, stdout: undone.stdout.replace('Taken', 'Brought') })
    expect(await answers()).toEqual([first, second])

    expect(await run(['history', 'undo', ''], { home })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/empty/),
    })
    expect(await run(['history', 'undo', '0'], { home })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^3 ids begin with "0", such as /),
    })
    expect(await answers()).toEqual([first, second])
  })

  it('exports what was answered and marked, to be read by other programs', async () => {
    const home = temporaryHome()
    const input = inputs({ flag: true }, { answer: '=1+1' }, { skip: true })
    await run(['--json', '-n', '2', '--seed', 'export'], { home, input })
    const history = await json(home, 'history')
    const exported = JSON.parse((await run(['history', 'export'], { home })).stdout)
    expect(exported).toEqual({
      ...history,
      marks: [expect.objectContaining({ mark: 'flag' }), expect.objectContaining({ mark: 'skip' })],
    })
    const file = join(home, 'answers.csv')
    const { stderr } = await run(['history', 'export', '--format', 'csv', '-o', file], { home })
    expect(stderr).toBe(`The history is in ${file}.\n`)
    expect(readFileSync(file, 'utf8')).toMatch(/^at,day,[^\n]*\r\n[^\n]*,'=1\+1,[^\n]*\r\n$/)
  })

  it('goes on with a session that was cut off, and does not ask twice', async () => {
    const home = temporaryHome()
    const first = lines(
      (await run(['--json', '-n', '3', '--seed', 'cut'], { home, input: inputs({ covered: [] }) })).stdout,
    )
    const asked = first.filter(({ event }) => event === 'question').map(({ id }) => id)
    const resumed = lines(
      (await run(['resume', '--json'], { home, input: inputs({ covered: [] }, { covered: [] }) })).stdout,
    )
    const again = resumed.filter(({ event }) => event === 'question')
    expect(again.map(({ n, of }) => [n, of])).toEqual([
      [2, 3],
      [3, 3],
    ])
    expect(again[0]?.id).toBe(asked[1])
    expect((await json(home, 'history')).sessions).toMatchObject([{ answered: 3, ended: 'finished' }])
    expect(await run(['resume'], { home })).toMatchObject({ code: 1 })
  })

  it('goes on with what a changed bank still has, and says what it has not', async () => {
    const home = temporaryHome()
    const bank = join(home, 'bank.md')
    const question = (name: string) => `## What is ${name}?\n\n- the point of ${name}\n\n`
    writeFileSync(bank, ['alpha', 'beta', 'gamma', 'delta'].map(question).join(''))
    await run(['--json', '-b', bank, '-n', 'all'], { home, input: inputs({ covered: [] }) })
    const [{ answers }] = (await json(home, 'history')).sessions
    const rest = ['alpha', 'beta', 'gamma', 'delta'].filter(name => answers[0].questionId !== `what-is-${name}`)
    writeFileSync(bank, question(rest[0] ?? ''))
    const resumed = await run(['resume', '--json'], { home, input: inputs({ covered: [] }) })
    expect(resumed.stderr).toBe(`2 questions of that session are no longer in ${bank}, and left out.\n`)
    expect(lines(resumed.stdout).filter(({ event }) => event === 'question')).toMatchObject([
      { id: `what-is-${rest[0]}` },
    ])
  })

  it('draws the same questions from the same seed', async () => {
    const draw = async (seed: string) =>
      (await json(temporaryHome(), 'sheet', '-n', '5', '--order', 'random', '--seed', seed)).questions.map(
        ({ id }: { id: string }) => id,
      )
    expect(await draw('a')).toEqual(await draw('a'))
    expect(await draw('a')).not.toEqual(await draw('b'))
  })
})

describe('an exam', () => {
  const exam = (home: string, ...answers: readonly object[]) =>
    run(['--exam', '--pass', '50', '-m', 'choice', '-n', '2', '--seed', 'exam', '--json'], {
      home,
      input: inputs(...answers),
    })

  /** 1-based numbers of the right options, read off the sheet of the same seed. */
  const keys = async (): Promise<number[]> => {
    const told = lines((await exam(temporaryHome(), { option: 1 }, { option: 1 })).stdout)
    const whole = await json(temporaryHome(), 'bank', 'show', 'data')
    const rightOf = new Map<string, string[]>(
      whole.questions.map((question: { id: string; answer: { points: { text: string }[] } }) => [
        question.id,
        question.answer.points.map(({ text }) => text),
      ]),
    )
    return told
      .filter(({ event }) => event === 'question')
      .map(({ id, options }) => 1 + options.findIndex(option => rightOf.get(id)?.includes(option.replaceAll('`', ''))))
  }

  it('keeps the time that an answer took when its ticks are changed in the review', async () => {
    const home = temporaryHome()
    const words = ['--exam', '--plain', '-m', 'recall', '-n', '1', '--seed', 'exam']
    await run(words, { home, input: 'no idea\n1\n' })
    const records = lines(readFileSync(join(home, 'history.jsonl'), 'utf8'))
    const timed = records.flatMap(record => ('milliseconds' in record && 'judge' in record ? record.judge : []))
    expect(timed).toEqual(['grader', 'person'])
  })

  it('is passed or not by its exit code', async () => {
    const right = await keys()
    expect(right.every(key => key >= 1 && key <= 4)).toBe(true)
    const [first = 1, second = 1] = right
    expect((await exam(temporaryHome(), { option: first }, { option: second })).code).toBe(0)
    expect((await exam(temporaryHome(), { option: first }, { option: (second % 4) + 1 })).code).toBe(0)
    expect((await exam(temporaryHome(), { option: (first % 4) + 1 }, { option: (second % 4) + 1 })).code).toBe(1)
    expect((await exam(temporaryHome())).code).toBe(1)
  })
})

describe('a sheet', () => {
  it('is Markdown through a pipe, and reads as a bank again', async () => {
    const home = temporaryHome()
    const { stdout } = await run(['sheet', '-t', 'lora'], { home })
    expect(stdout).toMatch(/^# .*\n\n\*3 questions · seed \w+\*\n\n## 9\. /)
    writeFileSync(join(home, 'sheet.md'), stdout)
    expect(
      (await json(home, 'bank', 'show', join(home, 'sheet.md'))).questions.map(
        ({ number }: { number: number }) => number,
      ),
    ).toEqual([9, 10, 13])
  })

  it('overwrites nothing without --force', async () => {
    const home = temporaryHome()
    const file = join(home, 'sheet.md')
    writeFileSync(file, 'mine')
    expect(await run(['sheet', '-o', file], { home })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/sheet\.md exists: --force/),
    })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(await run(['sheet', '-o', file, '--force'], { home })).toMatchObject({ code: 0 })
    expect(readFileSync(file, 'utf8')).toMatch(/^# /)
  })

  it.each([['inline'], ['end'], ['none']])('has its key %s', async place => {
    const { stdout } = await run(['sheet', '-n', '2', '-m', 'choice', '--key', place, '--seed', 'k'], {
      home: temporaryHome(),
    })
    const firstKey = stdout.indexOf('**Key:**')
    const secondQuestion = stdout.indexOf('\n## ', stdout.indexOf('\n## ') + 1)
    expect(firstKey === -1 ? 'none' : firstKey < secondQuestion ? 'inline' : 'end').toBe(place)
  })
})

describe('grade --jsonl', () => {
  it('grades each line, names a bad one and goes on', async () => {
    const input = [
      '{"id": 1, "question": "What is LoRA?", "reference": ["The base weights stay frozen", "The update is a product of two small matrices"], "answer": "the base weights stay frozen"}',
      'not json',
      '{"id": "b", "reference": "The base weights stay frozen.", "answer": "The base weights stay frozen."}',
    ].join('\n')
    const { code, stdout, stderr } = await run(['grade', '--jsonl'], { home: temporaryHome(), input })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^Line 2: /) })
    const [first, second] = lines(stdout) as unknown as {
      id: unknown
      score: number
      points: { text: string; found: boolean; confidence: number; evidence: string[] }[]
    }[]
    expect(first?.points.map(({ found }) => found)).toEqual([true, false])
    expect(first?.points[0]?.evidence.join(' ')).toContain('frozen')
    expect(second?.score).toBeGreaterThan(0.8)
  })
})

describe('the machine', () => {
  it('is left alone but for the folder of the store', async () => {
    const home = temporaryHome()
    const cwd = mkdtempSync(join(tmpdir(), 'finetune-quiz-cwd-'))
    await run(['--json', '-n', '1'], { home, cwd, input: inputs({ covered: [0] }) })
    for (const command of ['stats', 'topics', 'history', 'due', 'doctor']) await run([command], { home, cwd })
    expect(readdirSync(cwd)).toEqual([])
    expect(readdirSync(home).filter(name => !['history.jsonl', 'scores.json', 'backups'].includes(name))).toEqual([])
    expect(existsSync(join(home, 'history.jsonl'))).toBe(true)
  })

  it.each([
    ['due', 1],
    ['stats', 0],
    ['topics', 0],
    ['history', 0],
    ['config', 0],
  ])('reading by %s makes no file', async (command, code) => {
    const home = temporaryHome()
    expect((await run([command], { home })).code).toBe(code)
    expect(readdirSync(home)).toEqual([])
  })
})
