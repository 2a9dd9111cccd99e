/** The share of entries of which something holds, from 0 to 1; 0 where there are none. */
export const shareOf = <T>(entries: readonly T[], holds: (entry: T) => boolean): number =>
  entries.length === 0 ? 0 : entries.filter(holds).length / entries.length
