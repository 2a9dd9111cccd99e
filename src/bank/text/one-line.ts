/** A text on one line: each line break, with the white space around it, becomes a blank. Linear in long runs of blanks as well. */
export const onOneLine = (text: string): string => text.replace(/(?<!\s)\s*\n\s*/g, ' ')

/** A text with single blanks between its words and none around them, line breaks among the blanks. */
export const oneSpaced = (text: string): string =>
  // Most have single blanks already, and a test is cheaper than a copy.
  (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
