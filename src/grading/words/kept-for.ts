/** Finds something out of a text once, however often it is asked: an answer is compared with every claim of a question. */
export function keptFor<Text extends object, T>(find: (text: Text) => T): (text: Text) => T {
  const known = new WeakMap<Text, { readonly value: T }>()
  return text => {
    const kept = known.get(text) ?? { value: find(text) }
    known.set(text, kept)
    return kept.value
  }
}
