/** A text without the blanks around it and around each of its lines: in GIFT an indentation means nothing. */
export const trimLines = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .trim()
