import type { Context, SessionKind } from '../context.ts'
import { QuizError } from '../errors.ts'

/** A screen needs a terminal at both ends; whatever else there is, or who prefers it, gets plain lines. */
export const sessionKind = async (
  { plain, json }: { readonly plain?: boolean; readonly json?: boolean },
  { terminal, openConfig }: Context,
): Promise<SessionKind> => {
  if (json) return 'json'
  return plain || !terminal.isInteractive || (await openConfig()).get('plain') ? 'plain' : 'screen'
}

/** For after the bank was read: throws `usage` where it came by standard input, and answers can't come by a terminal. */
export const refuseSharedInput = (
  banks: readonly string[],
  { json }: { readonly json?: boolean },
  { terminal }: Context,
): void => {
  if (!banks.includes('-') || (!json && terminal.inputIsTerminal)) return
  const why = json ? 'where the bank does' : 'where the bank does, and there is no terminal to type them at'
  throw new QuizError('usage', `Answers can't come by standard input ${why}: name a file as the bank.`)
}
