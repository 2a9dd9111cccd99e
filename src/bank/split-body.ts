import { commonIndent, dedent } from './dedent.ts'
import { type FoundOptions, findEntries, findOptions, readMarks, showsRight } from './find-options.ts'
import { isRule, readHeading, readListItem } from './line-shapes.ts'
import { findMarkers, findSummary, type Marker } from './markers.ts'
import { isNothing } from './no-answer.ts'
import { blank, code, comment, type Page, text as textKind } from './page.ts'
import { questionEvidence } from './question-evidence.ts'
import { type Key, readKey } from './read-key.ts'
import { readLabel, readSummary } from './read-label.ts'
import type { Choice } from './types.ts'

/** The parts of a question under its stem, as the author's Markdown. */
export type Body = {
  /** What belongs to the question besides its stem: code, images, text before the options or the answer. */
  readonly context: string
  readonly choices: readonly Choice[]
  readonly marks?: readonly string[]
  readonly answer: string
  /** The author marked where the answer begins. */
  readonly marked: boolean
}

export type BodyRange = {
  readonly from: number
  readonly to: number
  /** Most questions of this form mark their answers. */
  readonly marksAnswers: boolean
  /** An entry of a list: questions nested under it go on from it. */
  readonly isEntry: boolean
  /** The stem speaks of something shown below it. */
  readonly pointsBelow: boolean
}

/** Parts the lines below a stem into context, options, key and answer. */
export const splitBody = (page: Page, range: BodyRange): Body => {
  const to = trimEnd(page, range.from, range.to)
  const answerMark = findAnswerMark(page, { ...range, to })
  const options = findOwnOptions(page, range.from, to, answerMark?.line) ?? findTold(page, range.from, to, answerMark)
  if (options) return splitChoice(page, range, to, options, answerMark)
  if (answerMark) {
    const context = clean(page, range.from, answerMark.line)
    return { context, choices: [], answer: readAnswer(page, answerMark, to).text, marked: true }
  }
  if (range.isEntry && areFollowUps(page, range.from, to))
    return { context: clean(page, range.from, to), choices: [], answer: '', marked: false }
  const start =
    range.marksAnswers || range.pointsBelow ? skipShown(page, range.from, to) : skipImages(page, range.from, to)
  return {
    context: clean(page, range.from, start),
    choices: [],
    answer: orNothing(clean(page, start, to)),
    marked: false,
  }
}

const findAnswerMark = (page: Page, range: BodyRange): Marker | undefined => {
  const markers = findMarkers(page, range.from, range.to)
  const label = markers.find(
    marker =>
      marker.kind === 'answer' &&
      (range.marksAnswers || !isFold(page, marker.line) || countParagraphs(page, range.from, marker.line) === 0),
  )
  const fold = range.marksAnswers ? markers.find(marker => marker.kind === 'fold') : undefined
  return fold && (!label || fold.line < label.line) ? fold : label
}

const isFold = (page: Page, line: number): boolean => /<details\b/i.test(page.lines[line] as string)

/**
 * Options stand right under the stem, or after a paragraph or two that belong to it where a tick or a key shows that they are
 * options: prose lists things by letters too.
 */
const findOwnOptions = (
  page: Page,
  from: number,
  to: number,
  answerLine: number | undefined,
): FoundOptions | undefined => {
  const found = findOptions(page, from, answerLine ?? to)
  if (!found || answerLine !== undefined) return found
  const paragraphs = countParagraphs(page, from, found.start)
  if (paragraphs === 0) return found
  const isTold =
    readMarks(found.options).some(option => option.marked) ||
    readKey(clean(page, found.end, to), found.options, false).key !== undefined
  return paragraphs <= 2 && isTold ? found : undefined
}

const findTold = (page: Page, from: number, to: number, mark: Marker | undefined): FoundOptions | undefined =>
  findEntries(page, from, mark?.line ?? to, options => {
    const shown = options.filter(showsRight).length
    if (shown > 0 && shown < options.length) return true
    return mark?.kind === 'answer' && readKey(readAnswer(page, mark, to).text, options, true).key?.length === 1
  })

const countParagraphs = (page: Page, from: number, to: number): number => {
  let count = 0
  for (let line = from; line < to; line += 1)
    if (page.kinds[line] === textKind && page.kinds[line - 1] !== textKind) count += 1
  return count
}

const splitChoice = (page: Page, range: BodyRange, to: number, found: FoundOptions, mark: Marker | undefined): Body => {
  const marks = readMarks(found.options)
  const after = mark ? { text: readAnswer(page, mark, to).text } : { text: clean(page, found.end, to) }
  const between = mark ? clean(page, found.end, mark.line) : ''
  const { key, rest } = readKey(after.text, found.options, mark !== undefined)
  const known = key ?? fromMarks(marks)
  const choices = marks.map((option, index) => ({ text: option.text, correct: known.includes(index) }))
  const context = [dropOptionsLabel(clean(page, range.from, found.start)), between].filter(Boolean).join('\n\n')
  return {
    context,
    choices,
    marks: found.options.map(option => option.mark),
    answer: /<?https?:\/\//.test(rest) && !/\]\(/.test(rest) ? rest : orNothing(rest),
    marked: true,
  }
}

/** `Options:` over the options is a label. */
const dropOptionsLabel = (context: string): string =>
  context
    .replace(
      /(?:^|\n)[^\p{L}\n]*(?:options?|choices?|answer (?:options|choices)|选项|選択肢|보기|варианты(?: ответов)?|opciones|optionen|antwortmöglichkeiten|opzioni|opções|الخيارات)[^\p{L}\n]*$/iu,
      '',
    )
    .trimEnd()

const fromMarks = (marks: ReturnType<typeof readMarks>): Key =>
  marks.flatMap((option, index) => (option.marked ? [index] : []))

/** An answer's text without its label and the collapsible part around it. */
const readAnswer = (page: Page, mark: Marker, to: number): { readonly text: string } => {
  const source = page.lines[mark.line] as string
  if (/<details\b/i.test(source) || mark.kind === 'fold') return { text: dropLabel(clean(page, mark.line, to)) }
  if (/^[ \t]*(?:\?\?\?|!!!)|^[ \t]*>[ \t]*(?:>[ \t]*)*\[!/.test(source))
    return { text: dropLabel(readAdmonition(page, mark.line, to)) }
  const label = readLabel(source)
  const rest = label?.rest ?? ''
  const below = clean(page, mark.line + 1, to)
  return { text: orNothing(dropLabel([rest, below].filter(Boolean).join(gap(page, mark.line)))) }
}

const gap = (page: Page, line: number): string => (page.kinds[line + 1] === blank ? '\n\n' : '\n')

const readAdmonition = (page: Page, line: number, to: number): string => {
  const quoted = /^[ \t]*>/.test(page.lines[line] as string)
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
const dropLabel = (answer: string): string => {
  const end = answer.indexOf('\n')
  const first = end < 0 ? answer : answer.slice(0, end)
  const label = readLabel(first)
  if (label?.kind !== 'answer') return orNothing(answer)
  return orNothing([label.rest, end < 0 ? '' : answer.slice(end)].join('').trim())
}

export const orNothing = (answer: string): string => (isNothing(answer) ? '' : answer)

/** Nothing but further questions: they are asked together with the one above them. */
const areFollowUps = (page: Page, from: number, to: number): boolean => {
  let any = false
  for (let line = from; line < to; line += 1) {
    if (page.kinds[line] === blank) continue
    const item = readListItem(page.lines[line] as string)
    if (page.kinds[line] !== textKind || !item || questionEvidence(item.text) < 1) return false
    any = true
  }
  return any
}

/** Code and images directly below the stem. */
const skipShown = (page: Page, from: number, to: number): number => {
  let start = from
  for (let line = from; line < to; line += 1) {
    if (page.kinds[line] === blank || page.kinds[line] === comment) continue
    if (page.kinds[line] !== code && !isImage(page.lines[line] as string)) break
    start = line + 1
  }
  return start
}

const skipImages = (page: Page, from: number, to: number): number => {
  let start = from
  for (let line = from; line < to; line += 1) {
    if (page.kinds[line] === blank) continue
    if (!isImage(page.lines[line] as string)) break
    start = line + 1
  }
  return start < to ? start : from
}

const isImage = (source: string): boolean =>
  /^[ \t]*(?:!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|!\[\[[^\]]*\]\]|<img\b[^<>]*>)[ \t]*$/i.test(source)

/** The end of what a person would read: closing rules, breaks, links back and empty tags are left out. */
export const trimEnd = (page: Page, from: number, to: number): number => {
  let end = to
  while (end > from && isTail(page, end - 1)) end -= 1
  return end
}

const isTail = (page: Page, line: number): boolean => {
  const kind = page.kinds[line]
  if (kind === blank || kind === comment) return true
  return kind === textKind && isNoise(page.lines[line] as string)
}

const isNoise = (source: string): boolean =>
  isRule(source) ||
  /^[ \t]*(?:<\/?(?:br|p|div|hr|center|span|b|ul|li|ol|quiz|question)\b[^<>]*>[ \t]*|&nbsp;|\\)+$/i.test(source) ||
  isBackLink(source)

const backWords =
  /back\s+to\s+(?:the\s+)?(?:top|contents?|toc|index|menu|questions)|(?:go|return|jump)\s+to\s+(?:the\s+)?top|回到(?:顶部|目录)|返回(?:顶部|目录)|トップ(?:へ|に)戻る|目次(?:へ|に)|맨\s?위로|목차로|(?:наверх|к\s+(?:началу|содержанию|оглавлению))|volver\s+(?:arriba|al)|nach\s+oben|retour\s+(?:en\s+haut|au)|voltar\s+ao|torna\s+(?:su|all)/iu

/** A line that only leads back to the page's top. */
export const isBackLink = (source: string): boolean => {
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
    if (kind === comment) continue
    if (kind !== textKind) {
      if (!hidden) kept.push(kind === blank ? '' : source)
      continue
    }
    if (/<details\b/i.test(source)) hidden = readSummary(findSummary(page, line)) === 'hint'
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
    .replace(/<summary\b[^<>]*>(.*?)<\/summary>/i, (_, inner: string) => (readSummary(inner) === 'other' ? inner : ''))
    .replace(/^[ \t]*<\/?summary\b[^<>]*>[ \t]*$/i, '')
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
}

const isEdge = (line: string): boolean => line.trim() === '' || isNoise(line) || readHeading(line)?.text === ''
