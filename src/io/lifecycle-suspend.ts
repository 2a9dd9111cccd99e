/** Long enough for the kernel to stop us, short enough not to be noticed where it doesn't. Milliseconds. */
const untilStopped = 50
/** A return is heard of twice within this, from the signal and from the timer. Milliseconds. */
const sameReturn = 300

type Suspender = {
  install(): void
  remove(): void
  suspend(): Promise<void>
  onReturn(listener: () => void): () => void
}

/**
 * Ctrl-Z. The terminal is restored and the whole job stopped by the signal's default action, which the kernel leaves
 * out where no shell could bring us back; in that case one goes on after a moment.
 */
export function suspender(machine: NodeJS.Process, restore: () => void): Suspender {
  const listeners = new Set<() => void>()
  let returnedAt = Number.NEGATIVE_INFINITY
  const suspend = () =>
    new Promise<void>(resolve => {
      restore()
      machine.off('SIGTSTP', suspend)
      machine.kill(0, 'SIGTSTP')
      setTimeout(() => {
        returned()
        resolve()
      }, untilStopped)
    })
  const returned = () => {
    if (performance.now() - returnedAt < sameReturn) return
    returnedAt = performance.now()
    if (!machine.listeners('SIGTSTP').includes(suspend)) machine.on('SIGTSTP', suspend)
    for (const listener of [...listeners]) listener()
  }
  return {
    suspend,
    install: () => {
      machine.on('SIGTSTP', suspend)
      machine.on('SIGCONT', returned)
    },
    remove: () => {
      machine.off('SIGTSTP', suspend)
      machine.off('SIGCONT', returned)
    },
    onReturn: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
