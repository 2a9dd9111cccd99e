import { blankLine, type Page } from './page.ts'

/** The first line from one on that is not blank; `to` where all are. */
export const skipBlank = ({ kinds }: Pick<Page, 'kinds'>, from: number, to: number = kinds.length): number => {
  let line = from
  while (line < to && kinds[line] === blankLine) line += 1
  return line
}
