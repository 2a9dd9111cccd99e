import { someLine } from '../page/find-on-lines.ts'
import { isRule } from '../page/line-shapes.ts'
import type { Page } from '../page/page.ts'

/** Text other than headings between two lines. */
export const hasProse = (page: Page, from: number, to: number): boolean =>
  someLine(page, from, to, source => !isRule(source) && !/^[ \t]*(?:#{1,6}[ \t]|<|!\[)/.test(source))
