import type { Act, Reply } from '../../session/requests.ts'
import { actOfKey } from '../../view/session/keys.ts'

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

/** The reply for an act's key; a note has to be written first. */
export function replyOfKey(key: string, can: readonly Act[]): PromptReply | undefined {
  const act = actOfKey(key, can)
  if (!act) return undefined
  return act === 'note' ? { reply: 'write note' } : { reply: act }
}
