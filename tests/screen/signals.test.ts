import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { HistorySession } from '../../src/report/history.ts'
import { hasPty, openScreen, type Screen } from '../support/pty.ts'
import { program, run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

/** What is typed to come to a prompt, each after what is seen, what is seen there, and the answers saved once it has ended. */
type Prompt = {
  readonly words: string
  readonly talk?: readonly (readonly [seen: string | RegExp, typed: string])[]
  readonly shown: string | RegExp
  readonly saved?: number
}

const recall = '-n 2 -t lora --seed signals'
const choice = `${recall} -m choice`
const prompts: Readonly<Record<string, Prompt>> = {
  'screen: recall': { words: recall, shown: 'Ctrl-E' },
  'screen: half an answer': { words: recall, talk: [['Ctrl-E', 'it fre']], shown: '› it fre' },
  'screen: ticks': { words: recall, talk: [['Ctrl-E', '\r']], shown: 'Enter accept' },
  'screen: the second question': {
    words: recall,
    talk: [
      ['Ctrl-E', '\r'],
      ['Enter accept', '\r'],
    ],
    shown: / 2 of 2$/m,
    saved: 1,
  },
  'screen: choice': { words: choice, shown: 'A-D answer' },
  'screen: after a choice': { words: choice, talk: [['A-D answer', 'a']], shown: 'Enter next', saved: 1 },
  'screen: sure?': { words: `${choice} --confidence`, talk: [['A-D answer', 'a']], shown: /sure/i, saved: 1 },
  'plain: recall': { words: `${recall} --plain`, shown: 'Your answer' },
  'plain: ticks': { words: `${recall} --plain`, talk: [['Your answer', '\r']], shown: 'Numbers of the points' },
  'plain: choice': { words: `${choice} --plain`, shown: 'Answer [A-D]' },
  'plain: after a choice': {
    words: `${choice} --plain`,
    talk: [['Answer [A-D]', 'a\r']],
    shown: 'Enter: next question',
    saved: 1,
  },
  'plain: sure?': {
    words: `${choice} --plain --confidence`,
    talk: [['Answer [A-D]', 'a\r']],
    shown: 'Are you sure',
    saved: 1,
  },
  'json: recall': { words: `${recall} --json`, shown: '"event":"question"' },
}

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGQUIT: 131 } as const
const names = Object.keys(signals) as readonly (keyof typeof signals)[]
/** Each prompt with each signal where `SIGNALS=all`, else with one in turn. */
const cases = Object.entries(prompts).flatMap(([name, prompt], index) =>
  names
    .filter((_, turn) => process.env.SIGNALS === 'all' || turn === index % names.length)
    .map(signal => [name, signal, prompt] as const),
)

describe.skipIf(!hasPty)('a signal at a prompt', () => {
  it.each(cases)('%s, %s', async (_, signal, { words, talk = [], shown, saved = 0 }) => {
    const home = temporaryHome()
    const screen = await begin(home, words)
    for (const [seen, typed] of talk) {
      await screen.waitFor(seen)
      screen.type(typed)
    }
    await screen.waitFor(shown)
    process.kill(Number(readFileSync(join(home, 'pid'), 'utf8')), signal)
    await screen.waitFor(`EXIT ${signals[signal]}`)
    const state = await screen.waitFor(/\bicanon\b[\s\S]*\becho\b/)
    expect(state).not.toMatch(/-echo\b|-icanon/)
    expect(screen.cursor().hidden).toBe(false)
    await screen.close()
    const { sessions } = JSON.parse((await run(['history', '--json'], { home })).stdout) as {
      sessions: readonly HistorySession[]
    }
    expect(sessions).toMatchObject([{ ended: 'interrupted', endedAt: expect.any(String), answered: saved }])
  })
})

/** The program, which leaves its process id in its home; then its exit code and the state of the terminal. */
const begin = (home: string, words: string): Promise<Screen> =>
  openScreen(`sh -c 'echo $$ > ${home}/pid; exec ${process.execPath} ${program} ${words}'; echo "EXIT $?"; stty -a`, {
    rows: 60,
    env: { FINETUNE_QUIZ_HOME: home },
  })
