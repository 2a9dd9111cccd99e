import type { Page } from './words.ts'

/** A line that parts what belongs together from the rest of what is read aloud; empty lines are left out. */
export const gap = '\n'

/** `Model answer: text`. A list, table or code begins on a line of its own. `page` is as wide as its longest line. */
export const plainBlock = (label: string, source: string, { markdown, theme }: Page): string => {
  const text = markdown.renderMarkdown(source, theme)
  return `${label}:${/^\s|^.+\n(?!\n)/.test(text) ? '\n' : ' '}${text}`
}
