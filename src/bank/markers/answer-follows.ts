import { readLabel } from '../labels/read-label.ts'
import { type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'

/** The next line with text is labelled as an answer. */
export const answerFollows = (page: Page, line: number): boolean => {
  const next = skipBlank(page, line + 1)
  return page.kinds[next] === textLine && readLabel(page.lines[next] as string)?.kind === 'answer'
}
