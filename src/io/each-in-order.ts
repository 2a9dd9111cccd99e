/** Indices in order, each once. */
export const eachInOrder = (indices: readonly number[]): number[] => [...new Set(indices)].sort((a, b) => a - b)
