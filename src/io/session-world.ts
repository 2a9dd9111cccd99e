import type { Terminal } from '../context.ts'
import type { Item } from '../session/types.ts'
import { isPlain, type MarkdownRenderer, plainMarkdown } from '../view/plain-markdown.ts'
import type { Page } from '../view/session/words.ts'
import { createTheme } from '../view/theme.ts'
import { readableWidth } from '../view/width.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Input } from './streams.ts'

/** What the three ways to hold a session need of the machine. */
export type SessionWorld = {
  readonly input: Input
  readonly output: NodeJS.WriteStream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly terminal: Terminal
  readonly lifecycle: Lifecycle
  readonly markdown: LazyMarkdown
  /** The person's local day, `YYYY-MM-DD`. */
  today(): string
}

/** What renders Markdown is loaded while the first question is read: until then, `renderer` serves what is plain. */
export type LazyMarkdown = { readonly renderer: MarkdownRenderer; load(): Promise<void> }

export function lazyMarkdown(): LazyMarkdown {
  let renderer = plainMarkdown
  return {
    get renderer() {
      return renderer
    },
    load: async () => {
      renderer = await import('../view/markdown.ts')
    },
  }
}

/** Whether an item can be asked before what renders Markdown is loaded. */
export const isPlainItem = (item: Item): boolean =>
  isPlain(item.question.stem) && (item.form === 'recall' || item.options.every(({ text }) => isPlain(text)))

/** The page as wide as the terminal is now. */
export const pageOf = ({ terminal, markdown, today }: SessionWorld, plain = false): Page => ({
  theme: createTheme({
    colour: plain ? 0 : terminal.colour,
    unicode: terminal.unicode,
    width: readableWidth(terminal.width),
    plain,
  }),
  markdown: markdown.renderer,
  today: today(),
})
