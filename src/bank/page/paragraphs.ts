import { isPicture } from './line-shapes.ts'
import { type Page, textLine } from './page.ts'

/** A line of text below none. */
export const opensParagraph = ({ kinds }: Page, line: number): boolean =>
  kinds[line] === textLine && kinds[line - 1] !== textLine

/** Paragraphs between two lines, without those that are a picture. */
export const countParagraphs = (page: Page, from: number, to: number): number => {
  let count = 0
  for (let line = from; line < to; line += 1) if (opensParagraph(page, line) && !isPictureAlone(page, line)) count += 1
  return count
}

const isPictureAlone = (page: Page, line: number): boolean =>
  page.kinds[line + 1] !== textLine && isPicture(page.lines[line] as string)
