import { endsAsking } from '../evidence/ends-asking.ts'
import { type ReadKey, readKey } from '../keys/read-key.ts'
import { repeats } from '../keys/same-text.ts'
import { readLabel } from '../labels/read-label.ts'
import type { Marker } from '../markers/find-markers.ts'
import { findBareList } from '../options/bare-list.ts'
import { findOptions } from '../options/find-options.ts'
import type { FoundOption, FoundOptions } from '../options/option.ts'
import { hasBoldOne, isSigned, readMarks, showsRight } from '../options/right-marks.ts'
import { type Page, textLine } from '../page/page.ts'
import { countParagraphs } from '../page/paragraphs.ts'
import { shareOf } from '../share-of.ts'
import { joinBlocks } from '../text/blocks.ts'
import { stripInline } from '../text/strip-inline.ts'
import type { Body } from './body.ts'
import { clean } from './clean.ts'
import { orNothing, readAnswer } from './read-answer.ts'

/** The lines of a question's body, and the line of its answer if that is marked. */
export type Span = {
  readonly from: number
  readonly to: number
  readonly mark: Marker | undefined
  /** The stem itself is the first paragraph. */
  readonly isUntitled?: boolean
  /** It asks for pros and cons, which have signs too. */
  readonly weighs?: boolean
}

/** The body of a question with options; undefined where it has none. */
export const splitChoice = (page: Page, span: Span): Body | undefined => {
  const { from, to, mark } = span
  const own = findOwnOptions(page, span)
  const found = own ?? findTold(page, span)
  if (!found) return undefined
  const below = mark ? readAnswer(page, mark, to) : clean(page, found.end, to)
  const after = [found.tail, below].filter(Boolean).join('\n')
  if (answersParts(after, found.options)) return undefined
  const between = mark ? withoutHint(clean(page, found.end, mark.line)) : ''
  const marked = readMarks(found.options)
  const { key, rest } = readBelow(after, found.options, mark)
  // Sub-questions have letters too.
  if (!key && !marked.some(option => option.marked) && shareOf(marked, ({ text }) => endsAsking(text)) > 0.6)
    return undefined
  const known = key ?? marked.flatMap((option, index) => (option.marked ? [index] : []))
  return {
    context: joinBlocks(dropOptionsLabel(clean(page, from, found.start)), between),
    choices: marked.map(({ text, why }, index) => ({ text, correct: known.includes(index), ...(why ? { why } : {}) })),
    marks: found.options.map(option => option.mark),
    ...(own ? {} : { isBare: true }),
    answer: /<?https?:\/\//.test(rest) && !/\]\(/.test(rest) ? rest : orNothing(rest),
  }
}

/** The key, which may also stand below the title of a collapsible part. */
const readBelow = (after: string, options: readonly FoundOption[], mark: Marker | undefined): ReadKey => {
  const read = readKey(after, options, mark !== undefined)
  if (read.key || mark?.kind !== 'fold') return read
  const untitled = readKey(after.replace(/^.*\n+/, ''), options, true)
  return untitled.key ? untitled : read
}

/**
 * Options stand right under the stem, or after a paragraph or two that belong to it where a tick or a key shows that they are
 * options: prose lists things by letters too.
 */
const findOwnOptions = (page: Page, { from, to, mark, isUntitled }: Span): FoundOptions | undefined => {
  const first = findOptions(page, from, mark?.line ?? to)
  const told = first && belowStatements(page, first, mark?.line ?? to)
  const found = told ?? first
  if (!found || mark || (told && speakOf(told.options))) return found
  const paragraphs = countParagraphs(page, from, found.start) - (isUntitled ? 1 : 0)
  if (paragraphs <= 0) return found
  const isTold =
    readMarks(found.options).some(option => option.marked) ||
    readKey(clean(page, found.end, to), found.options, false).key !== undefined
  return paragraphs <= 2 && isTold ? found : undefined
}

/** Statements I, II and III that the options, which follow at once, speak of. */
const belowStatements = (page: Page, { options, end }: FoundOptions, to: number): FoundOptions | undefined => {
  if (!options.every(({ mark }) => /^[IVX]+$/i.test(mark))) return undefined
  const next = findOptions(page, end, to)
  return next && next.options[0]?.mark.toLowerCase() !== 'i' && countParagraphs(page, end, next.start) <= 1
    ? next
    : undefined
}

/** `I and III`: options that name statements are none of anything else. */
const speakOf = (options: readonly FoundOption[]): boolean =>
  options.filter(({ text }) => /(?<![\p{L}\p{N}])(?:I{1,3}|IV|VI{0,3})(?![\p{L}\p{N}])/u.test(text)).length > 1

/** Entries without letters that an explicit sign, or a key, tells to be options; lines without bullets need a key right below them. */
const findTold = (page: Page, { from, to, mark, isUntitled, weighs }: Span): FoundOptions | undefined =>
  findBareList(page, isUntitled ? paragraphEnd(page, from, to) : from, mark?.line ?? to, (options, end, form) => {
    if (form === 'list') {
      const shown = options.filter(showsRight).length
      if (shown > 0 && shown < options.length) return !(weighs && options.every(isSigned))
      if (!mark && end === to && hasBoldOne(options)) return true
    } else if (!mark || clean(page, end, mark.line) !== '') return false
    return mark?.kind === 'answer' && readKey(readAnswer(page, mark, to), options, true).key !== undefined
  })

const paragraphEnd = (page: Page, from: number, to: number): number => {
  let end = from
  while (end < to && page.kinds[end] !== textLine) end += 1
  while (end < to && page.kinds[end] === textLine) end += 1
  return end
}

/** `(a) … (b) …` below `(a) … (b) …`: what looks like options is a question in parts, unless it only repeats several. */
export const answersParts = (answer: string, options: readonly FoundOption[]): boolean => {
  if (options.length === 0 || options[0]?.mark === '' || loneMark.test(answer)) return false
  const answered = answer.split('\n').flatMap(line => readPart(line) ?? [])
  return (
    answered.length > 1 &&
    answered.every(({ mark }, index) => mark === options[index]?.mark) &&
    !answered.every(({ text }, index) => repeats(text, options[index] as FoundOption))
  )
}

/** A letter on its line is a key; what follows it by letters are remarks. */
const loneMark = /^\s*[*_(]*\p{L}[).*_]*[ \t]*\n/u

const readPart = (line: string): { readonly mark: string; readonly text: string } | undefined => {
  const [, mark, text] = /^[ \t]*[-*(]*[ \t]*(\p{L}{1,4})[).](.*)$/u.exec(line) ?? []
  return mark === undefined || text === undefined ? undefined : { mark, text: stripInline(text) }
}

const withoutHint = (between: string): string =>
  readLabel(between.slice(0, between.search(/\n|$/)))?.kind === 'hint' && !between.includes('\n\n') ? '' : between

/** `Options:` over the options is a label. */
const dropOptionsLabel = (context: string): string =>
  context
    .replace(
      /(?:^|\n)[^\p{L}\n]*(?:options?|choices?|answer (?:options|choices)|选项|選択肢|보기|варианты(?: ответов)?|opciones|optionen|antwortmöglichkeiten|opzioni|opções|الخيارات)[^\p{L}\n]*$/iu,
      '',
    )
    .trimEnd()
