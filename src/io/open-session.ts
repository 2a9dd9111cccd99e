import type { SessionKind, Terminal } from '../context.ts'
import { localDay } from '../schedule/day.ts'
import type { SessionTerminal } from '../session/terminal.ts'
import type { Item } from '../session/types.ts'
import type { Lifecycle } from './lifecycle.ts'
import { openJsonSession } from './session-json.ts'
import { openPlainSession } from './session-plain.ts'
import { isPlainItem, lazyMarkdown, type SessionWorld } from './session-world.ts'

type Machine = {
  readonly machine: NodeJS.Process
  readonly terminal: Terminal
  readonly lifecycle: Lifecycle
  now(): Date
}

/** Opens one of the three ways to hold a session, ready to ask its `first` item. */
export async function openSession(kind: SessionKind, first: Item | undefined, real: Machine): Promise<SessionTerminal> {
  const { machine, terminal, lifecycle, now } = real
  lifecycle.attend()
  const world: SessionWorld = {
    input: lifecycle.streams.stdin,
    output: lifecycle.streams.stdout,
    env: machine.env,
    terminal,
    lifecycle,
    markdown: lazyMarkdown(),
    today: () => localDay(now()),
  }
  if (kind !== 'json' && first && !isPlainItem(first)) await world.markdown.load()
  const session = await openBy(kind, world)
  const close = () => {
    session.close()
    lifecycle.streams.closeKeyboard()
  }
  return { ...session, close }
}

async function openBy(kind: SessionKind, world: SessionWorld): Promise<SessionTerminal> {
  switch (kind) {
    case 'screen':
      return (await import('./session-screen.ts')).openScreenSession(world)
    case 'plain':
      return openPlainSession(world)
    case 'json':
      return openJsonSession(world)
  }
}
