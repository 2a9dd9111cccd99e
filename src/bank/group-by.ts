/** The entries that share a key, keys and entries in the order in which they first come up. */
export const groupBy = <T, K>(entries: readonly T[], keyOf: (entry: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const entry of entries) add(groups, keyOf(entry), entry)
  return groups
}

/** The same for entries with several keys each. */
export const groupByEach = <T, K>(entries: readonly T[], keysOf: (entry: T) => Iterable<K>): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const entry of entries) for (const key of keysOf(entry)) add(groups, key, entry)
  return groups
}

const add = <T, K>(groups: Map<K, T[]>, key: K, entry: T): void => {
  const group = groups.get(key)
  if (group) group.push(entry)
  else groups.set(key, [entry])
}
