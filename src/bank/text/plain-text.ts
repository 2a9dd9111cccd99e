import { Marked, type Token, type Tokens } from 'marked'
import { decodeEntities } from './entities.ts'
import { mathAsWritten } from './math.ts'
import { oneSpaced } from './one-line.ts'
import { stripInline } from './strip-inline.ts'

/**
 * marked's own time grows faster than its input on hostile text, and deep nesting overflows its stack, so that it gets
 * only this much in one piece (characters) and only where marks are not the greater part of the text.
 */
const longest = 16_384
const mostMarks = 1_500

const marked = new Marked({ gfm: true }, mathAsWritten)

/** Block tokens of a piece of Markdown; undefined where it is too long or too strange to be read as Markdown. */
export const lexBlocks = (markdown: string): Token[] | undefined => {
  if (markdown.length > longest || isStrange(markdown)) return undefined
  try {
    return marked.lexer(markdown)
  } catch {
    return undefined
  }
}

/** Mostly marks, a word longer than any word, or marks of lists and quotations many levels deep on one line. */
const isStrange = (markdown: string): boolean =>
  countMarks(markdown) > mostMarks ||
  /[!-~]{1500}/.test(markdown) ||
  /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])(?=[ \t>])){12}/m.test(markdown)

const countMarks = (markdown: string): number => markdown.match(/[*_`![\]<>~@\\]|^[ \t]*[-+>]/gm)?.length ?? 0

/** Markdown as plain text on one line: code and alternative texts kept, marks, tags and link targets dropped. */
export const toPlainText = (markdown: string): string => {
  if (!/[*_`![\]<>~\\&#|\n:]|^[ \t]*[-+\d]/.test(markdown)) return oneSpaced(markdown)
  const tokens = lexBlocks(markdown)
  return tokens ? tokensToText(tokens) : oneSpaced(markdown.split('\n').map(stripInline).join(' '))
}

export const tokensToText = (tokens: readonly Token[]): string => {
  const parts: string[] = []
  collect(tokens, parts)
  return oneSpaced(parts.join(''))
}

/** A nesting this deep says nothing that a reader could follow. */
const deepest = 60

const collect = (tokens: readonly Token[], parts: string[], depth = 0): void => {
  for (const token of tokens) {
    const generic = token as Tokens.Generic
    if (generic.type === 'table') collectTable(token as Tokens.Table, parts, depth)
    else if (generic.type === 'list')
      for (const item of (token as Tokens.List).items) collectBlock(item.tokens, parts, depth)
    else if (generic.type === 'image') parts.push(generic.text || '')
    else if (silentTypes.has(generic.type)) parts.push(' ')
    else if (generic.tokens && depth < deepest) {
      collect(generic.tokens, parts, depth + 1)
      if (blockTypes.has(generic.type)) parts.push(' ')
    } else parts.push(decodeEntities(generic.text ?? ''), blockTypes.has(generic.type) ? ' ' : '')
  }
}

/** They part words and say none. */
const silentTypes = new Set(['br', 'hr', 'html', 'def'])
const blockTypes = new Set(['paragraph', 'heading', 'blockquote', 'code', 'space'])

const collectBlock = (tokens: readonly Token[], parts: string[], depth: number): void => {
  if (depth < deepest) collect(tokens, parts, depth + 1)
  parts.push(' ')
}

const collectTable = (table: Tokens.Table, parts: string[], depth: number): void => {
  for (const row of [table.header, ...table.rows]) for (const cell of row) collectBlock(cell.tokens, parts, depth)
}
