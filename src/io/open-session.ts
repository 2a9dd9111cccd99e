import type { SessionKind, Terminal } from '../context.ts'
import { localDay } from '../schedule/day.ts'
import type { SessionTerminal } from '../session/terminal.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { SessionWorld } from './session-world.ts'

type Machine = {
  readonly machine: NodeJS.Process
  readonly terminal: Terminal
  readonly lifecycle: Lifecycle
  now(): Date
}

/** Opens one of the three ways to hold a session, and loads no other. */
export async function openSession(kind: SessionKind, real: Machine): Promise<SessionTerminal> {
  const { machine, terminal, lifecycle, now } = real
  lifecycle.attend()
  const world: SessionWorld = {
    input: machine.stdin,
    output: machine.stdout,
    env: machine.env,
    terminal,
    lifecycle,
    today: () => localDay(now()),
  }
  switch (kind) {
    case 'screen':
      return (await import('./session-screen.ts')).openScreenSession(world)
    case 'plain':
      return (await import('./session-plain.ts')).openPlainSession(world)
    case 'json':
      return (await import('./session-json.ts')).openJsonSession(world)
  }
}
