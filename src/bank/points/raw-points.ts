/** A key point before it is named: Markdown with its source keys still on it. */
export type RawPoint = { readonly label?: string; readonly markdown: string }

export type RawAnswer = { readonly lead: string; readonly points: readonly RawPoint[] }

/** Where to read on, and nothing to be known. */
export const isLinkOnly = (markdown: string): boolean => /^(?:\[[^\]]*\]\([^)]*\)|<?https?:\S+)[\s.]*$/.test(markdown)
