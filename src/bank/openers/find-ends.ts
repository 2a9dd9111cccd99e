import { isUntitled } from '../body/body.ts'
import { isEntry } from '../candidates/candidate.ts'
import { answerFollows } from '../markers/answer-follows.ts'
import { isRule, leadingColumns, listOffset, readFootnote } from '../page/line-shapes.ts'
import { blankLine, codeLine, commentLine, type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'
import { shareOf } from '../share-of.ts'
import type { Opener } from './reach.ts'

/** Tells where each of a page's questions ends inside its reach: before what its author parted from it. */
export const findEnds = (page: Page, openers: readonly Opener[]): ((opener: Opener, index: number) => number) => {
  const isRuled = usesRules(page, openers)
  const last = answersBeyond(page, openers) ? undefined : openers.at(-1)
  const isTight = areTight(page, openers)
  return (opener, index) => {
    const end = foldEnd(page, opener)
    if (end < opener.bodyEnd) return end
    if (isRuled) return firstRule(page, opener)
    const own = isTight && openers[index + 1]?.line !== opener.bodyEnd ? entryEnd(page, opener) : opener.bodyEnd
    const to = index === openers.length - 1 ? beforeNotes(page, opener, own) : own
    return opener === last ? closingRule(page, opener.end + 1, to) : to
  }
}

/** The end of a fold that was opened above the question. */
const foldEnd = (page: Page, { end, bodyEnd }: Opener): number => {
  let depth = 0
  for (let line = end + 1; line < bodyEnd; line += 1) {
    const source = page.lines[line] as string
    if (page.kinds[line] !== textLine || !source.includes('details')) continue
    depth += (source.match(/<details\b/gi)?.length ?? 0) - (source.match(/<\/details>/gi)?.length ?? 0)
    if (depth < 0) return line
  }
  return bodyEnd
}

/** The entries of the page's lists hold all that belongs to them: text below the last one is none of its answer. */
const areTight = (page: Page, openers: readonly Opener[]): boolean => {
  const followed = openers.filter(
    (opener, index) =>
      isEntry(opener) && openers[index + 1]?.line === opener.bodyEnd && opener.level === openers[index + 1]?.level,
  )
  return followed.length > 1 && followed.every(opener => entryEnd(page, opener) === opener.bodyEnd)
}

/** The first line after a blank one that is not indented as a list's entry has its text, and is none itself. */
const entryEnd = (page: Page, opener: Opener): number => {
  if (!isEntry(opener)) return opener.bodyEnd
  for (let line = opener.end + 1; line < opener.bodyEnd; line += 1) {
    const source = page.lines[line] as string
    const isParted = page.kinds[line] === textLine && page.kinds[line - 1] === blankLine
    if (isParted && leadingColumns(source) <= opener.indent && listOffset(source) === undefined) return line
  }
  return opener.bodyEnd
}

/** Footnotes at a page's end belong to its last answer only if that has their marks. */
const beforeNotes = (page: Page, opener: Opener, to: number): number => {
  const names = new Set<string>()
  let first = to
  for (let line = to - 1; line > opener.end; line -= 1) {
    const source = page.lines[line] as string
    const name = readFootnote(source)?.name
    if (name === undefined && page.kinds[line] !== blankLine && leadingColumns(source) < 2) break
    if (name === undefined) continue
    names.add(name)
    first = line
  }
  const own = page.lines
    .slice(opener.line, first)
    .join('\n')
    .matchAll(/\[\^([^\]\s]{1,40})\]/g)
  return [...own].some(([, name = '']) => names.has(name)) ? to : first
}

/** Authors who draw a rule after every question mean that nothing below it belongs to the question. */
const usesRules = (page: Page, openers: readonly Opener[]): boolean =>
  shareOf(openers, opener => firstRule(page, opener) < opener.bodyEnd) > 0.5

/**
 * The first rule after which something other than this answer may follow: one with text before it, apart from the question itself,
 * and no answer's label behind it.
 */
const firstRule = (page: Page, { end, bodyEnd, text }: Opener): number => {
  let seen = !isUntitled(text)
  let isBelow = false
  for (let line = end + 1; line < bodyEnd; line += 1) {
    const kind = page.kinds[line]
    if (kind === blankLine || kind === commentLine) continue
    const isBreak = kind === textLine && isRule(page.lines[line] as string)
    if (isBreak && isBelow && seen && !answerFollows(page, line)) return line
    if (isBreak) seen = true
    else isBelow = true
  }
  return bodyEnd
}

/** On slides a rule parts the question from its answer. */
const answersBeyond = (page: Page, openers: readonly Opener[]): boolean =>
  shareOf(openers, ({ end, bodyEnd }) => {
    const first = skipBlank(page, end + 1, bodyEnd)
    return first < bodyEnd && isRule(page.lines[first] as string)
  }) > 0.5

/** Lines of text after a page's last rule that may be a closing remark. */
const longestRemark = 12

/** The rule before a page's closing remark, which belongs to no answer. */
const closingRule = (page: Page, from: number, to: number): number => {
  let lines = 0
  for (let line = to - 1; line > from && lines <= longestRemark; line -= 1) {
    if (page.kinds[line] === codeLine) return to
    if (page.kinds[line] !== textLine) continue
    if (isRule(page.lines[line] as string) && page.kinds[line - 1] === blankLine)
      return answerFollows(page, line) ? to : line
    lines += 1
  }
  return to
}
