import { readLabel } from '../labels/read-label.ts'
import { readSummary } from '../labels/read-summary.ts'
import { commonIndent, dedent } from '../page/dedent.ts'
import { findSummary, opensFold } from '../page/folds.ts'
import { isRule, readHeading } from '../page/line-shapes.ts'
import { blankLine, commentLine, type Page, textLine } from '../page/page.ts'
import { stripInline } from '../text/strip-inline.ts'

/** The end of what a person would read: closing rules, breaks, links back and empty tags are left out. */
export const trimEnd = (page: Page, from: number, to: number): number => {
  let end = to
  while (end > from && isTail(page, end - 1)) end -= 1
  return end
}

const isTail = (page: Page, line: number): boolean => {
  const kind = page.kinds[line]
  if (kind === blankLine || kind === commentLine) return true
  return kind === textLine && isNoise(page.lines[line] as string)
}

/** A rule, a break, tags that hold nothing, a link back. */
const isNoise = (source: string): boolean =>
  isRule(source) ||
  /^[ \t]*(?:<\/?(?:br|p|div|hr|center|span|b|ul|li|ol|quiz|question)\b[^<>]*>[ \t]*|&nbsp;|\\)+$/i.test(source) ||
  isBackLink(source)

/** What leads to a page’s top or contents. */
const backWords =
  /back\s+to\s+(?:the\s+)?(?:top|contents?|toc|index|menu|questions)|(?:go|return|jump)\s+to\s+(?:the\s+)?top|回到(?:顶部|目录)|返回(?:顶部|目录)|トップ(?:へ|に)戻る|目次(?:へ|に)|맨\s?위로|목차로|(?:наверх|к\s+(?:началу|содержанию|оглавлению))|volver\s+(?:arriba|al)|nach\s+oben|retour\s+(?:en\s+haut|au)|voltar\s+ao|torna\s+(?:su|all)/iu

/** A line that only leads back to the page's top. */
const isBackLink = (source: string): boolean => {
  if (source.length > 300) return false
  if (!/\]\(#|href\s*=\s*["']?#|\]\(\.?\/?(?:readme|index)/i.test(source)) return false
  return (
    backWords.test(source) ||
    /[⬆↑↥⤴🔝🔼☝]|⇧/u.test(source) ||
    /^[^\p{L}]*(?:\[|<a\b[^<>]*>)[^\p{L}]*(?:top|up|back|home|index|toc|contents)[^\p{L}]*(?:\]|<)/iu.test(source)
  )
}

/** Lines as Markdown: collapsible wrappers, links back and comments off, common white space taken away. */
export const clean = (page: Page, from: number, to: number): string => {
  const kept: string[] = []
  let hidden = false
  for (let line = from; line < to; line += 1) {
    const source = page.lines[line] as string
    const kind = page.kinds[line]
    if (kind === commentLine) continue
    if (kind !== textLine) {
      if (!hidden) kept.push(kind === blankLine ? '' : source)
      continue
    }
    if (opensFold(source)) hidden = readSummary(findSummary(page, line)) === 'hint'
    const rest = isBackLink(source) ? '' : unwrapTags(source)
    if (!hidden && (rest.trim() !== '' || source.trim() === '')) kept.push(rest)
    else if (!hidden) kept.push('')
    if (hidden && /<\/details>/i.test(source)) hidden = false
  }
  return trimLines(kept)
}

/** `<details>`, a summary that says no more than "answer", and the paragraphs that hold a part's text. */
const unwrapTags = (source: string): string => {
  if (!source.includes('<')) return source
  return source
    .replace(/<details\b[^<>]*>|<\/details>|^[ \t]*<\/?p>[ \t]*$/gi, '')
    .replace(/<summary\b[^<>]*>(.*?)<\/summary>/i, (_, inner: string) => shownOf(inner))
    .replace(/^[ \t]*<\/?summary\b[^<>]*>[ \t]*$/i, '')
}

/** What a summary says besides that an answer follows: a title of its own, or a key, as in `Answer: B`. */
const shownOf = (summary: string): string => {
  if (readSummary(summary) === 'other') return summary
  const key = readLabel(summary)?.rest ?? ''
  return /^[(（]?(?:[\p{L}①-⑩]|\d{1,2})(?:[)）.:]|$)/u.test(stripInline(key)) ? `${key}\n` : ''
}

const trimLines = (lines: readonly string[]): string => {
  let start = 0
  let end = lines.length
  while (start < end && isEdge(lines[start] as string)) start += 1
  while (end > start && isEdge(lines[end - 1] as string)) end -= 1
  const kept = lines.slice(start, end)
  const indent = commonIndent(kept)
  return kept
    .map(line => dedent(line, indent).trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/(?<![ \t])[ \t]+\^[a-z\d-]{4,}$/, '')
}

const isEdge = (line: string): boolean => line.trim() === '' || isNoise(line) || readHeading(line)?.text === ''
