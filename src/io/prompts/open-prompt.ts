import { startTimer } from '../deadline-timer.ts'
import type { SessionWorld } from '../session-world.ts'
import { endBracketedPaste, startBracketedPaste } from '../terminal-modes.ts'
import type { PromptReply } from './prompt-reply.ts'

export type PromptContext = {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly signal: AbortSignal
  readonly clearPromptOnDone: true
}
/** A prompt with its configuration, waiting for its streams. */
export type Prompt = (context: PromptContext) => Promise<PromptReply>

/**
 * Shows a prompt until it is answered, the time is over, a signal comes, or the person returns from the shell, when it
 * is shown once more. The prompt's lines are gone afterwards.
 */
export async function openPrompt(
  prompt: Prompt,
  deadline: Date | undefined,
  world: SessionWorld,
): Promise<PromptReply> {
  const { input, output, lifecycle } = world
  const abort = new AbortController()
  const interrupted = () => abort.abort('interrupted')
  const stopListening = lifecycle.onReturn(() => abort.abort('again'))
  const timer = deadline && startTimer(deadline, () => abort.abort('timeout'))
  if (lifecycle.interrupted.aborted) interrupted()
  lifecycle.interrupted.addEventListener('abort', interrupted)
  output.write(startBracketedPaste)
  try {
    return await prompt({ input, output, signal: abort.signal, clearPromptOnDone: true })
  } catch (error) {
    return replyAfter(error, abort.signal, lifecycle)
  } finally {
    if (!lifecycle.outputClosed) output.write(endBracketedPaste)
    clearTimeout(timer)
    stopListening()
    lifecycle.interrupted.removeEventListener('abort', interrupted)
  }
}

/** Inquirer's errors are known by name: two copies of its core may be loaded. */
function replyAfter(error: unknown, signal: AbortSignal, lifecycle: SessionWorld['lifecycle']): PromptReply {
  const name = error instanceof Error ? error.name : ''
  if (name === 'ExitPromptError') {
    if (!lifecycle.interrupted.aborted) lifecycle.interrupt('SIGINT')
    return { reply: 'interrupted' }
  }
  if (name !== 'AbortPromptError') throw error
  if (signal.reason === 'again') return { reply: 'again' }
  return { reply: signal.reason === 'timeout' ? 'timeout' : 'interrupted' }
}
