import type { ErrorCode } from '../errors.ts'
import { harmless, harmlessJson } from './harmless.ts'

/** An error as its sentence, or for programs, which ask by `--json`, as one line of JSON with its kind. */
export const errorText = (code: ErrorCode | 'internal', message: string, argv: readonly string[]): string =>
  wantsJson(argv) ? `${harmlessJson({ error: { code, message } })}\n` : `${harmless(message, 'lines')}\n`

const wantsJson = (argv: readonly string[]): boolean =>
  (argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv).includes('--json')
