import type { MarkedExtension, Tokens } from 'marked'
import { decodeEntities } from '../bank/text/entities.ts'
import { onOneLine } from '../bank/text/one-line.ts'
import { harmless } from './harmless.ts'
import { highlight } from './highlight.ts'
import { renderTable } from './markdown-table.ts'
import { htmlText } from './markdown-text.ts'
import type { Theme } from './theme.ts'
import { cellWidth, wrap } from './width.ts'

type Renderers = NonNullable<MarkedExtension['renderer']>

/** Deeper nesting is not indented further. */
const leastRoom = 10

/**
 * Renderers in place of those that marked-terminal 7.3 gets wrong: marks inside tight lists, numbering, task boxes,
 * tables (coloured even under NO_COLOR), widths (counted in UTF-16 units), links, entities.
 */
export function blockRenderer(theme: Theme, page: Page): Renderers {
  return { ...inlineRenderers(theme), ...plainBlocks(theme, page), ...nestingBlocks(theme, page) }
}

/** The cells that are left for a block inside those around it. */
export type Page = { room: number }

const inlineRenderers = (theme: Theme): Renderers => ({
  text(token) {
    if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens)
    return onOneLine(decodeEntities(token.text))
  },
  html: token => htmlText(token.text) + ('block' in token && token.block ? '\n\n' : ''),
  codespan: token => theme.code(onOneLine(token.text)),
  br: () => '\n',
  checkbox: token => (token.checked ? '[x] ' : '[ ] '),
  link(token) {
    return withAddress(this.parser.parseInline(token.tokens), token.href, theme)
  },
  image: token => withAddress(`[${token.text || 'image'}]`, token.href, theme),
})

const plainBlocks = (theme: Theme, page: Page): Renderers => ({
  paragraph(token) {
    const text = this.parser.parseInline(token.tokens).replace(/(?:(?<! ) +)?\n */g, '\n')
    return `${wrap(text, page.room).join('\n')}\n\n`
  },
  heading(token) {
    return `${heading(this.parser.parseInline(token.tokens), token.depth, theme, page.room)}\n\n`
  },
  hr: () => (theme.plain ? '' : `${theme.dim(theme.mark.rule.repeat(page.room))}\n\n`),
  code: token => `\n${fence(token, theme, page.room)}\n\n`,
  table(token) {
    const cells = (row: readonly Tokens.TableCell[]) => row.map(cell => this.parser.parseInline(cell.tokens).trim())
    const table = { head: cells(token.header), rows: token.rows.map(cells), align: token.align }
    return `${renderTable(table, theme, page.room)}\n\n`
  },
})

const nestingBlocks = (theme: Theme, page: Page): Renderers => ({
  blockquote(token) {
    const bar = theme.plain ? '  ' : `${theme.dim(theme.mark.column)} `
    return `${inside(page, [bar, bar], () => this.parser.parse(token.tokens))}\n\n`
  },
  list(token) {
    const items = token.items.map((item, index) => {
      const head = bullet(token, index, theme)
      return inside(page, [head, ' '.repeat(cellWidth(head))], () => this.parser.parse(item.tokens))
    })
    return `\n${items.join(token.loose ? '\n\n' : '\n')}\n\n`
  },
})

/** Renders something nested behind a first and a further prefix, in the room that these leave. */
function inside(page: Page, [first, rest]: [string, string], render: () => string): string {
  const before = page.room
  const narrower = before - cellWidth(first)
  page.room = narrower < leastRoom ? before : narrower
  try {
    const lines = wrap(
      render()
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+|(?<!\s)\s+$/g, ''),
      page.room,
    )
    return lines.map((line, row) => (row === 0 ? first : narrower < leastRoom ? '' : rest) + line).join('\n')
  } finally {
    page.room = before
  }
}

function bullet({ ordered, start, items }: Tokens.List, index: number, { mark }: Theme): string {
  if (!ordered) return `${mark.bullet} `
  const first = Number(start) || 0
  const digits = String(first + items.length - 1).length
  return `${String(first + index).padStart(digits)}. `
}

function heading(text: string, depth: number, theme: Theme, room: number): string {
  const lines = wrap(theme.heading(text), room)
  if (theme.plain || depth > 2) return lines.join('\n')
  const rule = (depth === 1 ? theme.mark.done : theme.mark.rule).repeat(Math.max(...lines.map(cellWidth)))
  return [...lines, theme.dim(rule)].join('\n')
}

/** Highlighting follows the fence's label alone: guessing the language takes seconds on long code. */
function fence(token: Tokens.Code, theme: Theme, room: number): string {
  const language = /^[\w+#-]*/.exec(token.lang ?? '')![0].toLowerCase()
  const paint = { comment: theme.dim, text: theme.good, word: theme.accent }
  const code = highlight(harmless(token.text, 'lines'), { language, paint })
  return wrap(code, Math.max(1, room - 2))
    .map(line => `  ${line}`)
    .join('\n')
}

/** Addresses are printed, never made into terminal links, which could open anything. */
function withAddress(text: string, href: string, theme: Theme): string {
  const address = href.replace(/^mailto:/, '')
  if (text === href || text === address || href.startsWith('#') || href.startsWith('data:')) return text
  return `${text} ${theme.dim(`(${address})`)}`
}
