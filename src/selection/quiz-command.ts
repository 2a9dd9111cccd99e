/**
 * A command for a person to copy, e.g. `finetune-quiz --missed --bank notes.md`. `banks` are the paths that the bank was
 * named by; none where it is the one that is asked anyhow.
 */
export const quizCommand = (words: string, banks: readonly string[]): string =>
  ['finetune-quiz', words, ...banks.map(path => (path === '-' ? '--bank - < FILE' : `--bank ${shellWord(path)}`))]
    .filter(Boolean)
    .join(' ')

/** A word as shells take it, in quotation marks only where it needs them. */
export const shellWord = (word: string): string => (/^[\p{L}\p{N}_@%+=:,./\\-]+$/u.test(word) ? word : quoted(word))

/** A word in quotation marks, as the shells of Unix take it. */
export const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`
