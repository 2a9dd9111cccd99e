import type { ErrorCode } from '../errors.ts'
import { harmless, harmlessJson } from './harmless.ts'
import { cellWidth } from './width.ts'

/**
 * An error as its sentence in lines of at most `width` cells, or for programs, which ask by `--json`, as one line of
 * JSON with its kind.
 */
export const errorText = (
  code: ErrorCode | 'internal',
  message: string,
  { argv, width }: { readonly argv: readonly string[]; readonly width: number },
): string =>
  wantsJson(argv)
    ? `${harmlessJson({ error: { code, message } })}\n`
    : `${harmless(message, 'lines').replace(/^\S.*/gm, line => wrapWhole(line, width))}\n`

/** Commands in backticks are to be copied, so no line ends within one, nor within a word. */
const wrapWhole = (text: string, width: number): string => {
  let used = 0
  const parts = text.match(/(?:`[^`]*`|[^\s`]|`)+/g) ?? []
  return parts.reduce((lines, part) => {
    const fits = used + 1 + cellWidth(part) <= width
    used = (fits && lines ? used + 1 : 0) + cellWidth(part)
    return lines + (lines && (fits ? ' ' : '\n')) + part
  }, '')
}

const wantsJson = (argv: readonly string[]): boolean =>
  (argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv).includes('--json')
