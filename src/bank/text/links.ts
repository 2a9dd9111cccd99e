/** Links and pictures of Markdown; their words may hold brackets of their own, and so may their targets. */
const link = /!?\[(?:[^\][]|\[[^\][]*\])*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\][]*\])/g

/** A text without its links and pictures, words and targets alike. */
export const withoutLinks = (markdown: string): string => markdown.replace(link, ' ')
