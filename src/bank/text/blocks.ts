/** Pieces of Markdown with a blank line between them; empty ones are left out. */
export const joinBlocks = (...pieces: readonly string[]): string => pieces.filter(Boolean).join('\n\n')

/** The pieces of a text that blank lines part. */
export const splitBlocks = (text: string): string[] => text.split(/\n[ \t]*\n/)
