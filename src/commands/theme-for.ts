import type { Context } from '../context.ts'
import { createTheme, type Theme } from '../view/theme.ts'

/** Text wider than this is hard to read. Columns. */
const widest = 96

/** How things look on this terminal. */
export const themeFor = ({ terminal }: Context): Theme =>
  createTheme({ colour: terminal.colour, unicode: terminal.unicode, width: Math.min(terminal.width, widest) })
