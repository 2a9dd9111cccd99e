import { type Page, textLine } from './page.ts'

/** What is found on the lines of text of a page, or a part of it, in order. */
export const findOnLines = <T>(
  page: Page,
  read: (source: string, line: number) => T | undefined,
  from = page.start,
  to = page.lines.length,
): T[] => {
  const found: T[] = []
  for (let line = from; line < to; line += 1) {
    const one = page.kinds[line] === textLine ? read(page.lines[line] as string, line) : undefined
    if (one !== undefined) found.push(one)
  }
  return found
}

/** Something holds of a line of text between two lines. */
export const someLine = (page: Page, from: number, to: number, holds: (source: string) => boolean): boolean => {
  for (let line = from; line < to; line += 1)
    if (page.kinds[line] === textLine && holds(page.lines[line] as string)) return true
  return false
}

/** What is found and may take up several lines, `to` being the line after it: nothing is looked for inside what was found. */
export const findInTurn = <T extends { readonly to: number }>(
  page: Page,
  read: (source: string, line: number, last: T | undefined) => T | undefined,
): T[] => {
  const found: T[] = []
  for (let line = page.start; line < page.lines.length; line += 1) {
    const last = found.at(-1)
    const isFree = page.kinds[line] === textLine && line >= (last?.to ?? 0)
    const one = isFree ? read(page.lines[line] as string, line, last) : undefined
    if (one) found.push(one)
  }
  return found
}
