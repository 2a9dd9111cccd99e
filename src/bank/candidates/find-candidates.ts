import { readLabel } from '../labels/read-label.ts'
import { readQuestionLabel, readTaskLabel } from '../labels/read-question-label.ts'
import { answerFollows } from '../markers/answer-follows.ts'
import { optionsAt } from '../options/find-options.ts'
import { holdsOptions } from '../options/inline-options.ts'
import { readOptionLine } from '../options/option-line.ts'
import { findOnLines } from '../page/find-on-lines.ts'
import { isRule, leadingColumns, readHeading, readListItem } from '../page/line-shapes.ts'
import { type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'
import { barContents } from './bar-contents.ts'
import { barSections } from './bar-sections.ts'
import type { Candidate, Dress } from './candidate.ts'
import { hasOptions, isSetext, isWholeBold, isWholeItalic, setextLevel } from './dress.ts'
import { indentedCode } from './indented-code.ts'
import { splitInline } from './inline-answer.ts'
import { makeCandidate, withNumber } from './make-candidate.ts'
import { joinLines, stemEnd } from './stem-end.ts'

/** Every heading, bold line, list entry and labelled line of a page, in order. Linear. */
export const findCandidates = (page: Page): readonly Candidate[] => {
  const isCode = indentedCode(page)
  const found = findOnLines(page, (source, line) => (isCode(line) ? undefined : readCandidate(page, source, line)))
  return barContents(page, barSections(page, found))
}

/** A stem longer than this is no stem; labels and evidence are looked for in so much only. */
const longestStem = 4_000

const readCandidate = (page: Page, source: string, line: number): Candidate | undefined => {
  if (source.length > longestStem) return undefined
  const heading = readHeading(source)
  if (heading) return makeCandidate(line, 'heading', heading.level, heading.text, line, heading.indent)
  if (isSetext(page, line)) return makeCandidate(line, 'heading', setextLevel(page, line), source.trim(), line + 1)
  const item = readListItem(source)
  if (item) {
    const text = item.text.replace(/^(?:\[[ xX]?\]|\([ xX]\))[ \t]+/, '')
    const inner = readHeading(item.text)
    if (inner)
      return withNumber(makeCandidate(line, 'list-heading', inner.level, inner.text, line, item.indent), item.number)
    const end = splitInline(text) ? line : stemEnd(page, line)
    const stem = joinLines(text, page, line, end)
    const dress = item.number === undefined ? 'bullet' : 'ordered'
    return withNumber(makeCandidate(line, dress, item.indent, stem, end, item.indent), item.number)
  }
  return readPlainLine(page, source, line)
}

const readPlainLine = (page: Page, source: string, line: number): Candidate | undefined => {
  if (!/^[ \t]*(?:>[ \t]*)?[^\s>|<[\]`]/.test(source) || isRule(source)) return undefined
  const bare = source.trim().replace(/^(?:>[ \t]*)+/, '')
  const make = (dress: Dress, end = line) =>
    makeCandidate(line, dress, leadingColumns(source), joinLines(bare, page, line, end), end)
  if (isWholeBold(bare) || (/^(?:\*\*|__)/.test(bare) && (splitInline(bare) || hasOptions(bare)))) return make('bold')
  const italic = isWholeItalic(bare) ? make('italic') : undefined
  if (italic?.evidence === 1) return italic
  const { label, text } = readQuestionLabel(bare)
  if (label === 'number' && boldNumber.test(bare)) return make('bold', stemEnd(page, line))
  if (label === 'question' && (text !== '' || readTaskLabel(bare) === ''))
    return make('line', splitInline(bare) ? line : stemEnd(page, line))
  if (!standsFree(page, line) || readLabel(source) || isLaterOption(source) || holdsOptions(source)) return undefined
  const end = stemEnd(page, line)
  // `7.2 How does it work?` is counted by chapter, which makes no list of Markdown's.
  const part = /^\d{1,2}\.(\d{1,2})[.)]?[ \t]+\p{L}/u.exec(bare)?.[1]
  if (part) return withNumber({ ...make('ordered', end), level: 0 }, Number(part))
  const candidate = make('plain', end)
  const isStem =
    candidate.evidence > 0 || /[:：]$/.test(candidate.text) || answerFollows(page, end) || optionsFollow(page, end)
  return isStem ? candidate : undefined
}

/** `**7.** text`, `**(7.2)** text` */
const boldNumber = /^(?:\*\*|__)\(?\d+(?:[.-]\d+)*[.)]?(?:\*\*|__)/

/** Below no other text, or what such text may stand below. */
const standsFree = (page: Page, line: number): boolean => {
  if (line === page.start || page.kinds[line - 1] !== textLine) return true
  const above = page.lines[line - 1] as string
  return isRule(above) || opensBlock(above)
}

/** Options, and right below them what is labelled as the answer. */
const optionsFollow = (page: Page, line: number): boolean => {
  const options = optionsAt(page, skipBlank(page, line + 1), page.lines.length)
  return options !== undefined && (options.tail !== undefined || answerFollows(page, options.end - 1))
}

/** `C) text`, `(d) text`, `( ) text`: a stem that stands alone begins with no box, and no letter but the first. */
const isLaterOption = (source: string): boolean =>
  /^[ \t]*[([][ xX]?[)\]][ \t]/.test(source) ||
  (/^[ \t]*[(（]?[B-Hb-hБ-Дб-д②-⑧][.)）．、]/.test(source) && (readOptionLine(source)?.place ?? 0) > 0)

/** A heading, or a tag alone on its line. */
const opensBlock = (source: string): boolean =>
  readHeading(source) !== undefined || /^[ \t]*<[^<>]+>[ \t]*$/.test(source)
