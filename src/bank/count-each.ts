/** How often each value comes up, in the order in which they first do. */
export const countEach = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The value that comes up most often, the first of several. */
export const mostFrequent = (
  values: readonly string[],
): { readonly value: string; readonly times: number } | undefined => {
  const [first] = [...countEach(values)].sort((a, b) => b[1] - a[1])
  return first && { value: first[0], times: first[1] }
}
