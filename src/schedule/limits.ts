/** Days: a hundred years, FSRS's own `maximum_interval`. It holds for stabilities, too. */
export const longestInterval = 36_500

/** The target retentions that a person may choose. Below, most is forgotten; above, intervals shrink to nothing. */
export const retentionRange = { least: 0.7, most: 0.97 } as const
