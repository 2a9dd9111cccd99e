/** Adds a value to those that a key has. In place: texts are indexed word by word. */
export function addTo<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [value])
  else known.push(value)
}
