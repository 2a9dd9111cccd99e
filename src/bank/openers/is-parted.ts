import { partsPage } from '../page/line-shapes.ts'
import type { Page } from '../page/page.ts'
import { skipBlankUp } from '../page/skip-blank.ts'

/** Nothing but blank lines stand between a line and what begins a part: the page, a heading, a rule or a break. */
export const isParted = (page: Page, line: number): boolean => {
  const source = page.lines[skipBlankUp(page, line - 1)]
  return source === undefined || partsPage(source) || breaks.test(source)
}

const breaks = /^[ \t]*<(?:br[ /]*>|hr\b)/i
