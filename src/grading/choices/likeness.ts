/** From this share of words in common on, two options read as variants of one statement, as a claim and its contrary do. 0–1. */
export const nearCopy = 0.3

/** The different words of a text, in lower case, from three letters on. */
export const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])

/** The share of words that two sets have in common (Jaccard's index), 0–1. */
export const likeness = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number => {
  const common = sharedBy(a, b)
  return common / Math.max(1, a.size + b.size - common)
}

/** How many entries two sets have in common. */
export const sharedBy = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number =>
  [...a].filter(entry => b.has(entry)).length
