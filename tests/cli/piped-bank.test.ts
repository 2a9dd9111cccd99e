import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasPty, keys, openScreen } from '../support/pty.ts'
import { program, run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

const bank =
  '## 1. What is yeast?\n\n**Answer:**\n\n- A fungus\n- It makes bread rise\n\n**About this question:**\n\n- Topics: baking\n'

describe('a bank from standard input', () => {
  it.each([
    ['bank check -', /^No problem in 1 question\.\n$/],
    ['bank show -', /What is yeast\?/],
    ['bank diff -', /1 question/],
    ['sheet -b -', /It makes bread rise/],
    ['sheet -m recall --json -b -', /"stem": "What is yeast\?"/],
    ['topics -b -', /0\/1/],
    ['stats -b -', /0 of 1 question seen/],
    ['plan --by +3 -b -', /1 new/],
  ])('is read by %s', async (line, shows) => {
    const { stdout, stderr, code } = await run(line.split(' '), { home: temporaryHome(), input: bank })
    expect({ stderr, known: [0, 1].includes(code ?? -1) }).toEqual({ stderr: '', known: true })
    expect(stdout).toMatch(shows)
  })

  it.each([
    [
      '-b - --json',
      /^\{"error":\{"code":"usage","message":"Answers can't come by standard input where the bank does: /,
    ],
    ['-b - --plain', /^Answers can't come by standard input where the bank does, and there is no terminal to type/],
  ])('leaves nobody to answer where there is no terminal: %s', async (line, says) => {
    // A process of another session than the shell's has no terminal to open.
    const { code, stderr, stdout } = await run(line.split(' '), { home: temporaryHome(), input: bank, detached: true })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })
})

describe.skipIf(!hasPty)('a session with a bank from standard input', () => {
  const open = (options: string, after = '') => {
    const home = temporaryHome()
    writeFileSync(join(home, 'bank.md'), bank)
    const line = `cat '${home}/bank.md' | '${process.execPath}' '${program}' ${options}; echo "EXIT $?"; ${after}`
    return openScreen(line, { rows: 50, env: { FINETUNE_QUIZ_HOME: home, EDITOR: 'stty -a; false' } })
  }

  it('takes keys from the terminal, and gives them back', async () => {
    const screen = await open('-b -', 'read line; echo "<$line>"')
    await screen.waitFor('Ctrl-E')
    screen.type(`a fungus${keys.enter}`)
    await screen.waitFor('Enter accept')
    screen.type(`2${keys.enter}`)
    await screen.waitFor('EXIT 0')
    screen.type('next\r')
    await screen.waitFor('<next>')
    expect(screen.text()).toContain('Finished: 100%')
    await screen.close()
  })

  it('takes lines too, and goes on when it was stopped and comes again', async () => {
    const screen = await open('-b - --plain', `'${process.execPath}' '${program}' resume; echo "EXIT $?"`)
    await screen.waitFor('Your answer')
    screen.type('?q\r')
    await screen.waitFor(
      /Next: finetune-quiz resume < FILE, goes on[\s\S]*EXIT 0[\s\S]*came by standard input: [\s\S]*EXIT 2/,
    )
    await screen.close()
  })

  it('lets an editor have the terminal as it was', async () => {
    const screen = await open('-b -')
    await screen.waitFor('Ctrl-E')
    screen.type(keys.ctrlE)
    await screen.waitFor('No editor could be opened')
    screen.type(keys.ctrlC)
    await screen.waitFor('EXIT 130')
    await screen.close()
  })
})
