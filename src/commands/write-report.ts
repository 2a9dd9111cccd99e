import type { Context } from '../context.ts'
import { harmlessJson } from '../view/harmless.ts'
import type { Theme } from '../view/theme.ts'
import { isPlain, themeFor } from './theme-for.ts'

/** Writes facts as JSON or as text: what every read command ends with. */
export const writeReport = async <T>(
  facts: T,
  view: (facts: T, theme: Theme) => string,
  options: { readonly json?: boolean; readonly plain?: boolean },
  context: Context,
): Promise<void> => {
  const text = options.json ? harmlessJson(facts, 2) : view(facts, themeFor(context, await isPlain(options, context)))
  context.terminal.write(text.endsWith('\n') ? text : `${text}\n`)
}
