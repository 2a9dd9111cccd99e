import { writeSync } from 'node:fs'
import { harmless } from '../view/harmless.ts'
import { suspender } from './lifecycle-suspend.ts'
import { type WatchedStreams, watchStreams } from './streams.ts'
import { restoreTerminal } from './terminal-modes.ts'

const signals = ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'] as const

/** Why the program is to end: a signal's name, `SIGPIPE` where nobody reads on, `error` after a throw nobody caught. */
export type EndCause = (typeof signals)[number] | 'SIGPIPE' | 'error'

export type Lifecycle = {
  /** Their errors are seen to. */
  readonly streams: WatchedStreams
  /** Aborted once, with an `EndCause`. */
  readonly interrupted: AbortSignal
  /** For what arrives as a key instead of a signal: in raw mode Ctrl-C does. */
  interrupt(reason: EndCause): void
  /** Ctrl-Z as a key: gives the terminal back to the shell; resolves when the person has returned. */
  suspend(): Promise<void>
  /** Called after the person has come back; what was on the screen has to be drawn again. Returns its own removal. */
  onReturn(listener: () => void): () => void
  /** Says that somebody listens to `interrupted` and will bring the program to its end; without, it ends at once. */
  attend(): void
  /** Says that cursor and line mode will be changed, so that every ending puts them back. */
  useScreen(): void
  /** Standard output is gone: writing is pointless. */
  readonly outputClosed: boolean
  /** The exit code of the process, given what the program itself came to. */
  exitCodeOf(code: number): number
  /** Takes all handlers off. The program has ended by itself. */
  end(): void
}

/** `128 + signal number`, but an ending that is nobody's fault is none. */
const codes: Readonly<Record<EndCause, number>> = {
  SIGINT: 130,
  SIGQUIT: 131,
  SIGTERM: 143,
  SIGHUP: 129,
  SIGPIPE: 0,
  error: 1,
}

/**
 * A program that doesn't come to its end so long after a signal is ended: every answer is on disk as soon as it is
 * given. Milliseconds.
 */
const patience = 2000

/** Handles every way to end, so that the terminal is left as it was found and the exit code says what happened. */
export function installLifecycle(machine: NodeJS.Process): Lifecycle {
  const ending = new AbortController()
  const state = {
    attended: false,
    screen: false,
    outputClosed: false,
    ended: false,
    outputFailed: false,
    lastWords: '',
  }
  const restore = () => {
    if (state.screen) restoreTerminal(streams)
  }
  const exitCodeOf = (code: number) =>
    ending.signal.aborted ? codes[ending.signal.reason as EndCause] : state.outputFailed ? 1 : code
  const interrupt = (reason: EndCause) => {
    if (ending.signal.aborted) machine.exit(exitCodeOf(1))
    ending.abort(reason)
    if (state.attended) setTimeout(() => machine.exit(exitCodeOf(1)), patience).unref()
    else machine.exit(exitCodeOf(1))
  }
  const suspension = suspender(machine, restore)
  const handlers: [NodeJS.EventEmitter, string, (error: NodeJS.ErrnoException) => void][] = [
    ...signals.map((signal): [NodeJS.EventEmitter, string, () => void] => [machine, signal, () => interrupt(signal)]),
    [machine, 'uncaughtException', error => failed(error)],
    [machine, 'exit', () => atExit()],
    [machine, 'beforeExit', () => stuck()],
  ]
  const failed = (error: unknown) => {
    const detail = machine.argv.includes('--debug') && error instanceof Error ? error.stack : String(error)
    // Said at the end, because a prompt may be on the screen now.
    state.lastWords = `finetune-quiz stumbled over an error of its own: ${detail}. Your answers are safe.`
    interrupt('error')
  }
  const outputError = (error: NodeJS.ErrnoException) => {
    const first = !state.outputClosed
    state.outputClosed = true
    if (!first) return
    if (error.code !== 'EPIPE' && error.code !== 'EIO') {
      state.outputFailed = true
      tell(machine, `Standard output can't be written (${error.code ?? error.message}): the result is not complete.`)
    }
    if (!state.ended && !ending.signal.aborted) interrupt(error.code === 'EIO' ? 'SIGHUP' : 'SIGPIPE')
  }
  const lost = () => {
    if (!ending.signal.aborted) interrupt('SIGHUP')
  }
  /** Nothing is left to happen, yet the program waits for something: it would end with an exit code of Node's own. */
  const stuck = () => {
    if (!state.ended && !ending.signal.aborted) interrupt('SIGHUP')
  }
  const atExit = () => {
    restore()
    if (state.lastWords) tell(machine, state.lastWords)
    if (state.outputFailed) machine.exitCode = 1
    else if (!state.ended && ending.signal.aborted) machine.exitCode = exitCodeOf(1)
  }
  const streams = watchStreams(machine, {
    stdin: () => lost(),
    stdout: error => outputError(error),
    stderr: () => {},
  })
  for (const [emitter, event, handler] of handlers) emitter.on(event, handler)
  suspension.install()

  return {
    streams,
    interrupted: ending.signal,
    interrupt,
    suspend: suspension.suspend,
    onReturn: suspension.onReturn,
    attend: () => {
      state.attended = true
    },
    useScreen: () => {
      state.screen = true
    },
    get outputClosed() {
      return state.outputClosed
    },
    exitCodeOf,
    end: () => {
      state.ended = true
      suspension.remove()
      for (const signal of signals) machine.removeAllListeners(signal)
    },
  }
}

function tell({ stderr }: NodeJS.Process, sentence: string): void {
  try {
    writeSync(stderr.fd, `${harmless(sentence, 'lines')}\n`)
  } catch {
    // Nobody can be told.
  }
}
