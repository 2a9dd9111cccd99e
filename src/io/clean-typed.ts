import { isSpelling, suspicious } from '../bank/text/suspicious.ts'

/** What was typed or pasted without control characters and what draws nothing; line breaks stay. */
export const cleanTyped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(suspicious, (found: string, at: number, all: string) =>
      found === '\n' || isSpelling(all, at) ? found : '',
    )
    .trim()
