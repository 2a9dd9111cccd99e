import { type Page, textLine } from './page.ts'

/** What is found on the lines of text of a page, in order. */
export const findOnLines = <T>(page: Page, read: (source: string, line: number) => T | undefined): T[] => {
  const found: T[] = []
  for (let line = page.start; line < page.lines.length; line += 1) {
    const one = page.kinds[line] === textLine ? read(page.lines[line] as string, line) : undefined
    if (one !== undefined) found.push(one)
  }
  return found
}
