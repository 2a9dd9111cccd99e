import { commonIndent, dedent } from './dedent.ts'
import { isRule, leadingColumns, readHeading, readListItem } from './line-shapes.ts'
import { type OptionLine, placeOf, readOptionLine } from './option-line.ts'
import { blank, code, type Page, text as textKind } from './page.ts'
import { readLabel } from './read-label.ts'
import { stripInline } from './strip-inline.ts'

export type FoundOption = {
  readonly mark: string
  readonly place: number
  readonly ticked: boolean
  readonly text: string
}

export type FoundOptions = {
  readonly start: number
  /** Index after the last line of the options. */
  readonly end: number
  readonly options: readonly FoundOption[]
}

/** More options than any quiz has: a list this long is something else. */
const mostOptions = 12

/** The first list of options between two lines, if there is one: letters from the first one on, or boxes. */
export const findOptions = (page: Page, from: number, to: number): FoundOptions | undefined => {
  for (let line = from; line < to; line += 1) {
    const found = optionsAt(page, line, to)
    if (found) return found
  }
  return undefined
}

/**
 * Entries of a list without letters, which only a mark at one of them, or a key that repeats one, shows to be options
 * (`isTold`). The list begins the lines, or follows code and pictures.
 */
export const findEntries = (
  page: Page,
  from: number,
  to: number,
  isTold: (options: readonly FoundOption[], end: number) => boolean,
): FoundOptions | undefined => {
  let start = from
  while (start < to && (page.kinds[start] === blank || page.kinds[start] === code)) start += 1
  const options: FoundOption[] = []
  let end = start
  for (let line = start; line < to && options.length <= mostOptions; line += 1) {
    if (page.kinds[line] === blank) continue
    const item = page.kinds[line] === textKind ? readListItem(page.lines[line] as string) : undefined
    if (!item || item.text === '') break
    options.push({ mark: '', place: options.length, ticked: false, text: item.text })
    end = line + 1
  }
  return options.length >= 2 && options.length <= mostOptions && isTold(options, end)
    ? { start, end, options }
    : undefined
}

/** The list of options that begins at a line. What stands apart below the last one is no part of it. */
export const optionsAt = (page: Page, line: number, to: number): FoundOptions | undefined => {
  if (page.kinds[line] !== textKind) return undefined
  const first = readOptionLine(page.lines[line] as string)
  if (!first?.first) return undefined
  const inline = readInline(page.lines[line] as string, line, to, page)
  return inline ?? collect(page, line, to, first)
}

/** Lines of the longest option that is still one. */
const longestOption = 60

const collect = (page: Page, start: number, to: number, first: OptionLine): FoundOptions | undefined => {
  const options: FoundOption[] = []
  let parts: string[] = []
  let current = first
  let end = start
  let opened = start
  const close = () =>
    options.push({ mark: current.mark, place: current.place, ticked: current.ticked, text: trimBlock(parts) })
  let line = start
  for (; line < to; line += 1) {
    const source = page.lines[line] as string
    const option = page.kinds[line] === textKind ? readOptionLine(source) : undefined
    if (line === start) parts = [first.text]
    else if (option && follows(option, current, first)) {
      close()
      current = option
      opened = line
      parts = [option.text]
    } else if (!option && parts.length < longestOption && continues(page, line, first.indent)) parts.push(source)
    else break
    if (page.kinds[line] !== blank) end = line + 1
    if (options.length > mostOptions) return undefined
  }
  const gap = page.kinds.subarray(opened, end).indexOf(blank)
  if (gap > 0) {
    parts = parts.slice(0, gap)
    end = opened + gap
  }
  close()
  return isList(options, first) ? { start, end, options } : undefined
}

const follows = (option: OptionLine, current: OptionLine, first: OptionLine): boolean => {
  if (Math.abs(option.indent - first.indent) > 3) return false
  if (first.mark === '') return option.mark === '' || option.boxed
  return option.place === current.place + 1 && isUpper(option.mark) === isUpper(first.mark)
}

const isUpper = (mark: string): boolean => mark !== mark.toLowerCase()

/** Blank lines between options, and what is indented under one, code included. */
const continues = (page: Page, line: number, indent: number): boolean => {
  const source = page.lines[line] as string
  if (page.kinds[line] === blank) return true
  const deeper = leadingColumns(source) > indent + 1
  if (page.kinds[line] === code) return deeper || page.kinds[line - 1] === code || page.kinds[line - 1] === textKind
  if (readHeading(source) || isRule(source) || /^[ \t]*<\/?(?:details|summary|br|div|p|hr)\b/i.test(source))
    return false
  if (readLabel(source)) return false
  if (page.kinds[line - 1] === blank) return deeper && !/^[ \t]*(?:[-*+>|]|\?\?\?|!!!)/.test(source)
  return deeper || /^[ \t]*[^\s\-*+>|!?#<\d[(`]/.test(source)
}

const isList = (options: readonly FoundOption[], first: OptionLine): boolean => {
  if (options.length < 2 || options.length > mostOptions) return false
  if (options.some(option => option.text === '')) return false
  return first.mark !== '' || options.length <= 10
}

/** `A. one  B. two  C. three` on one line (and the next ones). */
const readInline = (source: string, line: number, to: number, page: Page): FoundOptions | undefined => {
  const options: FoundOption[] = splitInline(source)
  if (options.length < 2) return undefined
  let end = line + 1
  for (; end < to && options.length <= mostOptions; end += 1) {
    const next = page.kinds[end] === textKind ? readOptionLine(page.lines[end] as string) : undefined
    if (!next || next.place !== options.length) break
    options.push(...splitInline(page.lines[end] as string))
  }
  return { start: line, end, options }
}

const splitInline = (source: string): FoundOption[] => {
  const pattern = /(?<=^|[\s　])[(（]?([A-Ha-h①-⑧가나다라])(?:[.)．、）]|(?<=[①-⑧]))[ \t\u3000]*/gu
  const marks = [...source.matchAll(pattern)]
  const base = placeOf(marks[0]?.[1] ?? '')
  const run = marks.filter((match, index) => placeOf(match[1] as string) === base + index)
  if (run.length !== marks.length) return []
  return run.map((match, index) => {
    const start = (match.index as number) + match[0].length
    const mark = match[1] as string
    return { mark, place: placeOf(mark), ticked: false, text: source.slice(start, run[index + 1]?.index).trim() }
  })
}

const trimBlock = (parts: readonly string[]): string => {
  const rest = parts.slice(1)
  const indent = commonIndent(rest)
  return [parts[0] as string, ...rest.map(part => dedent(part, indent))]
    .map(part => part.replace(/(?:[ \t]*<br[ /]*>)+[ \t]*$/i, ''))
    .join('\n')
    .trim()
}

/** Marks by which authors show the right option in the list itself. */
const rightMark =
  /[✅✔✓☑]\uFE0F?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):|[([](?:correct|right|true|answer|✓|正确|正解|верно|correct[ao]|richtig)(?: (?:answer|option|choice))?[)\]]\s*$|(?:←|<--?|⬅)\s*(?:(?:the )?(?:correct|right)(?: (?:answer|one))?|answer)?\s*$/iu

/** An explicit sign, not bold type. */
export const showsRight = (option: FoundOption): boolean => rightMark.test(option.text)

const wrongMark = /^[❌✗✘✖][ \t]*|[ \t]*[❌✗✘✖]$/gu

/** One entry of three or more short ones stands in bold. */
export const hasBoldOne = (options: readonly FoundOption[]): boolean =>
  options.length > 2 &&
  options.every(({ text }) => text.length <= longestListed) &&
  options.filter(({ text }) => wholeBold.test(text)).length === 1

const longestListed = 80
const wholeBold = /^(?:(\*\*|==|__).+\1|<(mark|u|b|strong)>.+<\/\2>)[.)]?$/s

/** An option as it is asked, and what its author says of it below it, in a quotation. */
export type MarkedOption = { readonly text: string; readonly marked: boolean; readonly why?: string }

/** An option's text without the mark that shows it to be right; bold as a whole counts if not all are. */
export const readMarks = (options: readonly FoundOption[]): MarkedOption[] => {
  const bold = options.map(option => wholeBold.test(option.text))
  const boldTells = bold.some(Boolean) && bold.filter(Boolean).length * 2 <= options.length
  const signed = options.some(option => rightMark.test(option.text))
  return options.map((option, index) => {
    const { body, why } = splitReason(option.text)
    const shown = rightMark.test(body)
    const text = shown ? body.replace(rightMark, '').trim() : signed ? body.replace(wrongMark, '') : body
    const unbold = boldTells && bold[index] ? stripBold(text) : text
    const marked = option.ticked || shown || (boldTells && bold[index] === true)
    return { text: unbold, marked, ...(why ? { why } : {}) }
  })
}

const splitReason = (text: string): { readonly body: string; readonly why: string } => {
  const at = text.search(/\n[ \t]*>/)
  if (
    at < 0 ||
    !text
      .slice(at + 1)
      .split('\n')
      .every(line => /^[ \t]*>/.test(line))
  )
    return { body: text, why: '' }
  return {
    body: text.slice(0, at).trim(),
    why: text
      .slice(at)
      .replace(/\n?[ \t]*>[ \t]?/g, '\n')
      .trim(),
  }
}

const stripBold = (value: string): string =>
  stripInline(value) === '' ? value : value.replace(/^(?:\*\*|==|__|<\w+>)|(?:\*\*|==|__|<\/\w+>)$/g, '')
