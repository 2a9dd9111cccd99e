import type { Terminal } from '../context.ts'
import type { Page } from '../view/session/words.ts'
import { createTheme } from '../view/theme.ts'
import type { Lifecycle } from './lifecycle.ts'

/** What the three ways to hold a session need of the machine. */
export type SessionWorld = {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly terminal: Terminal
  readonly lifecycle: Lifecycle
  /** The person's local day, `YYYY-MM-DD`. */
  today(): string
}

/** Longer lines are hard to read. Columns. */
const widest = 96

/** The page as wide as the terminal is now. */
export const pageOf = ({ terminal, today }: SessionWorld, plain = false): Page => ({
  theme: createTheme({
    colour: plain ? 0 : terminal.colour,
    unicode: terminal.unicode,
    width: Math.min(terminal.width, widest),
    plain,
  }),
  today: today(),
})
