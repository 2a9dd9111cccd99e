import { writeSync } from 'node:fs'
import type { Streams } from './streams.ts'

const showCursor = '\x1b[?25h'
export const startBracketedPaste = '\x1b[?2004h'
export const endBracketedPaste = '\x1b[?2004l'

/** Puts back what prompts change of a terminal: line by line, with echo and a cursor. Never throws. */
export function restoreTerminal({ stdin, stdout }: Pick<Streams, 'stdin' | 'stdout'>): void {
  try {
    if (stdout.isTTY) writeSync(stdout.fd, showCursor + endBracketedPaste)
    if (stdin.isTTY && !stdin.destroyed) stdin.setRawMode(false)
  } catch {
    // The terminal is gone, as after SIGHUP: there is nothing to restore.
  }
}
