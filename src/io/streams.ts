import { openSync } from 'node:fs'
import { ReadStream } from 'node:tty'

/** Where answers come from: a terminal, a pipe or a file. */
export type Input = NodeJS.ReadStream & { readonly fd: number }

/** The standard streams, each opened when it is first asked for, which takes a few milliseconds. */
export type Streams = Pick<NodeJS.Process, 'stdout' | 'stderr'> & { readonly stdin: Input }

export type WatchedStreams = Streams & {
  /** Says that standard input was read to its end: from now on `stdin` is the terminal itself, where there is one. */
  inputUsedUp(): void
  /** Leaves what is typed from now on to the shell. */
  closeKeyboard(): void
}

export type OnError = (error: NodeJS.ErrnoException) => void

/** The streams of a process, the errors of each seen to from its opening on. */
export function watchStreams(machine: Streams, onError: Readonly<Record<keyof Streams, OnError>>): WatchedStreams {
  const opened = new Map<keyof Streams, Streams[keyof Streams]>()
  const open = <K extends keyof Streams>(name: K, make: () => Streams[K]): Streams[K] => {
    if (!opened.has(name)) opened.set(name, make().on('error', onError[name]))
    return opened.get(name) as Streams[K]
  }
  let usedUp = false
  let keyboard: ReadStream | undefined
  const openInput = (): Input => {
    if (usedUp) keyboard = openKeyboard()
    return (keyboard as Input | undefined) ?? machine.stdin
  }
  return {
    get stdin() {
      return open('stdin', openInput)
    },
    get stdout() {
      return open('stdout', () => machine.stdout)
    },
    get stderr() {
      return open('stderr', () => machine.stderr)
    },
    inputUsedUp() {
      opened.delete('stdin')
      usedUp = true
    },
    closeKeyboard() {
      // Paused, it would go on to take what is typed; standard input doesn't.
      keyboard?.destroy()
    },
  }
}

/** The terminal that the process belongs to. Undefined where there is none, as in a cron job, and on Windows. */
function openKeyboard(): ReadStream | undefined {
  try {
    return new ReadStream(openSync('/dev/tty', 'r'))
  } catch {
    return undefined
  }
}
