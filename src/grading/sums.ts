export const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}

/** `part / whole`, 0 where there is no whole. */
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
