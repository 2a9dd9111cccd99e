import { isNothing, isPlaceholder } from '../evidence/no-answer.ts'
import { readLabel, withoutLabel } from '../labels/read-label.ts'
import type { Marker } from '../markers/find-markers.ts'
import { readBoxHead } from '../markers/read-box-head.ts'
import { commonIndent, dedent } from '../page/dedent.ts'
import { opensFold } from '../page/folds.ts'
import { isQuoted, unquoteLine } from '../page/line-shapes.ts'
import { blankLine, type Page } from '../page/page.ts'
import { clean } from './clean.ts'

/** An answer's text without its label and the collapsible part, box or quotation around it. */
export const readAnswer = (page: Page, mark: Marker, to: number): string => {
  const source = page.lines[mark.line] as string
  if (opensFold(source) || mark.kind === 'fold') return dropLabel(clean(page, mark.line, to))
  if (readBoxHead(source)) return dropLabel(readBox(page, mark.line, to))
  const rest = readLabel(source)?.rest ?? ''
  const body = clean(page, mark.line + 1, to)
  const below = isQuoted(source) ? unquote(body) : body
  const gap = page.kinds[mark.line + 1] === blankLine || /^>[ \t]*(?:\n|$)/.test(body) ? '\n\n' : '\n'
  return orNothing(dropLabel([rest, below].filter(Boolean).join(gap)))
}

/**
 * Nothing where the author only holds the place of an answer, whatever stands below a rule behind it; a quotation as a whole is the
 * answer itself.
 */
export const orNothing = (answer: string): string => {
  const plain = unquote(answer)
  const rule = /\n\n(?:-{3,}|\*{3,}|_{3,})\n/.exec(plain)
  return isNothing(plain) || (rule && isPlaceholder(plain.slice(0, rule.index))) ? '' : plain
}

/** An answer that is a quotation or a spoiler as a whole, without its marks; a box keeps them. */
const unquote = (answer: string): string => {
  const hidden = /^(?:\|\|([^|]+)\|\||>!([^!]+)!<)$/.exec(answer.length < 2_000 ? answer : '')
  if (hidden) return (hidden[1] ?? hidden[2] ?? '').trim()
  if (!answer.startsWith('>') || /^>[ \t]*\[!/.test(answer)) return answer
  const lines = answer.split('\n')
  const isWhole = lines.every(line => isQuoted(line) || line.trim() === '')
  return isWhole ? lines.map(unquoteLine).join('\n').trim() : answer
}

const readBox = (page: Page, line: number, to: number): string => {
  const quoted = isQuoted(page.lines[line] as string)
  const lines = page.lines
    .slice(line + 1, to)
    .map(source => (quoted ? source.replace(/^[ \t]*>[ \t]?(?:>[ \t]?)*/, '') : source))
  const indent = commonIndent(lines)
  return lines
    .map(source => dedent(source, indent))
    .join('\n')
    .trim()
}

/** A label that stands at the beginning of what a label introduced, as `#### Answer: D` in a collapsible part does. */
const dropLabel = (answer: string): string => orNothing(withoutLabel(answer, ({ kind }) => kind === 'answer'))
