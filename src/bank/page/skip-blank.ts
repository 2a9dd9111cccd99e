import { blankLine, type Page } from './page.ts'

/** The first line from one on that is not blank; `to` where all are. */
export const skipBlank = ({ kinds }: Pick<Page, 'kinds'>, from: number, to: number = kinds.length): number => {
  let line = from
  while (line < to && kinds[line] === blankLine) line += 1
  return line
}

/** The last line up to one that is not blank; -1 where all are. */
export const skipBlankUp = ({ kinds }: Pick<Page, 'kinds'>, from: number): number => {
  let line = from
  while (line >= 0 && kinds[line] === blankLine) line -= 1
  return line
}
