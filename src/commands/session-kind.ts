import type { Context, SessionKind } from '../context.ts'

/** A screen needs a terminal at both ends; whatever else there is, or who prefers it, gets plain lines. */
export const sessionKind = async (
  { plain, json }: { readonly plain?: boolean; readonly json?: boolean },
  { terminal, openConfig }: Context,
): Promise<SessionKind> => {
  if (json) return 'json'
  return plain || !terminal.isInteractive || (await openConfig()).get('plain') ? 'plain' : 'screen'
}
