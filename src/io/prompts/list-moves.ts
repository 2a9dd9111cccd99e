/** The cursor in a list of `count` after a step of 1 or -1: it goes round, and before the first step (-1) it is nowhere. */
export const moved = (at: number, step: number, count: number): number =>
  at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count

/** Indices in order, with one more, or without it where it was among them. */
export const toggled = (indices: readonly number[], index: number): number[] =>
  indices.includes(index) ? indices.filter(each => each !== index) : [...indices, index].sort((a, b) => a - b)
