/** A text on one line: each line break, with the white space around it, becomes a blank. Linear in long runs of blanks as well. */
export const onOneLine = (text: string): string => text.replace(/(?<!\s)\s*\n\s*/g, ' ')
