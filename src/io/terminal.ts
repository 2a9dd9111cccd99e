import { once } from 'node:events'
import type { Terminal } from '../context.ts'
import { harmless, withoutColours } from '../view/harmless.ts'
import { useColour, useUnicode } from '../view/use-colour.ts'
import type { Lifecycle } from './lifecycle.ts'

export type TerminalFlags = { readonly colour?: boolean | undefined; readonly ascii?: boolean | undefined }

/** The real standard streams. Writing after the reader has gone does nothing. */
export function openTerminal(
  machine: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env'>,
  flags: TerminalFlags,
  lifecycle: Pick<Lifecycle, 'outputClosed'>,
): Terminal {
  const { stdin, stdout, stderr, env } = machine
  const colourOf = (stream: { isTTY?: boolean }) => useColour({ env, isTTY: stream.isTTY === true, flag: flags.colour })
  const [colour, warningColour] = [colourOf(stdout), colourOf(stderr)]
  const inputIsTerminal = stdin.isTTY === true
  const outputIsTerminal = stdout.isTTY === true
  return {
    inputIsTerminal,
    outputIsTerminal,
    isInteractive: inputIsTerminal && outputIsTerminal && env.TERM !== 'dumb',
    get width() {
      return stdout.columns || 80
    },
    colour,
    unicode: useUnicode({ env, flag: flags.ascii === undefined ? undefined : !flags.ascii }),
    write: text => {
      if (!lifecycle.outputClosed) stdout.write(shown(text, colour))
    },
    warn: text => {
      stderr.write(shown(text, warningColour))
    },
    caughtUp: async () => {
      if (stdout.writableNeedDrain && !lifecycle.outputClosed) await once(stdout, 'drain').catch(() => {})
    },
  }
}

const shown = (text: string, colour: 0 | 1): string =>
  colour ? harmless(text, 'colours') : harmless(withoutColours(text), 'layout')
