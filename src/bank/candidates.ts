import { splitInline } from './inline-answer.ts'
import { isRule, leadingColumns, listOffset, readHeading, readListItem } from './line-shapes.ts'
import { readOptionLine } from './options/option-line.ts'
import { type Page, text as textKind } from './page.ts'
import { isPartName } from './part-names.ts'
import { isBoilerplate, isReferences, questionEvidence } from './question-evidence.ts'
import { readFollowUp, readLabel, readQuestionLabel } from './read-label.ts'
import { stripInline } from './strip-inline.ts'

/** How a line stands out: the dress that questions of one form share. */
export type Dress = 'heading' | 'list-heading' | 'bold' | 'italic' | 'ordered' | 'bullet' | 'line' | 'plain'

/** A line that may open a question, or at least a part of the page. */
export type Candidate = {
  readonly line: number
  readonly dress: Dress
  /** A heading's level; columns before a list entry. */
  readonly level: number
  readonly label: 'question' | 'number' | 'none'
  readonly number?: number
  /** Markdown without marks, label and number. */
  readonly text: string
  /** 0 to 1, from the text alone. */
  readonly evidence: number
  /** Why it opens no question: it labels an answer, names its sources or a part of the page, tells of the page, or only links elsewhere. */
  readonly barred: false | 'answer' | 'references' | 'part' | 'page' | 'link'
  readonly indent: number
  /** An answer that follows on the stem's own line, as in `**What is it?** It is …`. */
  readonly inline?: string
  /** Index of the last line of the candidate's own paragraph. */
  readonly end: number
}

/** Every heading, bold line, list entry and labelled line of a page, in order. Linear. */
export const findCandidates = (page: Page): Candidate[] => {
  const found: Candidate[] = []
  const isCode = indentedCode(page)
  for (let index = page.start; index < page.lines.length; index += 1) {
    if (page.kinds[index] !== textKind || isCode(index)) continue
    const candidate = readCandidate(page, index)
    if (candidate) found.push(candidate)
  }
  return found
}

/**
 * Tells, line by line and in order, whether a line of text is code by its indentation: four columns more than what is around it,
 * after a blank line. Entries of lists are none, since authors indent them as they like.
 */
const indentedCode = (page: Page): ((line: number) => boolean) => {
  let offset = 0
  let inside = false
  return line => {
    const source = page.lines[line] as string
    const item = listOffset(source)
    const indent = leadingColumns(source)
    inside = item === undefined && indent >= offset + 4 && (inside || page.kinds[line - 1] !== textKind)
    if (!inside) offset = item ?? (indent < offset ? 0 : offset)
    return inside
  }
}

/** A stem longer than this is no stem; labels and evidence are looked for in so much only. */
const longestStem = 4_000

const readCandidate = (page: Page, line: number): Candidate | undefined => {
  const source = page.lines[line] as string
  if (source.length > longestStem) return undefined
  const heading = readHeading(source)
  if (heading) return make(line, 'heading', heading.level, heading.text, line, heading.indent)
  if (isSetext(page, line)) return make(line, 'heading', setextLevel(page, line), source.trim(), line + 1)
  const item = readListItem(source)
  if (item) {
    const text = item.text.replace(/^(?:\[[ xX]?\]|\([ xX]\))[ \t]+/, '')
    const inner = readHeading(item.text)
    if (inner) return withNumber(make(line, 'list-heading', inner.level, inner.text, line, item.indent), item.number)
    const end = splitInline(text) ? line : paragraphEnd(page, line)
    const stem = joinLines(text, page, line, end)
    const dress = item.number === undefined ? 'bullet' : 'ordered'
    return withNumber(make(line, dress, item.indent, stem, end, item.indent), item.number)
  }
  return readPlainLine(page, line, source)
}

const readPlainLine = (page: Page, line: number, source: string): Candidate | undefined => {
  if (!/^[ \t]*(?:>[ \t]*)?[^\s>|<[\]`]/.test(source) || isRule(source)) return undefined
  const bare = source.trim().replace(/^(?:>[ \t]*)+/, '')
  if (isWholeBold(bare) || (/^(?:\*\*|__)/.test(bare) && (splitInline(bare) || hasOptions.test(bare))))
    return make(line, 'bold', leadingColumns(source), bare, line)
  const italic = wholeItalic.test(bare) ? make(line, 'italic', leadingColumns(source), bare, line) : undefined
  if (italic?.evidence === 1) return italic
  const label = readQuestionLabel(bare)
  if (label.label === 'number' && /^(?:\*\*|__)\(?\d+[.)]?(?:\*\*|__)/.test(bare)) {
    const end = paragraphEnd(page, line)
    return make(line, 'bold', leadingColumns(source), joinLines(bare, page, line, end), end)
  }
  if (label.label === 'question' && label.text !== '') {
    const end = splitInline(bare) ? line : paragraphEnd(page, line)
    return make(line, 'line', leadingColumns(source), joinLines(bare, page, line, end), end)
  }
  const after = line === page.start || page.kinds[line - 1] !== textKind || isRule(page.lines[line - 1] as string)
  if (!after && !opensBlock(page.lines[line - 1] as string)) return undefined
  if (readLabel(source) || isLaterOption(source)) return undefined
  const end = paragraphEnd(page, line)
  const candidate = make(line, 'plain', leadingColumns(source), joinLines(bare, page, line, end), end)
  return candidate.evidence > 0 || /[:：]$/.test(candidate.text) || answerFollows(page, end) ? candidate : undefined
}

/** `C) text`, `(d) text`: a stem that stands alone begins with no letter but the first. */
const isLaterOption = (source: string): boolean =>
  /^[ \t]*[(（]?[B-Hb-hБ-Дб-д②-⑧][.)）．、]/.test(source) && (readOptionLine(source)?.place ?? 0) > 0

/** `*What is it?*` */
const wholeItalic = /^([*_])(?![*_\s])[^*_]{4,400}\1$/

/** `**4. It is called:** (A) this (B) that`. */
const hasOptions = /^(?:\*\*|__)\(?\d{1,4}[.)][^*\n]{3,400}(?:\*\*|__)[ \t]+[(（]?[AaАа][)）.][ \t]/

/** The next line with text is labelled as an answer. */
export const answerFollows = (page: Page, line: number): boolean => {
  let next = line + 1
  while (next < page.lines.length && page.lines[next] === '') next += 1
  return page.kinds[next] === textKind && readLabel(page.lines[next] as string)?.kind === 'answer'
}

/** A heading, or a tag alone on its line. */
const opensBlock = (source: string): boolean =>
  readHeading(source) !== undefined || /^[ \t]*<[^<>]+>[ \t]*$/.test(source)

const make = (line: number, dress: Dress, level: number, source: string, end: number, indent = 0): Candidate => {
  const split = dress === 'heading' || dress === 'list-heading' ? undefined : splitInline(source)
  if (split) {
    const asked = make(line, dress, level, split.question, end, indent)
    return { ...asked, evidence: split.isSure ? 1 : asked.evidence, inline: split.inline }
  }
  const { text: untagged, isCard } = dropTags(source)
  const found = readQuestionLabel(dress === 'bold' ? untagged.trim() : untagged)
  const followUp = dress === 'heading' && found.label !== 'question' ? readFollowUp(found.text) : undefined
  const read = followUp ?? found
  const label = isCard ? 'question' : read.label
  const words = stripInline(read.text)
  const barred = label === 'question' ? false : barrier(source, words, dress)
  const evidence = barred ? 0 : label === 'question' ? 1 : questionEvidence(read.text, words)
  const candidate = { line, dress, level, label, text: dressText(read.text, dress), evidence, barred, end, indent }
  return read.number === undefined ? candidate : { ...candidate, number: read.number }
}

/** `What is it? #card ^a1b2c3`: a tag makes a card of a line, and a block's name is for links. */
const dropTags = (source: string): { readonly text: string; readonly isCard: boolean } => {
  if (!/[#^]/.test(source)) return { text: source.trimEnd(), isCard: false }
  const text = source.replace(/[ \t]+\^[\w-]+$/, '')
  const untagged = text.replace(/(?:^|[ \t]+)#(?:flash)?cards?(?:\/[\w-]+)*(?=[ \t]|$)/i, '')
  return { text: untagged.trimEnd(), isCard: untagged !== text }
}

const barrier = (source: string, words: string, dress: Dress): Candidate['barred'] => {
  if (readLabel(dress === 'heading' ? `# ${source}` : source)) return 'answer'
  if (isReferences(words)) return 'references'
  if (isLink(source, dress)) return 'link'
  if (dress === 'heading' && isPartName(words)) return 'part'
  return isBoilerplate(words) ? 'page' : false
}

const withNumber = (candidate: Candidate, number: number | undefined): Candidate =>
  number === undefined || candidate.number !== undefined
    ? candidate
    : { ...candidate, number, label: candidate.label === 'none' ? 'number' : candidate.label }

/** A bold line's marks are its dress, no emphasis. */
const dressText = (value: string, dress: Dress): string =>
  dress === 'italic'
    ? value.replace(/^[*_]|[*_]$/g, '').trim()
    : dress === 'bold'
      ? value.replace(/^(?:\*\*|__)|(?:\*\*|__)$/g, '').trim()
      : value

/** An entry that is nothing but a link belongs to a list of contents or of readings. */
const isLink = (source: string, dress: Dress): boolean =>
  (dress === 'bullet' || dress === 'ordered') &&
  /^(?:\*\*|[_*])?!?\[[^\]]*(?:\[[^\]]*\][^\]]*)?\](?:\(|\[)/.test(source) &&
  stripLink(source) === ''

const stripLink = (source: string): string =>
  source
    .replace(/!?\[(?:[^\][]|\[[^\][]*\])*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\][]*\])/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The whole line is in bold, but for symbols, numbers and a short bracket. */
const isWholeBold = (line: string): boolean => {
  const bold = /\*\*|__|</.test(line) && /^[^\p{L}\p{N}*_<]{0,6}(?:(\*\*|__)|<(b|strong)>)/u.exec(line)
  if (!bold) return false
  const parts = bold[1] ? line.split(bold[1]) : line.split(/<\/?(?:b|strong)>/)
  if (parts.length < 3 || parts.length % 2 === 0) return false
  const outside = parts.filter((_, index) => index % 2 === 0).join(' ')
  const inside = parts.filter((_, index) => index % 2 === 1).join('')
  return inside.trim() !== '' && !/[\p{L}]/u.test(outside.replace(/\([^()]{0,30}\)|:[a-z_]+:|`[^`]*`/g, ''))
}

const isSetext = (page: Page, line: number): boolean =>
  /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(page.lines[line + 1] ?? '') &&
  page.kinds[line + 1] === textKind &&
  (line === page.start || (page.lines[line - 1] as string).trim() === '') &&
  !/^[ \t]*(?:[-*+>|<#]|\d+[.)])/.test(page.lines[line] as string)

const setextLevel = (page: Page, line: number): number => ((page.lines[line + 1] as string).includes('=') ? 1 : 2)

/** Lines of a paragraph that are looked at for the rest of a stem. */
const longestParagraph = 12

/**
 * The last line of the stem that begins here: the paragraph as far as its last question mark; without one, a labelled
 * stem's whole paragraph, and of others what a full first line wraps into.
 */
const paragraphEnd = (page: Page, line: number): number => {
  let last = line
  let asked = -1
  for (let index = line; index < page.lines.length && index - line < longestParagraph; index += 1) {
    const source = page.lines[index] as string
    if (page.kinds[index] !== textKind || (index > line && opensSomething(source))) break
    last = index
    if (/[?？؟][*_)"'”’]*[ \t]*$/.test(source)) asked = index
    else if (asked === index - 1 && asked >= 0) break
  }
  const first = (page.lines[line] as string).trim()
  if (readQuestionLabel(first.replace(/^[-*+>][ \t]+/, '')).label === 'question') return asked >= 0 ? asked : last
  if (last === line || /[.:!。：！]$/.test(first)) return line
  if (asked >= 0) return asked
  const goesOn = /^\p{Ll}/u.test((page.lines[line + 1] as string).trim())
  return goesOn || first.length >= wrapWidth ? last : line
}

/** Authors who wrap their lines do so beyond this column. */
const wrapWidth = 60

const opensSomething = (source: string): boolean =>
  /^[ \t]*(?:[-*+•>|<!`~#?➡→⇒➜👉]|=>|\*\*|\d{1,5}[.)]|\$\$|:{3})/u.test(source) ||
  /^[ \t]*[([]?[\p{L}\p{N}①-⑳][.):：、．）\]]/u.test(source) ||
  isRule(source) ||
  readLabel(source) !== undefined ||
  readQuestionLabel(source.trim()).label === 'question'

const joinLines = (first: string, page: Page, line: number, end: number): string =>
  end === line ? first : [first, ...page.lines.slice(line + 1, end + 1).map(part => part.trim())].join('\n')

/** A heading's words without emoji, numbers and percentages, as a topic's name. */
export const headingName = (candidate: Candidate): string =>
  stripInline(candidate.text.replace(/^#+[ \t]+/, ''))
    .replace(/^[^\p{L}\p{N}]+|[\s:：([\-–—•|*_#]+$/gu, '')
    .replace(/\s*[([]\d+\s*%?[)\]]$/, '')
    .slice(0, 80)
    .trim()
