import { findInTurn } from '../../page/find-on-lines.ts'
import { isRule, leadingColumns, partsPage, readListItem } from '../../page/line-shapes.ts'
import { blankLine, type Page, textLine } from '../../page/page.ts'
import { skipBlank } from '../../page/skip-blank.ts'
import { protect } from './escapes.ts'
import { type Answers, readAnswers } from './read-answers.ts'

/** A paragraph with braces that hold answers. Its texts still have stand-ins for signs that mean themselves. */
export type Item = {
  readonly from: number
  readonly to: number
  readonly title: string
  readonly before: string
  readonly answers: Answers
  readonly after: string
}

/** Lines and characters of the longest question, and the pairs of braces in it that are looked into. */
const mostLines = 80
const mostCharacters = 8_000
const mostBraces = 8

/** The paragraphs of a page that can be read as GIFT, whatever else they may be. */
export const findItems = (page: Page): Item[] =>
  findInTurn(page, (source, line, last: Item | undefined) =>
    mayOpen(source) && (line === last?.to || opens(page, source, line)) ? readItem(page, line) : undefined,
  )

const titled = /^\s*::([^\n]{1,200}?)::/

const mayOpen = (source: string): boolean =>
  !source.startsWith('//') && (leadingColumns(source) <= 3 || readListItem(source) !== undefined)

const opens = (page: Page, source: string, line: number): boolean => {
  const above = page.lines[line - 1] ?? ''
  return (
    page.kinds[line - 1] !== textLine ||
    readListItem(source) !== undefined ||
    titled.test(source) ||
    /^\/\/|^[ \t]*#/.test(above) ||
    isRule(above)
  )
}

/** Reads on to the braces' end: across blank lines once they are open. */
const readItem = (page: Page, from: number): Item | undefined => {
  let text = ''
  let depth = 0
  for (let line = from; line < Math.min(page.lines.length, from + mostLines); line += 1) {
    const source = page.lines[line] as string
    if (line > from && depth === 0 && isApart(page, line, text)) return undefined
    if (page.kinds[line] !== textLine && page.kinds[line] !== blankLine) return undefined
    const own = protect(line === from ? (readListItem(source)?.text ?? source) : source)
    text += `${own}\n`
    if (text.length > mostCharacters) return undefined
    for (const sign of own) depth = sign === '{' ? depth + 1 : sign === '}' ? Math.max(0, depth - 1) : depth
    const found = depth === 0 && own.includes('}') ? splitBraces(text) : undefined
    if (found) return withTail(page, from, line + 1, found)
  }
  return undefined
}

/** Begins something else, unless it is the braces of a question with a title, set off by a blank line. */
const isApart = (page: Page, line: number, text: string): boolean => {
  const source = page.lines[line] as string
  if (page.kinds[line] === blankLine)
    return !(titled.test(text) && /^\s*\{/.test(page.lines[skipBlank(page, line)] ?? ''))
  return page.kinds[line] !== textLine || beginsOther(source)
}

const beginsOther = (source: string): boolean => titled.test(source) || source.startsWith('//') || partsPage(source)

type Parts = Pick<Item, 'before' | 'answers' | 'after'>

/** The first braces that hold answers. A truth alone stands behind its statement. */
const splitBraces = (text: string): Parts | undefined => {
  let open = text.indexOf('{')
  for (let tried = 0; open >= 0 && tried < mostBraces; tried += 1, open = text.indexOf('{', open + 1)) {
    const close = closing(text, open)
    const answers = close < 0 ? undefined : readAnswers(text.slice(open + 1, close))
    const before = text.slice(0, open)
    const after = text.slice(close + 1)
    if (answers && (answers.isSure || isWhole(before, answers, after))) return { before, answers, after }
  }
  return undefined
}

const isWhole = (before: string, { texts }: Answers, after: string): boolean =>
  (titled.test(before) || /(?:^|[\s.?!:;。？！：；…)"'»”’*])$/u.test(before)) &&
  (after.trim() === '' || texts.length > 0)

const closing = (text: string, open: number): number => {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0
    if (depth === 0) return at
  }
  return -1
}

/** What goes on behind the braces up to the paragraph's end. */
const withTail = (page: Page, from: number, end: number, { before, answers, after }: Parts): Item => {
  let to = end
  let tail = after
  while (to < page.lines.length && page.kinds[to] === textLine && !beginsOther(page.lines[to] as string)) {
    const source = page.lines[to] as string
    if (after.trim() === '' || source.includes('{') || readListItem(source)) break
    tail += `${protect(source)}\n`
    to += 1
  }
  const title = titled.exec(before)
  return {
    from,
    to,
    title: title?.[1]?.trim() ?? '',
    before: before.slice(title?.[0].length ?? 0),
    answers,
    after: tail,
  }
}
