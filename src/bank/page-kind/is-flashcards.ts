import { type Page, textLine } from '../page/page.ts'

/** A page that says so, or whose cards a scheduler has left its dates at. */
export const isFlashcards = (page: Page): boolean =>
  page.lines.some(line => /^[ \t]*<!--SR:!\d/.test(line)) ||
  /flashcards?|anki|cards/i.test(`${page.meta.get('tags') ?? ''} ${page.meta.get('tag') ?? ''}`) ||
  page.lines
    .slice(0, 400)
    .some((line, index) => page.kinds[index] === textLine && /(?:^|\s)#(?:flashcards?|cards?|spaced)\b/i.test(line))
