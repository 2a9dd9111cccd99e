/** The one place where prompts take from Inquirer, so that the bundle holds nothing else of it. */
import type { KeypressEvent } from '@inquirer/core'

export {
  createPrompt,
  isDownKey,
  isEnterKey,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core'

/** Inquirer's type leaves out what readline adds. */
export type Keypress = KeypressEvent & { readonly sequence?: string; readonly meta?: boolean }

/** Where in its line readline's cursor is; Inquirer's type leaves that out too. */
export const cursorOf = (rl: { readonly line: string }): number => (rl as unknown as { cursor: number }).cursor

/** The prompts that are keys alone have no cursor to show. */
export const hiddenCursor = '\x1b[?25l'
