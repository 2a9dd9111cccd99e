import { PassThrough } from 'node:stream'
import type { Lifecycle } from '../../src/io/lifecycle.ts'
import { lazyMarkdown, type SessionWorld } from '../../src/io/session-world.ts'

/** A world of memory streams. `written` is all that was written so far. */
export function memoryWorld(options: { readonly inputIsTerminal?: boolean } = {}) {
  const input = new PassThrough()
  const interruption = new AbortController()
  let written = ''
  const lifecycle: Lifecycle = {
    streams: {
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      inputUsedUp: () => {},
      closeKeyboard: () => {},
    },
    interrupted: interruption.signal,
    interrupt: reason => interruption.abort(reason),
    suspend: async () => {},
    onReturn: () => () => {},
    attend: () => {},
    useScreen: () => {},
    outputClosed: false,
    exitCodeOf: code => code,
    end: () => {},
  }
  const write = (text: string) => {
    written += text
  }
  const world: SessionWorld = {
    input: input as unknown as SessionWorld['input'],
    output: new PassThrough() as unknown as NodeJS.WriteStream,
    env: {},
    lifecycle,
    markdown: lazyMarkdown(),
    today: () => '2026-11-23',
    terminal: {
      isInteractive: false,
      inputIsTerminal: options.inputIsTerminal ?? false,
      outputIsTerminal: false,
      width: 80,
      colour: 0,
      unicode: true,
      write,
      inform: write,
      warn: write,
      caughtUp: async () => {},
    },
  }
  return { world, input, lifecycle, written: () => written }
}
