/** Fences and headings that no other markup writes so: what looks like another's signs is an example of them. */
export const isMarkdown = (lines: readonly string[]): boolean =>
  lines.some(line => /^[ \t]*`{3}/.test(line) || /^#{2,6}[ \t]/.test(line))
