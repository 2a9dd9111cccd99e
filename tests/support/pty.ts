import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import xterm from '@xterm/headless'

/** A command on a terminal of its own, as a person sees it. */
export type Screen = {
  /** The rows that are visible now, without trailing blanks. */
  text(): string
  /** Everything that was ever shown, scrolled-off rows too. */
  history(): string
  /** All bytes that were written, escape codes and all. */
  raw(): string
  /** Whether the cursor is shown, and where it is, from 0. */
  cursor(): { readonly hidden: boolean; readonly row: number; readonly column: number }
  /** Resolves with the visible text once it holds `expected`; rejects with what is on the screen after a while. */
  waitFor(expected: string | RegExp): Promise<string>
  /** Keys as a terminal sends them. */
  type(keys: string): void
  /** Sends a signal to the command itself. */
  kill(signal: NodeJS.Signals): void
  /** The exit code, once the command has ended. */
  ended: Promise<number>
  close(): Promise<void>
}

export type ScreenOptions = {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
}

export const keys = {
  enter: '\r',
  escape: '\x1b',
  tab: '\t',
  up: '\x1b[A',
  down: '\x1b[B',
  left: '\x1b[D',
  backspace: '\x7f',
  ctrlC: '\x03',
  ctrlD: '\x04',
  ctrlE: '\x05',
  ctrlZ: '\x1a',
} as const

/** Reached only where a test fails, however slow the machine. Milliseconds. */
const patience = 25_000

/** Whether this machine has util-linux's `script`, which gives a pty without a native addon. */
export const hasPty = ((): boolean => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8', stdio: 'pipe' }).includes('util-linux')
  } catch {
    return false
  }
})()

/** Runs a shell command line on a pty of the given size; a terminal emulator interprets what it writes. */
export async function openScreen(command: string, options: ScreenOptions = {}): Promise<Screen> {
  const { columns = 80, rows = 24, env = {} } = options
  const folder = await mkdtemp(join(tmpdir(), 'screen-'))
  const pidFile = join(folder, 'pid')
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true })
  const line = `stty cols ${columns} rows ${rows}; echo $$ > '${pidFile}'; ${command}`
  const child = spawn('script', ['-qfec', line, '/dev/null'], {
    env: { ...cleanEnv(), ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let raw = ''
  let changed = () => {}
  child.stdout.on('data', (data: Buffer) => {
    raw += data.toString()
    terminal.write(data, () => changed())
  })
  const ended = endOf(child)

  const waitFor = async (expected: string | RegExp): Promise<string> => {
    const until = Date.now() + patience
    for (;;) {
      const text = visible(terminal)
      if (typeof expected === 'string' ? text.includes(expected) : expected.test(text)) return text
      if (Date.now() > until) throw new Error(`The screen never showed ${expected}. It shows:\n${text}`)
      await new Promise<void>(resolve => {
        changed = resolve
        setTimeout(resolve, 50)
      })
    }
  }
  return {
    text: () => visible(terminal),
    history: () => rowsOf(terminal, 0),
    raw: () => raw,
    cursor: () => ({
      hidden: raw.lastIndexOf('\x1b[?25l') > raw.lastIndexOf('\x1b[?25h'),
      row: terminal.buffer.active.cursorY,
      column: terminal.buffer.active.cursorX,
    }),
    waitFor,
    type: text => child.stdin.write(text),
    kill: signal => process.kill(Number(readFileSync(pidFile, 'utf8')), signal),
    ended,
    close: async () => {
      child.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const visible = (terminal: xterm.Terminal) => rowsOf(terminal, terminal.buffer.active.baseY)

function rowsOf({ buffer: { active } }: xterm.Terminal, from: number): string {
  const lines = Array.from(
    { length: active.length - from },
    (_, row) => active.getLine(from + row)?.translateToString(true) ?? '',
  )
  return lines.join('\n').trimEnd()
}

const endOf = (child: ChildProcess): Promise<number> =>
  new Promise(resolve => {
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 1)))
  })

/** The test runner's own colour settings would leak into what is tested. */
function cleanEnv(): Record<string, string> {
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...env } = process.env as Record<string, string>
  return { ...env, TERM: 'xterm-256color', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }
}
