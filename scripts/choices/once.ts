/** Looks at each thing a single time: the same options and items come back in every half. */
export function once<Thing, Result>(look: (thing: Thing) => Result): (thing: Thing) => Result {
  const seen = new Map<Thing, Result>()
  return thing => {
    const result = seen.get(thing) ?? look(thing)
    seen.set(thing, result)
    return result
  }
}
