/** Computes a value when it is first asked for, and never again. */
export const once = <T>(compute: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: compute() }
    return made.value
  }
}
