import { describe, expect, it } from 'vitest'
import { openJsonSession } from '../../src/io/session-json.ts'
import { openPlainSession } from '../../src/io/session-plain.ts'
import type { Request } from '../../src/session/requests.ts'
import { sessionEvents, sessionRequests } from '../support/session-events.ts'
import { memoryWorld } from '../support/session-world.ts'

const requests = Object.fromEntries(sessionRequests()) as Record<string, Request>
const soon = () => new Date(Date.now() + 30)

describe('a session as JSON lines', () => {
  it('says what is wrong with a line and waits for another', async () => {
    const { world, input, written } = memoryWorld()
    const session = openJsonSession(world)
    input.write('what?\n\n{"option":9}\n{"option":2}\n')
    expect(await session.ask(requests.choice!)).toEqual({ reply: 'option', options: [1] })
    const lines = written()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(({ event }) => event)).toEqual(['error', 'error'])
    session.close()
  })

  it('lets the grader tick, goes on at once, and says how sure only where the answer did', async () => {
    const { world, input } = memoryWorld()
    const session = openJsonSession(world)
    expect(await session.ask(requests.ticks!)).toEqual({ reply: 'ticks', covered: [0], judge: 'grader' })
    expect(await session.ask(requests.next!)).toEqual({ reply: 'next' })
    expect(await session.ask(requests.sure!)).toEqual({ reply: 'next' })
    input.write('{"answer":"x","sure":false}\n')
    expect(await session.ask(requests.recall!)).toEqual({ reply: 'text', text: 'x' })
    expect(await session.ask(requests.sure!)).toEqual({ reply: 'sure', sure: false })
    session.close()
  })

  it('writes one object a line for every event but the reveal', () => {
    const { world, written } = memoryWorld()
    const session = openJsonSession(world)
    for (const [, event] of sessionEvents('\u202e')) session.tell(event)
    const lines = written()
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).event)
    expect(lines).toEqual(
      sessionEvents()
        .map(([, { event }]) => event)
        .filter(event => event !== 'revealed'),
    )
    session.close()
  })
})

describe.each([
  ['JSON lines', openJsonSession],
  ['plain lines', openPlainSession],
] as const)('the end of a session as %s', (_, open) => {
  it('stops at the end of input', async () => {
    const { world, input } = memoryWorld()
    const session = open(world)
    input.end()
    expect(await session.ask(requests.recall!)).toEqual({ reply: 'stop' })
    session.close()
  })

  it('takes a last line without a line break', async () => {
    const { world, input } = memoryWorld()
    const session = open(world)
    input.end(open === openJsonSession ? '{"skip":true}' : ':skip')
    expect(await session.ask(requests.recall!)).toEqual({ reply: 'skip' })
    session.close()
  })

  it('gives up at a signal and stays given up', async () => {
    const { world, lifecycle } = memoryWorld()
    const session = open(world)
    const asked = session.ask(requests.recall!)
    lifecycle.interrupt('SIGTERM')
    expect(await asked).toEqual({ reply: 'interrupted' })
    expect(await session.ask(requests.next!)).toEqual({ reply: 'interrupted' })
    session.close()
  })

  it('gives up at the deadline, also where lines are waiting', async () => {
    const { world, input } = memoryWorld()
    const session = open(world)
    const request = { ...requests.recall!, deadline: soon() } as Request
    expect(await session.ask(request)).toEqual({ reply: 'timeout' })
    input.write('{"skip":true}\n')
    expect(await session.ask(request)).toEqual({ reply: 'timeout' })
    session.close()
  })
})

describe('a session line by line', () => {
  it('asks again after help and mistakes, and carries a rating', async () => {
    const { world, input, written } = memoryWorld()
    const session = openPlainSession(world)
    input.write('?\n7\n:easy\n1 2\n')
    expect(await session.ask(requests.ticks!)).toEqual({
      reply: 'ticks',
      covered: [0, 1],
      judge: 'person',
      rating: 'easy',
    })
    expect(written()).toContain('1. Covered. Frozen base: The original weights')
    expect(written()).toContain(':undo: go back to your answer, to change it')
    expect(written()).toContain('Type numbers from 1 to 3')
    session.close()
  })

  it.each([
    ['waits for Enter where a person reads', true, { reply: 'stop' }],
    ['goes on at once where a script pipes', false, { reply: 'next' }],
  ])('%s', async (_, inputIsTerminal, reply) => {
    const { world, input } = memoryWorld({ inputIsTerminal })
    const session = openPlainSession(world)
    input.write('stop\n')
    expect(await session.ask(requests.next!)).toEqual(reply)
    session.close()
  })

  it('writes no escape byte and draws nothing', () => {
    const { world, written } = memoryWorld()
    const session = openPlainSession(world)
    for (const [, event] of sessionEvents()) session.tell(event)
    expect(written()).not.toMatch(/[\x1b─━│╸█░◉○●]/)
    session.close()
  })
})
