import type { Context } from '../context.ts'
import { harmlessJson } from '../view/harmless.ts'
import type { Theme } from '../view/theme.ts'
import { themeFor } from './theme-for.ts'

/** Writes facts as JSON or as text: what every read command ends with. */
export const report = <T>(
  facts: T,
  view: (facts: T, theme: Theme) => string,
  { json }: { readonly json?: boolean },
  context: Context,
): void => {
  const text = json ? harmlessJson(facts, 2) : view(facts, themeFor(context))
  context.terminal.write(text.endsWith('\n') ? text : `${text}\n`)
}
