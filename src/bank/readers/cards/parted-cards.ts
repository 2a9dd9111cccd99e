import { groupBy } from '../../group-by.ts'
import { isRule } from '../../page/line-shapes.ts'
import { blankLine, commentLine, type Page, textLine } from '../../page/page.ts'
import type { Reader } from '../claim.ts'
import { readCard, readFront } from './read-card.ts'

const leastCards = 3

/**
 * Cards parted by a line of their own, such as `<!-- card -->` or `===`, whose sides are parted by a rule: told by most of the parts
 * having one rule inside, and by their first sides asking. Sides may hold headings.
 */
export const readPartedCards: Reader = page => {
  const parts = findParts(page)
  const cards = parts.filter(part => part.rules.length === 1)
  const asking = cards.filter(({ from, rules }) => readFront(page, from, rules[0] as number).evidence >= 0.5)
  if (cards.length < leastCards || cards.length < 0.6 * parts.length || asking.length < 0.5 * cards.length) return []
  return cards.map(({ from, to, rules }) => {
    const rule = rules[0] as number
    return readCard(page, { from, to: rule }, { from: rule + 1, to })
  })
}

type Part = { readonly from: number; readonly to: number; readonly rules: readonly number[] }

/** What stands between the lines that part the cards; nothing where no line does. */
const findParts = (page: Page): Part[] => {
  const [breaks] = [...findBreaks(page).values()].sort((a, b) => b.length - a.length)
  if (!breaks || breaks.length < leastCards - 1) return []
  const isBreak = new Set(breaks)
  const bounds = [page.start - 1, ...breaks, page.lines.length]
  return bounds.slice(0, -1).flatMap((bound, index): Part[] => {
    const to = bounds[index + 1] as number
    const lines = Array.from({ length: to - bound - 1 }, (_, at) => bound + 1 + at)
    const from = lines.find(line => isShown(page, line))
    const rules = lines.filter(line => !isBreak.has(line) && page.kinds[line] === textLine && isDash(page, line))
    return from === undefined ? [] : [{ from, to, rules }]
  })
}

/** Lines that part, by how they are written: comments, and rules of other marks than dashes. */
const findBreaks = (page: Page): ReadonlyMap<string, readonly number[]> => {
  const breaks: number[] = []
  for (let line = page.start; line < page.lines.length; line += 1) {
    const source = (page.lines[line] as string).trim()
    const isComment = page.kinds[line] === commentLine && /^<!--[^<>]{0,40}-->$/.test(source)
    const isOther =
      page.kinds[line] === textLine && (/^(?:={3,}|\+{3,})$/.test(source) || (isRule(source) && source[0] !== '-'))
    if (isComment || isOther) breaks.push(line)
  }
  return groupBy(breaks, line => (page.lines[line] as string).trim())
}

const isDash = (page: Page, line: number): boolean => {
  const source = (page.lines[line] as string).trim()
  return isRule(source) && source[0] === '-'
}

const isShown = (page: Page, line: number): boolean =>
  page.kinds[line] !== blankLine && page.kinds[line] !== commentLine
