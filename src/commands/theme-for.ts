import type { Context } from '../context.ts'
import { createTheme, type Theme } from '../view/theme.ts'
import { readableWidth } from '../view/width.ts'

/** How things look on this terminal. */
export const themeFor = ({ terminal }: Context, plain = false): Theme =>
  createTheme({ colour: terminal.colour, unicode: terminal.unicode, width: readableWidth(terminal.width), plain })

/** Whether to draw nothing, as was asked for now or is preferred. */
export const isPlain = async ({ plain }: { readonly plain?: boolean }, { openConfig }: Context): Promise<boolean> =>
  plain || (await openConfig()).get('plain')
