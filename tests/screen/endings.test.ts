import { describe, expect, it } from 'vitest'
import { hasPty, keys, openScreen } from '../support/pty.ts'
import { choiceItem, recallItem } from '../support/small-items.ts'
import { openSmallSession, smallSessionCommand } from '../support/small-session-screen.ts'

/** `stty -a` names what is off with a minus. */
const wholeTerminal = /\bicanon\b[\s\S]*\becho\b/
const state = 'echo "EXIT $?"; stty -a'

const prompts = [
  { prompt: 'recall', items: [recallItem()], shown: 'Ctrl-E', prepare: '' },
  { prompt: 'choice', items: [choiceItem()], shown: 'A-D answer', prepare: '' },
  { prompt: 'ticks', items: [recallItem()], shown: '1-3 tick', prepare: keys.enter },
  { prompt: 'next', items: [choiceItem()], shown: 'Enter finish', prepare: 'b' },
]

describe.skipIf(!hasPty)('however a session ends, the terminal is as it was', () => {
  for (const { prompt, items, shown, prepare } of prompts) {
    const begin = async () => {
      const screen = await openSmallSession({ kind: 'screen', items }, { after: state, rows: 60 })
      await screen.waitFor(prompt === 'ticks' ? 'Ctrl-E' : prompt === 'next' ? 'A-D answer' : shown)
      if (prepare) screen.type(prepare)
      await screen.waitFor(shown)
      return screen
    }
    it.each([
      ['Ctrl-C', keys.ctrlC, 130, 'Interrupted'],
      ['Ctrl-D', keys.ctrlD, 0, 'Stopped early'],
    ])(`${prompt}: %s`, async (_, key, code, words) => {
      const screen = await begin()
      screen.type(key)
      const text = await screen.waitFor(`EXIT ${code}`)
      expect(text).toContain(words)
      expect(await screen.waitFor(wholeTerminal)).not.toMatch(/-echo\b|-icanon/)
      expect(screen.cursor().hidden).toBe(false)
      await screen.close()
    })
  }

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('%s ends the session and exits %i', async (signal, code) => {
    const screen = await openSmallSession({ kind: 'screen', items: [recallItem()] })
    await screen.waitFor('Ctrl-E')
    screen.kill(signal)
    expect(await screen.ended).toBe(code)
    expect(screen.history()).toContain('Interrupted')
    expect(screen.cursor().hidden).toBe(false)
    await screen.close()
  })

  it('keys typed while an answer is graded are neither shown nor taken', async () => {
    const screen = await openSmallSession({ kind: 'screen', items: [recallItem()], gradeTime: 1500 })
    await screen.waitFor('Ctrl-E')
    screen.type(`it is${keys.enter}`)
    await screen.waitFor(/› it is$/)
    screen.type(`early${keys.enter}`)
    const text = await screen.waitFor('Enter accept')
    expect(text).not.toContain('early')
    screen.type(keys.ctrlC)
    expect(await screen.ended).toBe(130)
    await screen.close()
  })

  it('Ctrl-C ends the session while an answer is graded', async () => {
    const screen = await openSmallSession(
      { kind: 'screen', items: [recallItem()], gradeTime: 1500 },
      { after: state, rows: 60 },
    )
    await screen.waitFor('Ctrl-E')
    screen.type(`it is${keys.enter}`)
    await screen.waitFor(/› it is$/)
    screen.type(keys.ctrlC)
    await screen.waitFor('EXIT 130')
    expect(await screen.waitFor(wholeTerminal)).not.toMatch(/-echo\b|-icanon/)
    await screen.close()
  })

  it('a throw under an open prompt is told in a sentence', async () => {
    const screen = await openSmallSession(
      { kind: 'screen', items: [choiceItem()], throwAfter: 800 },
      { after: state, rows: 60 },
    )
    const text = await screen.waitFor('EXIT 1')
    expect(text).toContain('something broke')
    expect(text).not.toContain('    at ')
    expect(await screen.waitFor(wholeTerminal)).not.toMatch(/-echo\b|-icanon/)
    expect(screen.cursor().hidden).toBe(false)
    await screen.close()
  })

  it('Ctrl-Z gives the shell back, and fg the question with what was typed', async () => {
    const command = await smallSessionCommand({ kind: 'screen', items: [recallItem()] })
    const screen = await openScreen(`PS1='shell> ' bash --norc -i`, { rows: 40 })
    await screen.waitFor('shell>')
    screen.type(`clear; ${command}\r`)
    await screen.waitFor('Ctrl-E')
    screen.type('it freezes')
    await screen.waitFor('it freezes')
    screen.type(keys.ctrlZ)
    await screen.waitFor(/Stopped[\s\S]*shell>/)
    expect(screen.cursor().hidden).toBe(false)
    screen.type('stty -a | grep -c -- -icanon; fg\r')
    await screen.waitFor(/fg[\s\S]*\n0\n[\s\S]*› it freezes/)
    screen.type(' W')
    await screen.waitFor('› it freezes W')
    screen.type(keys.ctrlC)
    await screen.waitFor(/Interrupted[\s\S]*shell>/)
    await screen.close()
  })
})
