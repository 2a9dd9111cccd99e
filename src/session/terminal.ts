import type { SessionEvent } from './events.ts'
import type { Reply, Request } from './requests.ts'

/**
 * The seam between the session's loop and whoever is being asked. The loop tells what happened and asks for what is
 * needed; a screen, plain lines and JSON lines each do this in their own way, and tests script it.
 */
export type SessionTerminal = {
  tell(event: SessionEvent): void
  /** Resolves also when the person is gone: `stop` at end of input, `interrupted` after a signal, `timeout` at the deadline. */
  ask(request: Request): Promise<Reply>
  /** Restores the terminal. May be called twice. */
  close(): void
}
