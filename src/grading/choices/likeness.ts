/**
 * From these shares of words in common on, two options read as variants of one statement: related ones, and near
 * copies, as a claim and its contrary are. 0–1.
 */
export const alikeFrom = { related: 0.3, copies: 0.5 } as const

export type Likeness = keyof typeof alikeFrom

/** How much two options look like variants of one statement; undefined where they don't. */
export const likenessOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): Likeness | undefined => {
  const share = shareInCommon(a, b)
  return share >= alikeFrom.copies ? 'copies' : share >= alikeFrom.related ? 'related' : undefined
}

/** The different words of a text, in lower case, from three letters on. */
export const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])

/** Jaccard's index of two sets, 0–1. */
export const shareInCommon = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number => {
  const common = sharedBy(a, b)
  return common / Math.max(1, a.size + b.size - common)
}

/** How many entries two sets have in common. */
export const sharedBy = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number =>
  [...a].filter(entry => b.has(entry)).length
