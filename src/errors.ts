/**
 * The one error class of the program. `message` is a sentence to the person who can mend it: what, where, what to do.
 * `code` says which kind it is; `main` alone turns kinds into exit codes.
 */
export class QuizError extends Error {
  override readonly name = 'QuizError'
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/**
 * - `no`: the answer to what was asked is no (no question matches, not passed, nothing due, check found errors)
 * - `usage`: the command line contradicts itself or names something unknown
 * - `bank`: a bank can't be read
 * - `store`: scores can't be read or saved
 */
export type ErrorCode = 'no' | 'usage' | 'bank' | 'store'

/** Exit codes as the manual promises them. 130, 143 and 129 (signals) are `128 + signal number`. */
export const exitCodes = { done: 0, no: 1, usage: 2, bank: 3, store: 4 } as const
