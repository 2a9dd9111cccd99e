import { once } from 'node:events'
import type { Terminal } from '../context.ts'
import { harmless, withoutColours } from '../view/harmless.ts'
import { useColour, useUnicode } from '../view/use-colour.ts'
import type { Lifecycle } from './lifecycle.ts'

export type TerminalFlags = {
  readonly colour?: boolean | undefined
  readonly ascii?: boolean | undefined
  readonly quiet?: boolean
}

/** The real standard streams, none of which is opened before it is asked for. Writing after the reader has gone does nothing. */
export function openTerminal(
  env: NodeJS.ProcessEnv,
  flags: TerminalFlags,
  lifecycle: Pick<Lifecycle, 'streams' | 'outputClosed'>,
): Terminal {
  const { streams } = lifecycle
  const colourOf = ({ isTTY }: { isTTY?: boolean }) => useColour({ env, isTTY: isTTY === true, flag: flags.colour })
  return {
    get inputIsTerminal() {
      return streams.stdin.isTTY === true
    },
    get outputIsTerminal() {
      return streams.stdout.isTTY === true
    },
    get isInteractive() {
      return this.inputIsTerminal && this.outputIsTerminal && env.TERM !== 'dumb'
    },
    get width() {
      return streams.stdout.columns || columnsOf(env) || 80
    },
    get colour() {
      return colourOf(streams.stdout)
    },
    unicode: useUnicode({ env, flag: flags.ascii === undefined ? undefined : !flags.ascii }),
    write: text => {
      if (!lifecycle.outputClosed) streams.stdout.write(shown(text, colourOf(streams.stdout)))
    },
    inform(text) {
      if (!flags.quiet) this.warn(text)
    },
    warn: text => {
      streams.stderr.write(shown(text, colourOf(streams.stderr)))
    },
    caughtUp: async () => {
      const { stdout } = streams
      if (stdout.writableNeedDrain && !lifecycle.outputClosed) await once(stdout, 'drain').catch(() => {})
    },
  }
}

/** What a person says of the width where there is no terminal to ask, as in front of a pager. */
const columnsOf = ({ COLUMNS = '' }: NodeJS.ProcessEnv): number => (/^\d{1,4}$/.test(COLUMNS) ? Number(COLUMNS) : 0)

const shown = (text: string, colour: 0 | 1): string =>
  colour ? harmless(text, 'colours') : harmless(withoutColours(text), 'layout')
