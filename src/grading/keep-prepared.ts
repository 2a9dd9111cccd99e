import type { Lexicon } from './words/lexicon.ts'

/** How many questions stay prepared: more than a session has. */
const mostKept = 200

/** Remembers what `prepare` made of a question, by its words and by lexicon, so that each is prepared once. */
export function keepPrepared<Input, Prepared>(
  prepare: (input: Input, lexicon: Lexicon) => Prepared,
  keyOf: (input: Input) => string,
): (input: Input, lexicon: Lexicon) => Prepared {
  const caches = new WeakMap<Lexicon, Map<string, Prepared>>()
  return (input, lexicon) => {
    const cache = caches.get(lexicon) ?? new Map<string, Prepared>()
    caches.set(lexicon, cache)
    const key = keyOf(input)
    const known = cache.get(key)
    if (known !== undefined) return known
    if (cache.size >= mostKept) cache.clear()
    const prepared = prepare(input, lexicon)
    cache.set(key, prepared)
    return prepared
  }
}
