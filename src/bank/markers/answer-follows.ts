import { readLabel } from '../labels/read-label.ts'
import { type Page, textLine } from '../page/page.ts'

/** The next line with text is labelled as an answer. */
export const answerFollows = (page: Page, line: number): boolean => {
  let next = line + 1
  while (next < page.lines.length && page.lines[next] === '') next += 1
  return page.kinds[next] === textLine && readLabel(page.lines[next] as string)?.kind === 'answer'
}
