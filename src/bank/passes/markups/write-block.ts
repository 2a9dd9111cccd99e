/** Marks of the deepest heading that Markdown has. */
const deepest = 6

/** A heading in Markdown: `level` counts from 1, and levels that Markdown doesn't have become its deepest. */
export const writeHeading = (level: number, text: string): string => `${'#'.repeat(Math.min(deepest, level))} ${text}`

/** What opens an entry of a list in Markdown: `depth` counts from 1, and each list stands inside the one before it. */
export const writeListMark = (depth: number, isOrdered: boolean): string =>
  `${'   '.repeat(depth - 1)}${isOrdered ? '1.' : '-'} `
