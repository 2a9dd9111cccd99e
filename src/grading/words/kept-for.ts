/**
 * Finds something out of a text once, however often it is asked: an answer is compared with every claim of a question. What
 * is found is kept on the text itself, out of sight of copies and comparisons: a WeakMap of what comes and goes this fast
 * keeps the garbage collector busier than grading does.
 */
export function keptFor<Text extends object, T>(find: (text: Text) => T): (text: Text) => T {
  const key = Symbol('kept')
  return text => {
    const kept = (text as { readonly [key]?: { readonly value: T } })[key]
    if (kept !== undefined) return kept.value
    const value = find(text)
    Object.defineProperty(text, key, { value: { value } })
    return value
  }
}
