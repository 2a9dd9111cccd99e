import type { Act, Reply } from '../../session/requests.ts'
import { type Rating, ratings } from '../../session/types.ts'
import { actOfKey, type Key, keyHelp, keyLines } from '../../view/session/keys.ts'
import { type Page, timeLeft } from '../../view/session/words.ts'
import { type Keypress, useEffect, useState } from './core.ts'

/** What a prompt resolves to: a reply for the session, or something the screen sees to before it asks again. */
export type PromptReply =
  | Reply
  /** Ctrl-E: the answer is written in the editor, beginning with this text. */
  | { readonly reply: 'compose'; readonly text: string }
  /** `n`: a line is asked for. */
  | { readonly reply: 'write note' }
  /** Ctrl-Z. */
  | { readonly reply: 'away' }
  /** Nothing was decided. */
  | { readonly reply: 'again' }

/** What every prompt is given. */
export type PromptWorld = {
  /** Asked at each drawing, because the width may have changed. */
  page(): Page
  readonly keys: readonly Key[]
  readonly can: readonly Act[]
  readonly deadline?: Date | undefined
}

/** What `r` changes a rating to: the next one, and after the last the first. */
export const ratingAfter = (rating: Rating): Rating => ratings[(ratings.indexOf(rating) + 1) % ratings.length]!

/** Ctrl-Z and the end of input, which readline would deal with in its own way or not at all. */
export function useEndings(done: (reply: PromptReply) => void): void {
  useEffect(rl => {
    const away = () => done({ reply: 'away' })
    const gone = () => done({ reply: 'stop' })
    rl.on('SIGTSTP', away)
    rl.on('close', gone)
    return () => {
      rl.removeListener('SIGTSTP', away)
      rl.removeListener('close', gone)
    }
  }, [])
}

/** The time left, drawn anew only when its words change. */
export function useTimeLeft(deadline: Date | undefined): string {
  const left = () => (deadline ? timeLeft(deadline.getTime() - Date.now()) : '')
  const [text, setText] = useState(left())
  useEffect(() => {
    if (!deadline) return
    const timer = setInterval(() => setText(left()), 1000)
    return () => clearInterval(timer)
  }, [])
  return text
}

/** The lines under a prompt: the keys, or all of them explained. */
export function footer({ keys, page }: PromptWorld, all: boolean, left: string): string[] {
  const drawn = page()
  const lines = all ? keyHelp(keys, drawn) : keyLines(keys, drawn)
  return left ? [drawn.theme.warn(left), ...lines] : lines
}

/** The reply for an act's key; a note has to be written first. */
export function replyOfKey(key: string, can: readonly Act[]): PromptReply | undefined {
  const act = actOfKey(key, can)
  if (!act) return undefined
  return act === 'note' ? { reply: 'write note' } : { reply: act }
}

/** The character of a key, or its name; an emoji or Ctrl-\ has none, whatever Inquirer's type says. */
export const keyText = (key: Keypress): string =>
  key.sequence?.length === 1 && key.sequence > ' ' && key.sequence !== '\x7f'
    ? key.sequence.toLowerCase()
    : ((key.name as string | undefined) ?? '')
