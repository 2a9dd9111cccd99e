import { render } from '@inquirer/testing'
import { describe, expect, it } from 'vitest'
import { linePrompt } from '../../../src/io/prompts/line-prompt.ts'
import { nextPrompt, surePrompt } from '../../../src/io/prompts/next-prompt.ts'
import { optionPrompt } from '../../../src/io/prompts/option-prompt.ts'
import type { PromptReply } from '../../../src/io/prompts/prompt-reply.ts'
import { tickPrompt } from '../../../src/io/prompts/tick-prompt.ts'
import type { Request } from '../../../src/session/requests.ts'
import * as markdown from '../../../src/view/markdown.ts'
import { keysOf, typingKeys } from '../../../src/view/session/keys.ts'
import { createTheme } from '../../../src/view/theme.ts'
import { harmIn } from '../../support/payloads.ts'
import { sessionRequests } from '../../support/session-events.ts'

const page = () => ({ theme: createTheme({ colour: 0, unicode: true, width: 60 }), markdown, today: '2026-11-23' })

const requestOf = <A extends Request['ask']>(name: string): Extract<Request, { ask: A }> =>
  sessionRequests().find(([each]) => each === name)![1] as Extract<Request, { ask: A }>

const shared = (name: string) => {
  const request = requestOf(name)
  return { page, keys: keysOf(request), can: 'can' in request ? request.can : [] }
}

type Rendered = Awaited<ReturnType<typeof render<PromptReply, never>>>
const press = ({ events }: Pick<Rendered, 'events'>, ...keys: string[]) => {
  for (const key of keys) events.keypress(key)
}

describe('linePrompt', () => {
  const open = (draft = { text: '' }) =>
    render(linePrompt, {
      ...shared('recall'),
      draft,
      typingKeys,
      empty: { reply: 'reveal' },
      toReply: text => ({ reply: 'text', text }),
    })

  it('takes a line', async () => {
    const prompt = await open()
    expect(prompt.getScreen()).toMatch(/^›\n\nEnter reveal {3}Ctrl-E editor {3}\?h hint[\s\S]*\? all keys$/)
    prompt.events.type('it freezes W')
    expect(prompt.getScreen()).toBe('› it freezes W\n\nEnter send   Ctrl-E editor   Tab all keys')
    prompt.events.keypress('enter')
    expect(await prompt.answer).toEqual({ reply: 'text', text: 'it freezes W' })
  })

  it('reveals where nothing was typed', async () => {
    const prompt = await open()
    prompt.events.type('  ')
    prompt.events.keypress('enter')
    expect(await prompt.answer).toEqual({ reply: 'reveal' })
  })

  it('wraps at words', async () => {
    const prompt = await open()
    prompt.events.type(`${'seven77 '.repeat(9)}end`)
    expect(prompt.getScreen().split('\n').slice(0, 2)).toEqual([
      `› ${'seven77 '.repeat(7).trim()}`,
      '  seven77 seven77 end',
    ])
    prompt.events.keypress('enter')
    await prompt.answer
  })

  it.each([
    ['s', { reply: 'skip' }],
    ['h', { reply: 'hint' }],
    ['p', { reply: 'back' }],
    ['q', { reply: 'stop' }],
    ['n', { reply: 'write note' }],
  ])('? and %s on an empty line', async (key, reply) => {
    const prompt = await open()
    prompt.input.write('?')
    expect(prompt.getScreen()).toContain('skip this question')
    prompt.events.keypress(key)
    expect(await prompt.answer).toEqual(reply)
  })

  it.each([
    ['? closes the list of keys again', ['?', '?'], 'why', { reply: 'text', text: 'why' }],
    ['Enter does in the list what it says there', ['?'], '', { reply: 'reveal' }],
  ])('%s', async (_, keys, text, reply) => {
    const prompt = await open()
    for (const key of keys) prompt.input.write(key)
    prompt.events.type(text)
    press(prompt, 'enter')
    expect(await prompt.answer).toEqual(reply)
  })

  it('names each key in the list as it is pressed there, and Ctrl-E opens the editor from it', async () => {
    const prompt = await open()
    prompt.input.write('?')
    expect(prompt.getScreen()).toMatch(/\nh +a hint[\s\S]*\ne +open the question/)
    prompt.events.keypress({ name: 'e', ctrl: true })
    expect(await prompt.answer).toEqual({ reply: 'compose', text: '' })
  })

  it('a question mark in a text is a question mark', async () => {
    const prompt = await open()
    prompt.events.type('why?')
    prompt.events.keypress('enter')
    expect(await prompt.answer).toEqual({ reply: 'text', text: 'why?' })
  })

  it('Tab shows the keys at any time, keeps what was typed, and so does the draft', async () => {
    const draft = { text: '' }
    const prompt = await open(draft)
    prompt.events.type('it freezes')
    prompt.events.keypress('tab')
    expect(prompt.getScreen()).toContain('› it freezes\n\nEnter')
    expect(prompt.getScreen()).toContain('skip this question')
    prompt.events.keypress('h')
    expect(await prompt.answer).toEqual({ reply: 'hint' })
    expect(draft.text).toBe('it freezes')
    const again = await open(draft)
    expect(again.getScreen()).toContain('› it freezes')
    again.events.type(' W')
    again.events.keypress('enter')
    expect(await again.answer).toEqual({ reply: 'text', text: 'it freezes W' })
  })

  it('Ctrl-E goes on in the editor with what was typed', async () => {
    const prompt = await open()
    prompt.events.type('it')
    prompt.events.keypress({ name: 'e', ctrl: true })
    expect(await prompt.answer).toEqual({ reply: 'compose', text: 'it' })
  })

  it.each([
    ['as it was', '', 'one\ntwo'],
    ['changed, in one line', 's', 'one twos'],
  ])('takes what was written in an editor before, %s', async (_, more, text) => {
    const prompt = await open({ text: 'one\ntwo' })
    expect(prompt.getScreen()).toContain('› one two')
    prompt.events.type(more)
    press(prompt, 'enter')
    expect(await prompt.answer).toEqual({ reply: 'text', text })
  })

  it('a pasted line break does not end the answer', async () => {
    const prompt = await open()
    prompt.events.keypress('paste-start')
    prompt.events.type('one')
    prompt.events.keypress('enter')
    prompt.events.keypress('paste-end')
    expect(prompt.getScreen()).toContain('› one')
    prompt.events.keypress('enter')
    expect(await prompt.answer).toMatchObject({ reply: 'text' })
  })

  it('takes what is pasted for text while the list of keys is shown', async () => {
    const prompt = await open()
    prompt.input.write('?')
    press(prompt, 'paste-start')
    prompt.events.type('skip')
    press(prompt, 'paste-end', 'enter')
    expect(await prompt.answer).toEqual({ reply: 'text', text: 'skip' })
  })

  it('shows nothing harmful that was typed', async () => {
    const prompt = await open()
    prompt.events.type('a\u202eb\x9bc')
    expect(harmIn(prompt.getScreen())).toBeUndefined()
    prompt.events.keypress('enter')
    expect(harmIn(JSON.stringify(await prompt.answer))).toBeUndefined()
  })
})

describe('optionPrompt', () => {
  const open = (several = false) => render(optionPrompt, { ...shared('choice'), options: 4, several })

  it.each(['\x1c', '\u{1f469}', '\x1b[I', '\u4e2d'])(
    'nothing for a key that readline has no name for: %j',
    async key => {
      const prompt = await open()
      prompt.input.write(key)
      press(prompt, 'b')
      expect(await prompt.answer).toEqual({ reply: 'option', options: [1] })
    },
  )

  it('takes nothing that is pasted for a key', async () => {
    const prompt = await open()
    press(prompt, 'paste-start', 'a', 'x', 'enter', 'paste-end', 'b')
    expect(await prompt.answer).toEqual({ reply: 'option', options: [1] })
  })

  it.each([
    ['a letter', ['c'], { reply: 'option', options: [2] }],
    ['a digit', ['2'], { reply: 'option', options: [1] }],
    ['arrows and Enter', ['down', 'down', 'enter'], { reply: 'option', options: [1] }],
    ['arrows round the end', ['up', 'enter'], { reply: 'option', options: [3] }],
    ['nothing for Enter alone or a digit too high', ['enter', '5', 'd'], { reply: 'option', options: [3] }],
    ['an act', ['s'], { reply: 'skip' }],
    ['an act from the list of keys', ['?', 'x'], { reply: 'suspend' }],
    ['Ctrl-A is no A', ['', 'b'], { reply: 'option', options: [1] }],
  ])('%s', async (_, keys, reply) => {
    const prompt = await open()
    if (keys[0] === '') prompt.events.keypress({ name: 'a', ctrl: true })
    press(prompt, ...keys.filter(Boolean))
    expect(await prompt.answer).toEqual(reply)
  })

  it('shows where the arrows are', async () => {
    const prompt = await open()
    press(prompt, 'right', 'right')
    expect(prompt.getScreen().split('\n')[0]).toBe('›  A  [B]  C   D')
    press(prompt, 'enter')
    await prompt.answer
  })

  it('ticks several before Enter where several are right', async () => {
    const prompt = await open(true)
    press(prompt, 'c', 'a', 'b', 'b')
    expect(prompt.getScreen().split('\n')[0]).toBe('›  ✓A   B   ✓C   D')
    press(prompt, 'enter')
    expect(await prompt.answer).toEqual({ reply: 'option', options: [0, 2] })
  })
})

describe('tickPrompt', () => {
  const request = requestOf<'ticks'>('ticks')
  const open = (draft = { covered: request.proposed }, short = false, rows = 40) =>
    render(tickPrompt, { ...shared('ticks'), request, draft, short, rows })

  it('begins with what the grader found, and says why', async () => {
    const prompt = await open()
    const screen = prompt.getScreen()
    expect(screen).toContain('What did you cover?')
    expect(screen).toContain('◉ 1  Frozen base: The original weights')
    expect(screen).toContain('“freezes W”')
    expect(screen).toContain('? 2  Low-rank update')
    expect(screen).toContain('unsure: “small”')
    expect(screen).toContain('1 of 3 · Hard · comes back tomorrow')
    press(prompt, 'enter')
    expect(await prompt.answer).toEqual({ reply: 'ticks', covered: [0], judge: 'person' })
  })

  it('says where nothing was found', async () => {
    const points = request.verdict!.points.map(point => ({ ...point, finding: 'not found' as const, evidence: [] }))
    const lost = { ...request, verdict: { score: 0, points }, proposed: [] }
    const prompt = await render(tickPrompt, {
      ...shared('ticks'),
      request: lost,
      draft: { covered: [] },
      short: false,
      rows: 40,
    })
    expect(prompt.getScreen()).toContain('nothing found in your words')
    press(prompt, 'enter')
    await prompt.answer
  })

  it.each([
    ['digits toggle', ['1', '3'], { covered: [2] }],
    ['arrows and space', ['down', 'down', 'space'], { covered: [0, 1] }],
    ['a digit too high does nothing', ['4'], { covered: [0] }],
    ['r takes the next rating', ['r'], { covered: [0], rating: 'good' }],
  ])('%s', async (_, keys, ticks) => {
    const prompt = await open()
    press(prompt, ...keys, 'enter')
    expect(await prompt.answer).toEqual({ reply: 'ticks', judge: 'person', ...ticks })
  })

  it('keeps the ticks when it is left for a hint', async () => {
    const draft = { covered: request.proposed }
    const prompt = await open(draft)
    press(prompt, '2', 'f')
    expect(await prompt.answer).toEqual({ reply: 'flag' })
    expect(draft.covered).toEqual([0, 1])
  })

  it('shows the points around the cursor where the screen holds no more', async () => {
    const prompt = await open({ covered: [0] }, true, 8)
    press(prompt, 'up')
    expect(prompt.getScreen()).toContain('❯ ○ 3  Scaling')
    expect(prompt.getScreen()).not.toContain('1  Frozen base')
    press(prompt, 'enter')
    await prompt.answer
  })
})

describe('nextPrompt and surePrompt', () => {
  const openNext = () => render(nextPrompt, { ...shared('next'), request: requestOf<'next'>('next') })

  it.each([
    ['Enter', ['enter'], { reply: 'next' }],
    ['space', ['space'], { reply: 'next' }],
    ['another rating', ['r', 'r', 'enter'], { reply: 'next', rating: 'easy' }],
    ['undo', ['u'], { reply: 'undo' }],
  ])('%s', async (_, keys, reply) => {
    const prompt = await openNext()
    press(prompt, ...keys)
    expect(await prompt.answer).toEqual(reply)
  })

  it('shows what a changed rating leads to', async () => {
    const prompt = await openNext()
    press(prompt, 'r')
    expect(prompt.getScreen()).toMatch(/^Now: Hard · comes back/)
    press(prompt, 'enter')
    await prompt.answer
  })

  it.each([
    ['y', true],
    ['n', false],
  ])('%s', async (key, sure) => {
    const prompt = await render(surePrompt, shared('sure'))
    press(prompt, 'x', key)
    expect(await prompt.answer).toEqual({ reply: 'sure', sure })
  })
})

it('shows the time left, and that without a deadline there is none', async () => {
  const config = { ...shared('choice'), options: 4, several: false }
  const timed = await render(optionPrompt, { ...config, deadline: new Date(Date.now() + 20 * 60_000 - 500) })
  expect(timed.getScreen()).toContain('20 min left')
  const untimed = await render(optionPrompt, config)
  expect(untimed.getScreen()).not.toContain('left')
  for (const prompt of [timed, untimed]) {
    press(prompt, 'a')
    await prompt.answer
  }
})
