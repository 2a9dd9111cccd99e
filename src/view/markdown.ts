import { Marked, type Token } from 'marked'
import { markedTerminal } from 'marked-terminal'
import { mathAsWritten } from '../bank/text/math.ts'
import { onOneLine } from '../bank/text/one-line.ts'
import { harmless } from './harmless.ts'
import { blockRenderer } from './markdown-blocks.ts'
import { asItStands, isPlain } from './plain-markdown.ts'
import type { Theme } from './theme.ts'
import { wrap } from './width.ts'

/** Longer texts are shown as they are: some patterns cost marked seconds beyond this length, half a second within it. */
const longest = 16 * 1024

/** Markdown as text for a terminal, wrapped to the theme's width, without a line break at its end. */
export function renderMarkdown(markdown: string, theme: Theme): string {
  return rendered(markdown, theme, 'parse')
}

/** The same for one line of text, such as an option: blocks are not looked for, nothing is wrapped. */
export function renderInline(markdown: string, theme: Theme): string {
  return onOneLine(rendered(onOneLine(markdown), theme, 'parseInline'))
}

function rendered(markdown: string, theme: Theme, how: 'parse' | 'parseInline'): string {
  if (markdown.length > longest || isPlain(markdown)) return asItStands(markdown, theme)
  try {
    const text = harmless(rendererFor(theme)[how](markdown) as string, theme.colour ? 'colours' : 'lines')
    return how === 'parse' ? tidy(wrap(text, theme.width).join('\n')) : text
  } catch (error) {
    // Deep nesting, such as thousands of `>`, overflows the lexer's stack.
    if (error instanceof RangeError) return asItStands(markdown, theme)
    throw error
  }
}

const tidy = (text: string) =>
  text
    .replace(/\n{3,}/g, '\n\n')
    .replace(/(?<! ) +$/gm, '')
    .replace(/^\n+|\n+$/g, '')

type Renderer = { readonly marked: Marked; readonly page: { room: number } }
const renderers = new Map<string, Renderer>()

/** One renderer a look, because making one takes as long as rendering a page. */
function rendererFor(theme: Theme): Marked {
  const look = `${theme.colour} ${theme.unicode} ${theme.plain}`
  const known = renderers.get(look) ?? createRenderer(theme)
  renderers.set(look, known)
  known.page.room = theme.width
  return known.marked
}

function createRenderer(theme: Theme): Renderer {
  const { strong, em } = theme
  const page = { room: theme.width }
  const base = markedTerminal({ strong, em, del: text => `~~${text}~~`, emoji: false, reflowText: false })
  return {
    marked: new Marked(base, { renderer: blockRenderer(theme, page), walkTokens: makeHarmless }, mathAsWritten),
    page,
  }
}

/** After lexing, because the lexer turns `&#27;` into a real escape character. */
function makeHarmless(token: Token): void {
  for (const key of ['text', 'raw', 'href', 'title', 'lang'] as const) {
    const fields = token as Record<string, unknown>
    const value = fields[key]
    if (typeof value === 'string') fields[key] = harmless(value, 'lines')
  }
}
