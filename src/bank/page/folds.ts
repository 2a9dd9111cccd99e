import { codeLine, type Page } from './page.ts'

/** A fold is a collapsible part in the common form, HTML's `<details>`. */
export const openFold = (summary: string): string => `<details><summary>${summary}</summary>`
export const foldEnd = '</details>'

/** A fold begins on a line. */
export const opensFold = (line: string): boolean => /<details\b/i.test(line)

/** A line begins with the end of a fold. */
export const closesFold = (line: string): boolean => /^[ \t]*<\/details>/i.test(line)

/** The text of `<summary>…</summary>` on the line of `<details>` or one of the next few. */
export const findSummary = (page: Pick<Page, 'lines' | 'kinds'>, line: number): string => {
  const lines: string[] = []
  for (let index = line; index < page.lines.length && index < line + 6; index += 1) {
    if (page.kinds[index] === codeLine) break
    lines.push(page.lines[index] as string)
    if (/<\/summary>/i.test(lines.at(-1) as string)) break
  }
  return /<summary\b[^<>]*>(.*?)(?:<\/summary>|$)/i.exec(lines.join(' ').slice(0, 2_000))?.[1]?.trim() ?? ''
}
