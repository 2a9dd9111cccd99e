import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

type Told = { readonly event: string } & Readonly<Record<string, unknown>>

/** Holds a session by JSON lines; what was asked, and what it came to. */
const hold = async (home: string, args: readonly string[], ...replies: readonly object[]) => {
  const input = replies.map(reply => `${JSON.stringify(reply)}\n`).join('')
  const { code, stdout } = await run([...args, '--json'], { home, input })
  const events = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Told)
  const asked = events.flatMap(told => (told.event === 'question' ? [told.id as string] : []))
  const graded = events.filter(told => told.event === 'graded')
  return { code, asked, graded, summary: events.at(-1)! }
}

describe('a session that was stopped', () => {
  it('goes on with what is left, and its summary counts what was answered before', async () => {
    const home = temporaryHome()
    const first = await hold(home, ['-n', '3', '--seed', 'r'], { covered: [0, 1, 2, 3, 4, 5] }, { stop: true })
    const then = await hold(home, ['resume'], { covered: [] }, { skip: true })
    expect(new Set([...first.asked, ...then.asked]).size).toBe(3)
    expect(then.asked).not.toContain(first.asked[0])
    expect(then.summary).toMatchObject({ reason: 'finished', of: 3, answered: 2, skipped: 1, score: 0.5 })
    expect((await run(['resume'], { home })).code).toBe(1)
  })

  it('says of which session a bank is that is gone', async () => {
    const home = temporaryHome()
    writeFileSync(join(home, 'own.md'), '## What is yeast?\n\n**Answer:** A fungus.\n')
    await run(['-b', 'own.md'], { home, cwd: home })
    rmSync(join(home, 'own.md'))
    const { code, stderr } = await run(['resume'], { home, cwd: home })
    expect(code).toBe(3)
    expect(stderr).toMatch(/no file or folder own\.md.*The session that was interrupted asked it: put it back/)
  })

  it('as an exam goes back to no question that was asked before it was resumed', async () => {
    const home = temporaryHome()
    await run(['--exam', '-n', '3', '--seed', 'r'], { home, input: 'first\n:stop\n' })
    const { stdout } = await run(['resume'], { home, input: ':back\nsecond\n:back\n' })
    expect(stdout.match(/There is no command :back here/g)).toHaveLength(1)
    expect(stdout).toContain('Your answer so far: second')
  })

  it('drills the points that were missed and no others, as before', async () => {
    const home = temporaryHome()
    const { graded } = await hold(home, ['-n', '2', '--seed', 'r'], { covered: [0] }, { covered: [0] })
    await hold(home, ['--points'], { stop: true })
    const drill = await hold(home, ['resume'], { covered: [0, 1, 2] }, { covered: [0, 1, 2] })
    const pointsOf = (told: readonly Told[]) =>
      Object.fromEntries(told.map(({ id, points }) => [id as string, (points as unknown[]).length]))
    const all = pointsOf(graded)
    expect(pointsOf(drill.graded)).toEqual(Object.fromEntries(Object.keys(all).map(id => [id, all[id]! - 1])))
  })
})

describe('a session over a bank with options of its own', () => {
  const bank = ['-b', 'tests/fixtures/bank/choices.md', '-n', '3', '--seed', 'r']
  const formsOf = async (home: string, args: readonly string[]) => {
    const { stdout } = await run([...args, '--json'], { home, input: '{"skip":true}\n{"stop":true}\n' })
    return [...stdout.matchAll(/"form":"(\w+)"/g)].map(([, form]) => form)
  }

  it.each([
    ['as they are', [], 'choice'],
    ['from memory, where that is asked for', ['-m', 'recall'], 'recall'],
  ] as const)('asks them %s, and so do those that are left', async (_, mode, form) => {
    const home = temporaryHome()
    expect(await formsOf(home, [...bank, ...mode])).toEqual([form, form])
    expect(await formsOf(home, ['resume'])).toEqual([form, form])
  })
})

describe('options', () => {
  const optionsOf = async (home: string, args: readonly string[], input: string) => {
    const { stdout } = await run([...args, '--json'], { home, input })
    const told = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    return Object.fromEntries(told.flatMap(({ event, id, options }) => (event === 'question' ? [[id, options]] : [])))
  }

  it.each([
    ['of ours', ['-m', 'choice', '-t', 'lora', '-n', '4', '--seed', 'o']],
    ['of the author', ['-b', 'tests/fixtures/bank/choices.md', '-n', '3', '--seed', 'o']],
  ])('%s stand in the same order when the session goes on', async (_, args) => {
    const home = temporaryHome()
    const skipped = '{"skip":true}\n'.repeat(9)
    const whole = await optionsOf(temporaryHome(), args, skipped)
    await optionsOf(home, args, '{"skip":true}\n{"stop":true}\n')
    const { [Object.keys(whole)[0]!]: __, ...left } = whole
    expect(Object.keys(left).length).toBeGreaterThan(1)
    expect(await optionsOf(home, ['resume'], skipped)).toEqual(left)
  })
})

describe('an exam that was stopped', () => {
  it('keeps its pass mark, over all that it asked', async () => {
    const home = temporaryHome()
    const exam = ['--exam', '-m', 'choice', '-n', '2', '--seed', 'x', '--pass', '100']
    expect((await hold(home, exam, { option: 1 })).code).toBe(1)
    const { code, summary } = await hold(home, ['resume'], { option: 1 })
    const passed = summary.score === 1
    expect(summary).toMatchObject({ of: 2, answered: 2, pass: { mark: 1, passed } })
    expect(code).toBe(passed ? 0 : 1)
  })

  it('has the time that is left of its limit', async () => {
    const home = temporaryHome()
    await hold(home, ['--exam', '-n', '2', '--time-limit', '1h', '--seed', 'x'], { answer: 'nothing' })
    const { stdout } = await run(['resume', '--json'], { home })
    const { deadline } = JSON.parse(stdout.split('\n')[0]!)
    expect(Date.parse(deadline) - Date.now()).toBeGreaterThan(50 * 60_000)
    expect(Date.parse(deadline) - Date.now()).toBeLessThanOrEqual(60 * 60_000)
  })
})
