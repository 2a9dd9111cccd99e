import type { Token, Tokens } from 'marked'
import { isReferences } from '../evidence/boilerplate.ts'
import { foldCase } from '../text/fold-case.ts'
import { tokensToText, toPlainText } from '../text/plain-text.ts'
import { splitSentences } from '../text/sentences.ts'
import { isLinkOnly, type RawAnswer, type RawPoint } from './raw-points.ts'

/** More sentences than this are too many to tick one by one: paragraphs serve instead. */
const mostSentences = 8
/** Characters of a sentence that can be the label of the code below it. */
const longestLabel = 100

/** A point for each sub-heading, which is its label; undefined where there are fewer than two. */
export const readHeaded = (tokens: readonly Token[]): RawAnswer | undefined => {
  const depth = Math.min(...tokens.filter(isHeading).map(heading => heading.depth))
  const starts = tokens.flatMap((token, index) => (isHeading(token) && token.depth === depth ? [index] : []))
  const points = starts.flatMap((start, index) => readSection(tokens.slice(start, starts[index + 1])))
  if (points.length < 2) return undefined
  const before = tokens.slice(0, starts[0]).map(token => token.raw)
  return { lead: before.join('').trim(), points }
}

/** What the first paragraph, or else the first code, below a heading says. */
const readSection = ([heading, ...body]: readonly Token[]): RawPoint[] => {
  const label = toPlainText((heading as Tokens.Heading).text).replace(/^\d+[.)]\s+|\s*[:：]$/g, '')
  if (isReferences(label)) return []
  const said = paragraphsOf(body)[0] ?? body.find(isCode)
  return said ? [{ label, markdown: said.raw.trim() }] : []
}

/** The rows of a table; else sentences and paragraphs, and the code that they announce or that stands first. */
export const readProse = (tokens: readonly Token[]): RawPoint[] => {
  const table = tokens.find(token => token.type === 'table') as Tokens.Table | undefined
  if (table && table.rows.length > 0) return readRows(table)
  const paragraphs = paragraphsOf(tokens)
  if (paragraphs.length === 0) return readCode(tokens)
  const first = tokens.find(token => token.type !== 'space')
  const opening = first && isCode(first) ? [{ markdown: first.raw.trim() }] : []
  const parts = paragraphs.map(paragraph => readParagraph(paragraph, codeBelow(paragraph, tokens)))
  const isLong = parts.flat().length > mostSentences && parts.length > 1
  const shown = isLong
    ? parts.map((points, index) => (points.length === 1 ? points : [{ markdown: paragraphs[index]!.raw.trim() }]))
    : parts
  return [...opening, ...shown.flat()].filter(point => toPlainText(point.markdown) !== '')
}

/** Its sentences; the last one is the label of the code that it announces. */
const readParagraph = (paragraph: Token, code: Token | undefined): RawPoint[] => {
  const sentences = splitSentences(paragraph.raw.trim())
  const label = toPlainText(sentences.at(-1) ?? '').replace(/\s*[:：]$/, '')
  if (!code || label.length > longestLabel) return sentences.map(markdown => ({ markdown }))
  return [...sentences.slice(0, -1).map(markdown => ({ markdown })), { label, markdown: code.raw.trim() }]
}

/** The code right below a paragraph that ends in a colon. */
const codeBelow = (paragraph: Token, tokens: readonly Token[]): Token | undefined => {
  if (!/[:：]\s*$/.test(paragraph.raw)) return undefined
  const next = tokens.slice(tokens.indexOf(paragraph) + 1).find(token => token.type !== 'space')
  return next && isCode(next) ? next : undefined
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading'

const isCode = (token: Token): boolean => token.type === 'code'

const paragraphsOf = (tokens: readonly Token[]): Token[] =>
  tokens.filter(token => isProse(token) && !isReading(token.raw.trim()) && !isLinkOnly(token.raw.trim()))

const isProse = (token: Token): boolean =>
  token.type === 'paragraph' || token.type === 'blockquote' || token.type === 'text'

/** `_More reading: …_` is no part of what should be known. */
const isReading = (paragraph: string): boolean =>
  /^[^\p{L}]{0,3}(?:more reading|further reading|read more|references?|sources?|see also|参考|출처|источник)(?!\p{L})/u.test(
    foldCase(paragraph.slice(0, 40)),
  )

const readRows = (table: Tokens.Table): RawPoint[] =>
  table.rows
    .map(row => row.map(cell => cell.text.trim()).filter(Boolean))
    .filter(cells => cells.length > 0)
    .map(cells => ({ markdown: cells.join(' – ') }))

const readCode = (tokens: readonly Token[]): RawPoint[] => {
  const whole = tokens
    .map(token => token.raw)
    .join('')
    .trim()
  return tokensToText(tokens) === '' ? [] : [{ markdown: whole }]
}
