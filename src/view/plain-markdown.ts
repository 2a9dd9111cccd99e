import { harmless } from './harmless.ts'
import type { Theme } from './theme.ts'
import { wrap } from './width.ts'

/** Markdown as text for a terminal; `markdown.ts` is one, and says what its functions give. */
export type MarkdownRenderer = {
  renderMarkdown(markdown: string, theme: Theme): string
  renderInline(markdown: string, theme: Theme): string
}

/**
 * One line of words and common punctuation, which Markdown leaves as it is. Most stems are, and can be shown before
 * what renders Markdown is loaded, which takes a sixth of the time to the first question.
 */
export const isPlain = (markdown: string): boolean =>
  /^[\p{L}(“"'][\p{L}\p{N} ,;:?!.'"’“”()/%–—-]*$/u.test(markdown) && !/www\.|:\/\/|^\d+[.)] /.test(markdown)

/** A text as it stands, its lines wrapped. */
export const asItStands = (text: string, theme: Theme): string => wrap(harmless(text, 'lines'), theme.width).join('\n')

/** For text that `isPlain`; any other is shown with its markup. */
export const plainMarkdown: MarkdownRenderer = {
  renderMarkdown: asItStands,
  renderInline: text => harmless(text, 'lines'),
}
