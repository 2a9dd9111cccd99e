import type { Draft } from '../drafts/draft.ts'

/** Questions to either side of one that are looked at: what stands further off says little of it. */
const reach = 4

/** The questions around one, in order. */
export const neighbours = (drafts: readonly Draft[], index: number): readonly Draft[] => [
  ...drafts.slice(Math.max(0, index - reach), index),
  ...drafts.slice(index + 1, index + 1 + reach),
]
