type Placed = { readonly line: number }

/** Index of the first entry at a line or after it; the list's length where there is none. */
export const lowerBound = (sorted: readonly Placed[], line: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Placed).line < line) low = middle + 1
    else high = middle
  }
  return low
}
