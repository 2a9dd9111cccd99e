/** So many different parts of one kind of page are no chance. */
const leastParts = 3

/** Whether names on a page are those of a kind of page's parts; `partOf` tells which part a name stands for, if any. */
export const nameParts = <T>(names: readonly string[], partOf: (name: string) => T | undefined): boolean =>
  new Set(names.map(partOf).filter(part => part !== undefined)).size >= leastParts
