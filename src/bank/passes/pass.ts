import { blankLine, type Page, textLine } from '../page/page.ts'

/** What lines say otherwise, by index. Whatever they were, they are then text, or blank where nothing is left of them. */
export type Rewrites = ReadonlyMap<number, string>

/**
 * Finds what a page writes in one way of its own and says it in the common form. A line stays a line, so that all others keep
 * their numbers; a pass that finds nothing gives nothing.
 */
export type Pass = (page: Page) => Rewrites

/** The same for lines of which it isn't told yet what they are. */
export type LinePass = (lines: readonly string[]) => Rewrites

export const applyPasses = (page: Page, passes: readonly Pass[]): Page =>
  passes.reduce((read, pass) => withRewrites(read, pass(read)), page)

const withRewrites = (page: Page, rewrites: Rewrites): Page => {
  if (rewrites.size === 0) return page
  const kinds = page.kinds.slice()
  for (const [line, source] of rewrites) kinds[line] = source === '' ? blankLine : textLine
  return { ...page, lines: rewrite(page.lines, rewrites), kinds }
}

export const applyLinePasses = (lines: readonly string[], passes: readonly LinePass[]): readonly string[] =>
  passes.reduce((lines, pass) => rewrite(lines, pass(lines)), lines)

const rewrite = (lines: readonly string[], rewrites: Rewrites): readonly string[] => {
  if (rewrites.size === 0) return lines
  const written = [...lines]
  for (const [line, source] of rewrites) written[line] = source
  return written
}

/** Rewrites of the lines that something was found on. */
export const rewriteEach = <T extends { readonly line: number }>(
  found: readonly T[],
  write: (found: T) => string,
): Rewrites => new Map(found.map(one => [one.line, write(one)]))
