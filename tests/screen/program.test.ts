import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hasPty, keys, openScreen, type ScreenOptions } from '../support/pty.ts'

const home = mkdtempSync(join(tmpdir(), 'finetune-quiz-home-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const run = (args: string, options: ScreenOptions = {}) =>
  openScreen(`exec '${process.execPath}' bin/finetune-quiz.js ${args}`, {
    rows: 60,
    ...options,
    env: { FINETUNE_QUIZ_HOME: home, ...options.env },
  })

describe.skipIf(!hasPty)('the program on a terminal', () => {
  it('asks at once, takes a typed answer, ticks and sums up', async () => {
    const screen = await run('-t lora -n 1 --seed b')
    const start = await screen.waitFor('all keys')
    expect(start).toMatch(/^finetune-quiz {3}1 of 26 questions · LoRA · seed b/)
    screen.type('no idea so far')
    await screen.waitFor('no idea so far')
    screen.type(keys.enter)
    await screen.waitFor('What did you cover?')
    screen.type('123456')
    await screen.waitFor(/6 of 6 · Good/)
    screen.type(keys.enter)
    expect(await screen.ended).toBe(0)
    expect(screen.text()).toContain('Finished: 100% · 1 of 1 answered')
    await screen.close()
  })

  it('stops at Ctrl-C in the middle, keeps the answer, and exits 130', async () => {
    const screen = await run('-m choice -n 2 --seed b', { columns: 40 })
    await screen.waitFor('A-D answer')
    screen.type('a')
    await screen.waitFor('Enter next')
    screen.type(keys.ctrlC)
    expect(await screen.ended).toBe(130)
    expect(screen.text()).toMatch(/Interrupted: \d+%/)
    expect(screen.cursor().hidden).toBe(false)
    await screen.close()
  })

  it.each(['--help', 'quiz --help', 'bank --help'])('breaks no word of `%s` in 40 columns', async args => {
    const screen = await run(args, { columns: 40, rows: 120 })
    await screen.ended
    expect(screen.text()).toMatch(/^Usage:/)
    expect(
      screen
        .raw()
        .split('\r\n')
        .filter(line => line.length > 40),
    ).toEqual([])
    await screen.close()
  })

  it('keeps colours and warnings of Node off the screen under NO_COLOR', async () => {
    const screen = await run('-n 1', { env: { NO_COLOR: '1', FORCE_COLOR: '1' } })
    await screen.waitFor('all keys')
    screen.type(keys.ctrlC)
    await screen.ended
    expect(screen.history()).not.toContain('Warning')
    expect(screen.raw()).not.toMatch(/\x1b\[\d*m/)
    await screen.close()
  })

  it("says where the question can't be edited, and asks it as it was", async () => {
    const screen = await run('-n 1 -b tests/fixtures/bank/choices.md -m recall', {
      env: { EDITOR: 'no-such-editor', VISUAL: '' },
    })
    await screen.waitFor('all keys')
    screen.type('?')
    await screen.waitFor('open the question in your editor')
    screen.type('e')
    await screen.waitFor(/No editor could be opened: set EDITOR[\s\S]*›/)
    screen.type(keys.ctrlC)
    await screen.ended
    await screen.close()
  })

  it('keeps what was typed while the question is edited', async () => {
    const screen = await run('-n 1 -b tests/fixtures/bank/choices.md -m recall', {
      env: { EDITOR: 'true', VISUAL: '' },
    })
    await screen.waitFor('all keys')
    screen.type('begun')
    await screen.waitFor('› begun')
    screen.type(keys.tab)
    await screen.waitFor('open the question in your editor')
    screen.type('e')
    await screen.waitFor(/1 of 1\n[\s\S]*1 of 1\n[\s\S]*› begun\n\nEnter send/)
    screen.type(keys.ctrlC)
    await screen.ended
    await screen.close()
  })

  it('needs no terminal that can move the cursor', async () => {
    const screen = await run('-n 1 -m choice', { env: { TERM: 'dumb' } })
    await screen.waitFor('Answer [A-D]:')
    screen.type('stop\r')
    expect(await screen.ended).toBe(0)
    expect(screen.raw()).not.toContain('\x1b')
    await screen.close()
  })
})
