import { EventEmitter } from 'node:events'
import { describe, expect, it, test } from 'vitest'
import type { WatchedStreams } from '../../src/io/streams.ts'
import { openTerminal } from '../../src/io/terminal.ts'

type Stream = { isTTY?: boolean; columns?: number; writableNeedDrain?: boolean }

function open(streams: { stdin?: Stream; stdout?: Stream; stderr?: Stream }, env = {}, outputClosed = false) {
  const out: string[] = []
  const err: string[] = []
  const lifecycle = {
    streams: {
      stdin: streams.stdin ?? {},
      stdout: Object.assign(streams.stdout ?? {}, { write: (text: string) => out.push(text) }),
      stderr: { ...streams.stderr, write: (text: string) => err.push(text) },
    } as unknown as WatchedStreams,
    outputClosed,
  }
  return { terminal: openTerminal(env, {}, lifecycle), out, err }
}

const tty = { isTTY: true, columns: 100 }

describe('openTerminal', () => {
  it.each([
    ['a terminal at both ends', { stdin: tty, stdout: tty }, {}, true],
    ['input from a pipe', { stdout: tty }, {}, false],
    ['output to a pipe', { stdin: tty }, {}, false],
    ['a dumb terminal', { stdin: tty, stdout: tty }, { TERM: 'dumb' }, false],
  ])('%s', (_, streams, env, isInteractive) => expect(open(streams, env).terminal.isInteractive).toBe(isInteractive))

  it.each([
    [tty, 100],
    [{}, 80],
    [{ isTTY: true, columns: 0 }, 80],
  ])('%j is %i wide', (stdout, width) => expect(open({ stdout }).terminal.width).toBe(width))

  it.each([
    ['60', {}, 60],
    ['60', tty, 100],
    ['0', {}, 80],
    ['-5', {}, 80],
    ['wide', {}, 80],
  ])('COLUMNS=%s with %j is %i wide', (COLUMNS, stdout, width) =>
    expect(open({ stdout }, { COLUMNS }).terminal.width).toBe(width),
  )

  it('decides on colour for each stream', () => {
    const { terminal, out, err } = open({ stderr: tty })
    terminal.write('\x1b[1mbold\x1b[22m')
    terminal.warn('\x1b[1mbold\x1b[22m')
    expect([terminal.colour, out, err]).toEqual([0, ['bold'], ['\x1b[1mbold\x1b[22m']])
  })

  it('lets nothing harmful out on either stream', () => {
    const { terminal, out, err } = open({ stdout: tty, stderr: {} })
    terminal.write('a\x1b[2J\tb\r\n')
    terminal.warn('a\x1b]0;x\x07\u202e')
    expect([out, err]).toEqual([['a␛[2J\tb\n'], ['a␛]0;x␇⟨U+202E⟩']])
  })

  it('writes nothing once the reader has gone', () => {
    const { terminal, out } = open({}, {}, true)
    terminal.write('x')
    expect(out).toEqual([])
  })
})

test.each([
  ['drains', (stream: EventEmitter) => stream.emit('drain')],
  ['is gone', (stream: EventEmitter) => stream.emit('error', new Error('EPIPE'))],
])('a long result waits until the reader has caught up or %s', async (_, end) => {
  const stdout = Object.assign(new EventEmitter(), { writableNeedDrain: true })
  const { terminal } = open({ stdout })
  let waits = true
  const waiting = terminal.caughtUp().then(() => {
    waits = false
  })
  await Promise.resolve()
  expect(waits).toBe(true)
  end(stdout)
  await waiting
})
