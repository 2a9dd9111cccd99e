import type { Context } from '../context.ts'
import { createTheme, type Theme } from '../view/theme.ts'

/** Text wider than this is hard to read. Columns. */
const widest = 96

/** How things look on this terminal. */
export const themeFor = ({ terminal }: Context, plain = false): Theme =>
  createTheme({ colour: terminal.colour, unicode: terminal.unicode, width: Math.min(terminal.width, widest), plain })

/** Whether to draw nothing, as was asked for now or is preferred. */
export const isPlain = async ({ plain }: { readonly plain?: boolean }, { openConfig }: Context): Promise<boolean> =>
  plain || (await openConfig()).get('plain')
