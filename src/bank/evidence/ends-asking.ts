/** A text ends with a question mark, but for marks and signs. */
export const endsAsking = (text: string): boolean => /[?？؟][^\p{L}\p{N}?？؟]*$/u.test(text)
