import { leadingColumns, listOffset } from '../page/line-shapes.ts'
import { type Page, textLine } from '../page/page.ts'

/**
 * Tells, line by line and in order, whether a line of text is code by its indentation: four columns more than what is around it,
 * after a blank line. Entries of lists are none, since authors indent them as they like.
 */
export const indentedCode = (page: Page): ((line: number) => boolean) => {
  let offset = 0
  let inside = false
  return line => {
    const source = page.lines[line] as string
    const item = listOffset(source)
    const indent = leadingColumns(source)
    inside = item === undefined && indent >= offset + 4 && (inside || page.kinds[line - 1] !== textLine)
    if (!inside) offset = item ?? (indent < offset ? 0 : offset)
    return inside
  }
}
