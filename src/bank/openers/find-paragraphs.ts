import type { Candidate } from '../candidates/candidate.ts'
import { partsPage, readListItem } from '../page/line-shapes.ts'
import type { Page } from '../page/page.ts'
import { opensParagraph } from '../page/paragraphs.ts'
import { skipBlank } from '../page/skip-blank.ts'
import { isParted } from './is-parted.ts'

/** Fewer asking paragraphs make no form. */
const fewest = 3

/**
 * Plain lines that ask, where they are the page's form: two of five paragraphs begin with one, so that every question has its answer
 * and little else is there, and the page says that it holds questions or parts them by rules.
 */
export const findParagraphs = (page: Page, plain: readonly Candidate[], isBank: boolean): readonly Candidate[] => {
  const asking = plain.filter(({ evidence }) => evidence === 1)
  if (asking.length < fewest || asking.length < 0.4 * countParagraphs(page)) return []
  const answered = asking.filter(({ line, end }) => isParted(page, line) && isText(page, end + 1))
  return isBank || answered.length >= 0.8 * asking.length ? asking : []
}

const countParagraphs = (page: Page): number => {
  let count = 0
  for (let line = page.start; line < page.lines.length; line += 1)
    if (opensParagraph(page, line) && isPlain(page.lines[line] as string)) count += 1
  return count
}

const isPlain = (source: string): boolean => !partsPage(source) && !readListItem(source) && !/^[ \t]*[>|<]/.test(source)

/** What comes next is neither a heading nor a rule. */
const isText = (page: Page, from: number): boolean => {
  const source = page.lines[skipBlank(page, from)]
  return source !== undefined && !partsPage(source)
}
