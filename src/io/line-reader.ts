import { createInterface } from 'node:readline'
import { startTimer } from './deadline-timer.ts'
import type { SessionWorld } from './session-world.ts'

export type LineReader = {
  /** The next line; `end` when there will be none, or why the wait was given up. Lines that came early are kept. */
  next(deadline?: Date): Promise<string | LineEnd>
  close(): void
}

export type LineEnd = { readonly end: 'end' | 'timeout' | 'interrupted' }

/** Lines of standard input, one at a time, from a person or a pipe. */
export function readLinesOf({ input, lifecycle }: Pick<SessionWorld, 'input' | 'lifecycle'>): LineReader {
  const lines: string[] = []
  let ended = false
  let wake = () => {}
  // A terminal's own line editing does for a person; readline's would write escape codes.
  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY })
  reader.on('line', line => {
    lines.push(line)
    wake()
  })
  reader.on('close', () => {
    ended = true
    wake()
  })
  lifecycle.interrupted.addEventListener('abort', () => wake())

  const next = async (deadline?: Date): Promise<string | LineEnd> => {
    for (;;) {
      if (lifecycle.interrupted.aborted) return { end: 'interrupted' }
      if (deadline && deadline.getTime() <= Date.now()) return { end: 'timeout' }
      const line = lines.shift()
      if (line !== undefined) return line
      if (ended) return { end: 'end' }
      await new Promise<void>(resolve => {
        const timer = deadline && startTimer(deadline, resolve)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  return { next, close: () => reader.close() }
}
