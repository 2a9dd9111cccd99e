/** Indexes of the right options, ascending. */
export type Key = readonly number[]

/** A key and what follows it on its line, as words. */
export type NamedKey = {
  readonly key: Key
  readonly rest: string
  /** What shows that the key ends there; `verb` as in "B is correct". */
  readonly by: 'end' | 'text' | 'verb' | 'reason' | 'sign'
}

export const toKey = (indexes: readonly number[]): Key => [...new Set(indexes)].sort((a, b) => a - b)
