import { isRule } from '../page/line-shapes.ts'
import { type Page, textLine } from '../page/page.ts'

/** Text other than headings between two lines. */
export const hasProse = (page: Page, from: number, to: number): boolean => {
  for (let line = from; line < to; line += 1) {
    const source = page.lines[line] as string
    const isProse = !isRule(source) && !/^[ \t]*(?:#{1,6}[ \t]|<|!\[)/.test(source)
    if (page.kinds[line] === textLine && isProse) return true
  }
  return false
}
