/** A map that entries can be written to but not deleted from. */
export type WritableMap<K, V> = ReadonlyMap<K, V> & { set(key: K, value: V): unknown }

/** Copying a map of so many entries takes a fifth of a millisecond. */
const cheapToCopy = 2_000

/**
 * A map to write to that leaves `base` as it is. A large base is not copied but shines through below what is written,
 * so that one more entry costs the same however many there are.
 */
export function mapOver<K, V>(base: ReadonlyMap<K, V>): WritableMap<K, V> {
  if (base.size <= cheapToCopy) return new Map(base)
  if (!(base instanceof LayeredMap)) return new LayeredMap(base, new Map())
  return base.written.size <= cheapToCopy
    ? new LayeredMap(base.below, base.written)
    : new LayeredMap(new Map(base), new Map())
}

/** Iterates over what is below, changed entries in their old places, and then over what is new, as a map does. */
class LayeredMap<K, V> implements WritableMap<K, V> {
  readonly below: ReadonlyMap<K, V>
  readonly written: Map<K, V>
  size: number

  constructor(below: ReadonlyMap<K, V>, written: ReadonlyMap<K, V>) {
    this.below = below
    this.written = new Map(written)
    this.size = below.size + [...written.keys()].filter(key => !below.has(key)).length
  }

  has(key: K): boolean {
    return this.written.has(key) || this.below.has(key)
  }

  get(key: K): V | undefined {
    return this.written.has(key) ? this.written.get(key) : this.below.get(key)
  }

  set(key: K, value: V): this {
    if (!this.has(key)) this.size += 1
    this.written.set(key, value)
    return this
  }

  *[Symbol.iterator](): MapIterator<[K, V]> {
    for (const [key, value] of this.below) yield [key, this.written.has(key) ? (this.written.get(key) as V) : value]
    for (const entry of this.written) if (!this.below.has(entry[0])) yield entry
  }

  entries(): MapIterator<[K, V]> {
    return this[Symbol.iterator]()
  }

  *keys(): MapIterator<K> {
    for (const [key] of this) yield key
  }

  *values(): MapIterator<V> {
    for (const [, value] of this) yield value
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) callback(value, key, this)
  }
}
