import type { Token, Tokens } from 'marked'
import { isReferences } from '../evidence/boilerplate.ts'
import { splitBlocks } from '../text/blocks.ts'
import { lexBlocks, toPlainText } from '../text/plain-text.ts'
import { toSlug, uniqueId } from '../text/slug.ts'
import type { KeyPoint } from '../types.ts'
import { readHeaded, readProse } from './prose-points.ts'
import { isLinkOnly, type RawAnswer, type RawPoint } from './raw-points.ts'

const mostPoints = 40

/**
 * The key points of an answer: paragraphs that begin with a bold label ending in a colon, and list entries; without either,
 * what stands below its sub-headings; without these, the rows of its table, its sentences, or where these are many its
 * paragraphs. `lead` is what stands before the first of them.
 */
export const findPoints = (answer: string): RawAnswer => {
  if (answer.trim() === '') return { lead: '', points: [] }
  const tokens = lexBlocks(answer)
  if (!tokens) return { lead: '', points: plainParagraphs(answer) }
  const marked = readMarked(tokens)
  if (marked.points.length > 0) return { lead: marked.lead, points: marked.points.slice(0, mostPoints) }
  const { lead, points } = readHeaded(tokens) ?? { lead: '', points: readProse(tokens) }
  return { lead, points: points.slice(0, mostPoints) }
}

const plainParagraphs = (answer: string): RawPoint[] =>
  splitBlocks(answer)
    .map(part => ({ markdown: part.trim().slice(0, 2_000) }))
    .filter(part => part.markdown !== '')
    .slice(0, mostPoints)

const readMarked = (tokens: readonly Token[]): RawAnswer => {
  const points: { label?: string; markdown: string }[] = []
  const lead: string[] = []
  let open = false
  for (const token of tokens) {
    if (token.type === 'heading' && isReferences((token as Tokens.Heading).text)) break
    if (token.type === 'paragraph') {
      const parts = splitLabels(token.raw.trim())
      const [before, ...labelled] = parts
      if (before && points.length === 0) lead.push(before.markdown)
      points.push(...labelled)
      open = labelled.at(-1)?.markdown === ''
      continue
    }
    if (token.type === 'list') {
      if (open) points.pop()
      points.push(...readItems(token as Tokens.List))
    } else if (open && points.length > 0 && token.type !== 'space' && token.type !== 'hr' && token.type !== 'heading') {
      const last = points.at(-1) as { label?: string; markdown: string }
      points[points.length - 1] = { ...last, markdown: token.raw.trim() }
    } else if (points.length === 0 && token.type !== 'space' && token.type !== 'hr') lead.push(token.raw.trim())
    if (token.type !== 'space') open = false
  }
  return { lead: lead.join('\n\n'), points: points.filter(point => point.markdown !== '' || point.label) }
}

/** `**Label:** text`, `**Label**: text`; a label may hold emphasis of its own. */
const labelPattern =
  /^(\*\*|__)(?!\s)([^*_\n]{1,120}?(?:(?:\*(?!\*)|_(?!_))[^*_\n]{0,80}?){0,4})(?:[ \t]*([:：])[ \t]*\1|\1[ \t]*([:：]))[ \t]*/

/** A paragraph's labelled lines: the text before the first label, if any, and then each label with its text. */
const splitLabels = (paragraph: string): [RawPoint | undefined, ...RawPoint[]] => {
  const parts: { label?: string; lines: string[] }[] = [{ lines: [] }]
  for (const line of paragraph.split('\n')) {
    const label = readPointLabel(line.trimStart())
    if (label) parts.push({ label: label.label, lines: [label.rest] })
    else (parts.at(-1) as { lines: string[] }).lines.push(line)
  }
  const [first, ...rest] = parts.map(part => ({
    ...(part.label === undefined ? {} : { label: part.label }),
    markdown: part.lines.join('\n').trim(),
  }))
  return [first?.markdown ? first : undefined, ...rest]
}

const readPointLabel = (line: string): { label: string; rest: string } | undefined => {
  const match = labelPattern.exec(line)
  return match ? { label: toPlainText(match[2] as string), rest: line.slice(match[0].length) } : undefined
}

const readItems = (list: Tokens.List): RawPoint[] =>
  list.items.map(item => readItem(item)).filter(point => point.markdown !== '' && !isLinkOnly(point.markdown))

const readItem = (item: Tokens.ListItem): RawPoint => {
  const markdown = item.text.trim()
  const label = readPointLabel(markdown) ?? readDashLabel(markdown)
  return label && label.rest.trim() !== '' ? { label: label.label, markdown: label.rest.trim() } : { markdown }
}

/** `**Name** - text` in a list entry. */
const readDashLabel = (markdown: string): { label: string; rest: string } | undefined => {
  const match = /^\*\*([^*\n]{1,80})\*\*[ \t]*(?:[-–—]|→|=>)[ \t]+/.exec(markdown)
  return match ? { label: toPlainText(match[1] as string), rest: markdown.slice(match[0].length) } : undefined
}

/** Key points as the bank holds them: named within their question, source keys apart. */
export const namePoints = (
  points: readonly RawPoint[],
  readSources: (markdown: string) => { markdown: string; keys: readonly string[] },
): KeyPoint[] => {
  const taken = new Map<string, number>()
  return points.map(point => {
    const { markdown, keys } = readSources(point.markdown)
    const text = toPlainText(markdown)
    const id = uniqueId(toSlug(point.label ?? firstWords(text)) || 'point', taken)
    return { id, ...(point.label === undefined ? {} : { label: point.label }), markdown, text, sources: keys }
  })
}

/** Enough of a statement to tell it from its neighbours. */
const firstWords = (text: string): string => text.slice(0, 200).split(' ').slice(0, 8).join(' ')
