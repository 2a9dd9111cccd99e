import type { Act } from '../../session/requests.ts'
import { type Key, keyHelp, keyLines } from '../../view/session/keys.ts'
import type { Page } from '../../view/session/words.ts'

/** What every prompt is given. */
export type PromptWorld = {
  /** Asked at each drawing, because the width may have changed. */
  page(): Page
  readonly keys: readonly Key[]
  readonly can: readonly Act[]
  readonly deadline?: Date | undefined
}

/** The lines under a prompt: the keys, or all of them explained, below the time `left` in words, if there is a limit. */
export function footer({ keys, page }: PromptWorld, all: boolean, left = ''): string[] {
  const drawn = page()
  const lines = all ? keyHelp(keys, drawn) : keyLines(keys, drawn)
  return left ? [drawn.theme.warn(left), ...lines] : lines
}
