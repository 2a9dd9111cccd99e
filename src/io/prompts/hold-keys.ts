import type { SessionWorld } from '../session-world.ts'

const ctrlC = 0x03

/**
 * Between prompts the terminal would echo what is typed. Instead it is left as prompts have it, and keys go unheard, as
 * they do when a prompt opens, but for Ctrl-C. Returns what ends this.
 */
export function holdKeys({ input, lifecycle }: Pick<SessionWorld, 'input' | 'lifecycle'>): () => void {
  const hear = (keys: Buffer | string) => {
    if (Buffer.from(keys).includes(ctrlC) && !lifecycle.interrupted.aborted) lifecycle.interrupt('SIGINT')
  }
  input.setRawMode(true)
  input.on('data', hear).resume()
  return () => input.off('data', hear)
}
